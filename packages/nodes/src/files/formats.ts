import type { FileRef } from "@weft/sdk";

/** How the content of a file is read. */
export type ReadFormat =
  | "csv"
  | "sheet"
  | "json"
  | "jsonLines"
  | "xml"
  | "html"
  | "ics"
  | "pdf"
  | "text"
  | "base64";

const byEnding: Readonly<Record<string, ReadFormat>> = {
  csv: "csv",
  tsv: "csv",
  xlsx: "sheet",
  xlsm: "sheet",
  xlsb: "sheet",
  xls: "sheet",
  ods: "sheet",
  rtf: "sheet",
  json: "json",
  geojson: "json",
  jsonl: "jsonLines",
  ndjson: "jsonLines",
  xml: "xml",
  html: "html",
  htm: "html",
  ics: "ics",
  pdf: "pdf",
  txt: "text",
  md: "text",
  log: "text",
};

const byType: readonly (readonly [RegExp, ReadFormat])[] = [
  [/^text\/(csv|tab-separated-values)$/, "csv"],
  [/spreadsheet|ms-excel|^(application|text)\/rtf$/, "sheet"],
  [/^application\/(x-ndjson|jsonl|json-lines)$/, "jsonLines"],
  [/json$/, "json"],
  [/^text\/html$|xhtml/, "html"],
  [/xml$/, "xml"],
  [/^text\/calendar$/, "ics"],
  [/^application\/pdf$/, "pdf"],
  [/^text\//, "text"],
];

/** What a file is, by the ending of its name, else by its media type. */
export function formatOf({ name, type }: Pick<FileRef, "name" | "type">): ReadFormat | undefined {
  const ending = /\.([a-z\d]+)$/i.exec(name)?.[1]?.toLowerCase() ?? "";
  if (Object.hasOwn(byEnding, ending)) return byEnding[ending];
  const plain = type.split(";")[0]?.trim().toLowerCase() ?? "";
  return byType.find(([pattern]) => pattern.test(plain))?.[1];
}

/** The formats whose content is a table. */
export const tableFormats = ["csv", "sheet", "html", "jsonLines"] as const;

const typeByEnding: Readonly<Record<string, string>> = {
  csv: "text/csv",
  tsv: "text/tab-separated-values",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  xls: "application/vnd.ms-excel",
  ods: "application/vnd.oasis.opendocument.spreadsheet",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  json: "application/json",
  jsonl: "application/x-ndjson",
  xml: "application/xml",
  html: "text/html",
  ics: "text/calendar",
  pdf: "application/pdf",
  txt: "text/plain",
  md: "text/markdown",
  png: "image/png",
  jpg: "image/jpeg",
  jpeg: "image/jpeg",
  gif: "image/gif",
  webp: "image/webp",
  svg: "image/svg+xml",
  zip: "application/zip",
  gz: "application/gzip",
};

/** The media type of a file by the ending of its name. */
export function typeOfName(name: string): string {
  const ending = /\.([a-z\d]+)$/i.exec(name)?.[1]?.toLowerCase() ?? "";
  return (Object.hasOwn(typeByEnding, ending) && typeByEnding[ending]) || "application/octet-stream";
}
