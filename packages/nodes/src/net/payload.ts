import type { FileRef, NodeContext, ParamText } from "@weft/sdk";

/** How the content of a message is taken. */
export const payloadParam = {
  kind: "choice",
  label: "Content",
  help: "How the message is read; JSON that is none stays a text.",
  options: [
    { value: "json", label: "JSON, otherwise text" },
    { value: "text", label: "Text" },
    { value: "file", label: "As a file" },
  ],
  default: "json",
  literal: true,
} as const;

/** What an item of a message is made of. */
export const onlyMessageParam = {
  kind: "boolean",
  label: "Only the content",
  help: "Where the content is a JSON object, its fields are the item; what is known of the message besides is left out.",
  default: false,
  literal: true,
  advanced: true,
} as const;

export const onlyMessageTexts: Readonly<Record<"pl" | "pt-BR", ParamText>> = {
  pl: {
    label: "Tylko treść",
    help: "Jeśli treść jest obiektem JSON, jego pola są elementem; reszta danych o wiadomości jest pomijana.",
  },
  "pt-BR": {
    label: "Só o conteúdo",
    help: "Se o conteúdo for um objeto JSON, os campos dele são o item; o resto do que se sabe da mensagem fica de fora.",
  },
};

/** The item, where only the content of the message is wanted. */
export function onlyMessage(json: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const { message } = json;
  const isObject = typeof message === "object" && message !== null && !Array.isArray(message);
  return isObject ? (message as Readonly<Record<string, unknown>>) : { message };
}

export type PayloadKind = (typeof payloadParam.options)[number]["value"];

export const payloadTexts: Readonly<Record<"pl" | "pt-BR", ParamText>> = {
  pl: {
    label: "Treść",
    help: "Jak odczytać wiadomość; JSON, który nim nie jest, pozostaje tekstem.",
    options: { json: "JSON, a w innym razie tekst", text: "Tekst", file: "Jako plik" },
  },
  "pt-BR": {
    label: "Conteúdo",
    help: "Como a mensagem é lida; JSON que não é JSON continua texto.",
    options: { json: "JSON, senão texto", text: "Texto", file: "Como arquivo" },
  },
};

/** The content as a value of an item, or as its file `data`. */
export async function payloadOf(
  bytes: Uint8Array,
  kind: PayloadKind,
  { files, type }: { readonly files: NodeContext["files"]; readonly type?: string | undefined },
): Promise<{ readonly message?: unknown; readonly files?: Readonly<Record<string, FileRef>> }> {
  if (kind === "file") {
    const written = { name: "message", type: type ?? "application/octet-stream", content: bytes };
    return { files: { data: await files.write(written) } };
  }
  const text = Buffer.from(bytes).toString("utf8");
  return { message: kind === "json" ? readJson(text) : text };
}

/** JSON, unless it has names that no item may have. */
function readJson(text: string): unknown {
  if (/"(?:__proto__|constructor|prototype)"\s*:/.test(text)) return text;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}
