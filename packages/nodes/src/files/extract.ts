import { defineAction } from "@weft/sdk";
import type { FileRef, Item, JsonObject, NodeContext, ParamsOf } from "@weft/sdk";
import { fatal } from "../errors.ts";
import { parsePath, setPath } from "../paths.ts";
import { bytesOf, fileOf, wholeFile } from "./content.ts";
import { decoded } from "./encodings.ts";
import { extractParams } from "./extract.params.ts";
import { extractText } from "./extract.text.ts";
import { formatOf } from "./formats.ts";
import type { ReadFormat } from "./formats.ts";
import { entriesAt, readJson } from "./json-read.ts";
import { recordsFrom } from "./tables.ts";

type Params = ParamsOf<typeof extractParams>;

interface Reading {
  readonly file: FileRef;
  readonly format: ReadFormat;
  readonly params: Params;
  readonly ctx: NodeContext;
}

export const filesExtract = defineAction({
  type: "files.extract",
  version: 1,
  label: "Read a file",
  help: "Turns the content of a file into items or fields: CSV, spreadsheets, JSON, XML, HTML tables, calendars, PDF, text.",
  icon: "file-output",
  group: "Files",
  synonyms: [
    "extract from file",
    "parse",
    "import",
    "csv",
    "xlsx",
    "excel",
    "ods",
    "spreadsheet",
    "pdf",
    "ics",
  ],
  summary: "{file}",
  effect: "none",
  params: extractParams,
  sample: [
    { id: "1042", customer: "Anna Nowak", total: "129.90" },
    { id: "1043", customer: "João Silva", total: "59.00" },
  ],
  translations: extractText,
  async run({ params, item, index, ctx }) {
    const file = fileOf(item, params.file, index + 1);
    const format = params.format === "auto" ? formatOf(file) : params.format;
    if (format === undefined) throw fatal("file-format-unknown", { name: file.name, type: file.type });
    const json = await read({ file, format, params, ctx });
    const files = params.keepFile && item.files ? { files: item.files } : {};
    return json.map((one): Item => ({ json: params.keepFields ? { ...item.json, ...one } : one, ...files }));
  },
});

async function read(reading: Reading): Promise<readonly JsonObject[]> {
  const { file, format, params, ctx } = reading;
  switch (format) {
    case "csv":
    case "sheet":
    case "html":
    case "jsonLines":
      return collected(recordsFrom({ file, format, options: params, access: ctx }), file.name);
    case "pdf": {
      const { readPdf } = await import("./pdf-read.ts");
      const { joinPages, maxPages, password } = params;
      const { name } = file;
      const bytes = await wholeFile(file, ctx, 100);
      return [await readPdf(bytes, { joinPages, maxPages, password, name, signal: ctx.signal })];
    }
    case "base64":
      return [setPath({}, parsePath(params.field), (await wholeFile(file, ctx, 50)).toString("base64"))];
    default:
      return readText(reading, format);
  }
}

async function readText(
  { file, params, ctx }: Reading,
  format: "json" | "xml" | "ics" | "text",
): Promise<readonly JsonObject[]> {
  const { name } = file;
  const text = await textOf(file, params, ctx);
  const inField = (value: unknown) => [setPath({}, parsePath(params.field), value)];
  if (format === "text") return inField(text);
  const asItems = params.entries === "items";
  if (format === "ics") {
    const { readIcs } = await import("./ics-read.ts");
    const calendar = readIcs(text, name, ctx.flow.timezone);
    return asItems ? (calendar["events"] as readonly JsonObject[]) : inField(calendar);
  }
  const value = format === "json" ? readJson(text, name) : (await import("./xml.ts")).readXmlFile(text, name);
  return asItems ? entriesAt(value, params.path, name) : inField(value);
}

async function textOf(file: FileRef, { encoding, keepBom }: Params, ctx: NodeContext): Promise<string> {
  const limit = 100;
  let text = "";
  for await (const part of decoded(bytesOf(file, ctx), { encoding, keepBom, name: file.name })) {
    text += part;
    if (text.length > limit * 1_000_000) throw fatal("file-too-large", { name: file.name, limit });
  }
  return text;
}

/** Characters of all rows together, as an estimate of the memory that they take. */
const mostCharacters = 400_000_000;

async function collected(
  batches: AsyncIterable<readonly JsonObject[]>,
  name: string,
): Promise<readonly JsonObject[]> {
  const all: JsonObject[] = [];
  let size = 0;
  for await (const batch of batches) {
    for (const record of batch) {
      size += weightOf(record);
      all.push(record);
    }
    if (size > mostCharacters) throw fatal("rows-too-many", { name, rows: all.length });
  }
  return all;
}

function weightOf(record: JsonObject): number {
  let weight = 50;
  for (const key in record) {
    const value = record[key];
    weight += 16 + (typeof value === "string" ? value.length : 8);
  }
  return weight;
}
