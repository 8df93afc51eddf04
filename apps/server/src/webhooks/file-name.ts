const MAX_LENGTH = 200;
const FALLBACK = "application/octet-stream";

const endings: Readonly<Record<string, string>> = {
  "application/json": "json",
  "application/pdf": "pdf",
  "application/xml": "xml",
  "application/zip": "zip",
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": "xlsx",
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "docx",
  "audio/mpeg": "mp3",
  "audio/ogg": "ogg",
  "image/gif": "gif",
  "image/jpeg": "jpg",
  "image/png": "png",
  "image/svg+xml": "svg",
  "image/webp": "webp",
  "text/csv": "csv",
  "text/html": "html",
  "text/plain": "txt",
  "video/mp4": "mp4",
};

/** What the caller calls the file, else `data` with the ending of its type. */
export function fileNameOf(disposition: string | undefined, type: string): string {
  const [, quoted, plain] = /;\s*filename\s*=\s*(?:"([^"]*)"|([^\s;]+))/i.exec(disposition ?? "") ?? [];
  const [, encoded] = /;\s*filename\*\s*=\s*utf-8''([^\s;]+)/i.exec(disposition ?? "") ?? [];
  const ending = endings[type];
  return safeFileName(
    unescaped(encoded) ?? quoted ?? plain,
    ending === undefined ? "data" : `data.${ending}`,
  );
}

/** A name without folders and control characters, which are no part of a name. */
export function safeFileName(given: string | undefined, otherwise: string): string {
  const name = (given ?? "").split(/[/\\]/).at(-1) ?? "";
  const clean = name.replaceAll(/\p{Cc}/gu, "").trim();
  return clean === "" || /^\.+$/.test(clean) ? otherwise : clean.slice(-MAX_LENGTH);
}

/** A media type without its parameters. */
export function safeMediaType(given: string): string {
  const type = given.split(";", 1)[0]?.trim().toLowerCase() ?? "";
  return /^[\w!#$&^.+-]{1,100}\/[\w!#$&^.+-]{1,100}$/.test(type) ? type : FALLBACK;
}

function unescaped(text: string | undefined): string | undefined {
  try {
    return text === undefined ? undefined : decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
