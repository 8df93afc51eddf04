import type { ParamText } from "@weft/sdk";
import { requestText } from "./request.text.ts";

const shared =
  "headers headers.name headers.value headersJson perMinute timeout redirects proxy anyCertificate".split(
    " ",
  );

/** The words of those of its parameters that other nodes that send requests have too. */
export function sharedTexts(language: "pl" | "pt-BR"): Readonly<Record<string, ParamText>> {
  const texts = Object.entries(requestText[language]?.params ?? {});
  return Object.fromEntries(texts.filter(([name]) => shared.includes(name)));
}
