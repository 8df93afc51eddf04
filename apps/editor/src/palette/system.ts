import type { NodeManifest } from "@weft/sdk";
import type { LocalText } from "../flow/node-text.ts";
import { plain } from "./search.ts";

/** The system of a connector's operation, among others' that are called the same; nothing where its words name it anyway. */
export function systemOf(
  { type }: NodeManifest,
  { label, help = "", group }: Pick<LocalText, "label" | "help" | "group">,
): string | undefined {
  const isOperation = type.split(".").length === 3;
  return isOperation && !plain(`${label} ${help}`).includes(plain(group)) ? group : undefined;
}
