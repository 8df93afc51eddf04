import type { ConnectorApi } from "@weft/sdk";

type Formats = Readonly<Record<"document" | "spreadsheet" | "presentation" | "drawing", string>>;

/** Endings of names for what documents of Google’s become. */
const endings: Readonly<Record<string, string>> = {
  "application/pdf": "pdf",
  "text/plain": "txt",
  "text/html": "html",
  "text/markdown": "md",
  "text/csv": "csv",
  "application/rtf": "rtf",
  "application/epub+zip": "epub",
  "image/png": "png",
  "image/jpeg": "jpg",
  "image/svg+xml": "svg",
  "application/vnd.oasis.opendocument.text": "odt",
  "application/vnd.oasis.opendocument.spreadsheet": "ods",
  "application/vnd.oasis.opendocument.presentation": "odp",
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "docx",
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": "xlsx",
  "application/vnd.openxmlformats-officedocument.presentationml.presentation": "pptx",
};

/** A file’s content; documents of Google’s have none of their own and are made into another format. */
export async function download(api: ConnectorApi, id: string, formats: Formats) {
  const told = await api.send({
    url: `/files/${id}`,
    query: { fields: "name,mimeType", supportsAllDrives: true },
  });
  const { name, mimeType } = told.body as { readonly name: string; readonly mimeType: string };
  const [, kind] =
    /^application\/vnd\.google-apps\.(document|spreadsheet|presentation|drawing)$/.exec(mimeType) ?? [];
  const type = kind === undefined ? mimeType : formats[kind as keyof Formats];
  const { body } = await api.send({
    ...(kind === undefined
      ? { url: `/files/${id}`, query: { alt: "media", supportsAllDrives: true } }
      : { url: `/files/${id}/export`, query: { mimeType: type } }),
    response: "stream",
    timeoutMs: 3_600_000,
  });
  const ending = kind === undefined ? "" : `.${endings[type] ?? "bin"}`;
  return { name: name + ending, type, content: body as ReadableStream<Uint8Array> };
}
