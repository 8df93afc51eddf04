import { NodeError, SomeFailed, defineAction } from "@weft/sdk";
import type { FileRef, Item, JsonObject, NodeContext, ParamsOf, RunAllCall } from "@weft/sdk";
import { isMissing, toText } from "../conditions/convert.ts";
import { fatal } from "../errors.ts";
import { getPath, parsePath } from "../paths.ts";
import { fromBase64 } from "./base64.ts";
import { columnsOf, flat } from "./columns.ts";
import { fileKey, fileOf, joined, storeFile, withEnding } from "./content.ts";
import { convertParams } from "./convert.params.ts";
import { convertText } from "./convert.text.ts";
import { formatOf, tableFormats } from "./formats.ts";
import { storeEvent } from "./event-file.ts";
import { encoded, tableBytes } from "./table-write.ts";
import type { Records, TableWriting } from "./table-write.ts";
import { recordsFrom } from "./tables.ts";
import { xmlParts } from "./xml.ts";

type Params = ParamsOf<typeof convertParams>;
type Call = RunAllCall<Params>;

export const filesConvert = defineAction({
  type: "files.convert",
  version: 1,
  label: "Make a file",
  help: "Turns items or a field into a file: CSV, spreadsheets, JSON, XML, HTML tables, calendar events, text; or one table file into another.",
  icon: "file-input",
  group: "Files",
  synonyms: ["convert to file", "export", "csv", "xlsx", "excel", "ods", "spreadsheet", "ics", "base64"],
  summary: "{format}",
  effect: "none",
  params: convertParams,
  sample: {},
  translations: convertText,
  async runAll(call) {
    const { format, from } = call.params;
    if (isTable(format) && from === "items") return [await tableOfItems(call, format)];
    if ((format === "json" || format === "xml") && call.params.together)
      return [await valuesOf(call.params, call.items, call.ctx)];
    return eachItem(call, (item, params, number) => fileOfItem({ item, params, number, ctx: call.ctx }));
  },
});

function isTable(format: string): format is TableWriting["format"] {
  return Object.hasOwn(types, format) && format !== "json" && format !== "xml";
}

const types = {
  csv: "text/csv",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  ods: "application/vnd.oasis.opendocument.spreadsheet",
  xls: "application/vnd.ms-excel",
  rtf: "application/rtf",
  html: "text/html",
  jsonLines: "application/x-ndjson",
  json: "application/json",
  xml: "application/xml",
} as const;

/** Some items that cannot be turned into files do not keep the others from it. */
async function eachItem(
  { items, paramsAt }: Call,
  make: (item: Item, params: Params, number: number) => Promise<Item | undefined>,
): Promise<readonly Item[]> {
  const results: (readonly Item[] | NodeError)[] = [];
  for (const [index, item] of items.entries()) {
    try {
      const made = await make(item, paramsAt(index), index + 1);
      results.push(made === undefined ? [] : [{ ...made, from: index }]);
    } catch (error) {
      if (!(error instanceof NodeError) || items.length === 1) throw error;
      results.push(error);
    }
  }
  const failed = results.find((result) => result instanceof NodeError);
  if (failed) throw new SomeFailed(failed.message, results, { code: failed.code, ...failed.details });
  return results.flatMap((result) => (result instanceof NodeError ? [] : result));
}

interface One {
  readonly item: Item;
  readonly params: Params;
  readonly number: number;
  readonly ctx: NodeContext;
}

async function fileOfItem(one: One): Promise<Item | undefined> {
  const { item, params, ctx } = one;
  const { format } = params;
  if (format === "text" || format === "base64") return fieldAsFile(one, format);
  if (format === "json" || format === "xml") return withFile(one, await valuesOf(params, [item], ctx));
  if (format === "ics") return calendarFile(one);
  return withFile(one, await tableOfFile(one, format));
}

/** What a file's own item looks like. */
function withFile({ item, params }: One, { json, files }: Item): Item {
  if (!params.keepFields) return files ? { json, files } : { json };
  return { json: { ...item.json, ...json }, files: { ...item.files, ...files } };
}

function itemWith(params: Params, file: FileRef): Item {
  return { json: {}, files: { [fileKey(params.file)]: file } };
}

function tableOfItems({ params, items, ctx }: Call, format: TableWriting["format"]): Promise<Item> {
  const { nested } = params;
  const whole = format === "jsonLines";
  const row = ({ json }: Item) => (whole ? json : flat(json, nested));
  const records: Records = {
    batches: batchesOf(items, row),
    ...(!whole && { columns: () => columnsOf(items.values().map(row)) }),
  };
  return writtenTable(records, { params, format, ctx, name: "items" });
}

