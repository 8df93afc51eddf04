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