/** As many at a time as make a piece worth writing. */
function* batchesOf(items: readonly Item[], row: (item: Item) => JsonObject) {
  for (let at = 0; at < items.length; at += 500) yield items.slice(at, at + 500).map(row);
}

function tableOfFile({ item, params, number, ctx }: One, format: TableWriting["format"]): Promise<Item> {
  const source = fileOf(item, params.source, number);
  const read = formatOf(source);
  const table = tableFormats.find((known) => known === read);
  if (table === undefined) throw fatal("file-no-table", { name: source.name, type: source.type });
  const options = {
    header: true,
    emptyCells: true,
    numbers: false,
    skip: 0,
    maxRows: 0,
    where: params.where,
    delimiter: "",
    quote: '"',
    encoding: params.sourceEncoding,
    keepBom: false,
    fromLine: 1,
    ragged: "fail",
    sheet: "",
    range: "",
    values: "typed",
    dates: "iso",
    table: 1,
  } as const;
  const batches = recordsFrom({ file: source, format: table, options, access: ctx });
  const name = source.name.replace(/\.[^.]*$/, "");
  return writtenTable({ batches }, { params, format, ctx, name });
}

async function writtenTable(
  records: Records,
  call: { params: Params; format: TableWriting["format"]; ctx: NodeContext; name: string },
): Promise<Item> {
  const { params, format, ctx } = call;
  const ending = format === "jsonLines" ? "jsonl" : format;
  const name = withEnding(params.fileName || call.name, ending, `items.${ending}`);
  const content = tableBytes(records, { ...params, format });
  return itemWith(params, await storeFile(ctx, { name, type: types[format], content }));
}

/** One file of the items, as JSON or XML: of one item alone, or of a list. */
async function valuesOf(params: Params, items: readonly Item[], ctx: NodeContext): Promise<Item> {
  const format = params.format === "xml" ? "xml" : "json";
  const name = withEnding(params.fileName || "items", format, `items.${format}`);
  const records = items.values().map(({ json }) => json);
  const text = format === "xml" ? xmlParts(records, params) : jsonParts(records, params);
  const content = encoded(joined(text), format === "xml" ? { encoding: "utf-8", bom: false } : params);
  return itemWith(params, await storeFile(ctx, { name, type: params.fileType || types[format], content }));
}

function* jsonParts(
  records: Iterable<JsonObject>,
  { together, pretty }: Params,
): Generator<string, void, undefined> {
  const indent = pretty ? 2 : undefined;
  if (!together) {
    for (const json of records) yield JSON.stringify(json, undefined, indent);
    return;
  }
  let empty = true;
  for (const json of records) {
    const text = JSON.stringify(json, undefined, indent);
    yield `${empty ? "[" : ","}${pretty ? `\n${text.replaceAll(/^/gm, "  ")}` : text}`;
    empty = false;
  }
  yield empty ? "[]" : pretty ? "\n]" : "]";
}

async function fieldAsFile(one: One, format: "text" | "base64"): Promise<Item | undefined> {
  const { item, params, number, ctx } = one;
  const value = getPath(item.json, parsePath(params.field));
  if (isMissing(value)) {
    if (params.whenMissing === "leaveOut") return undefined;
    throw fatal("file-field-missing", { item: number, name: params.field });
  }
  if (format === "text") {
    const name = withEnding(params.fileName, "txt", "file.txt");
    const content = encoded([toText(value)], params);
    return withFile(
      one,
      itemWith(params, await storeFile(ctx, { name, type: params.fileType || "text/plain", content })),
    );
  }
  const decoded = typeof value === "string" ? fromBase64(value) : undefined;
  if (decoded === undefined) throw fatal("base64-invalid", { item: number, name: params.field });
  const type = params.fileType || decoded.type;
  const name = withEnding(params.fileName, endings[type] ?? "bin", `file.${endings[type] ?? "bin"}`);
  return withFile(one, itemWith(params, await ctx.files.write({ name, type, content: decoded.bytes })));
}

const endings: Readonly<Record<string, string>> = {
  "application/pdf": "pdf",
  "image/png": "png",
  "image/jpeg": "jpg",
  "image/gif": "gif",
  "application/zip": "zip",
  "application/gzip": "gz",
  "text/plain": "txt",
  "application/json": "json",
};

async function calendarFile(one: One): Promise<Item> {
  const { params, number, ctx } = one;
  const file = await storeEvent(params, { ctx, number, zone: ctx.flow.timezone, fileName: params.fileName });
  return withFile(one, itemWith(params, file));
}
