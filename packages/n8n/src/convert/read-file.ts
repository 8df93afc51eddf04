import { isExpression } from "@weft/expressions";
import type { JsonObject } from "@weft/sdk";
import { numberOf, objectOf, textOf } from "../workflow.ts";
import { ignoredOptions, Unsupported } from "./converter.ts";
import type { Converted, Converter } from "./converter.ts";
import { encodingOf, given, tables } from "./files-common.ts";

const tableOptions = [
  "delimiter",
  "encoding",
  "enableBOM",
  "relaxQuotes",
  "headerRow",
  "includeEmptyCells",
  "maxRowCount",
  "fromLine",
  "skipRecordsWithErrors",
  "rawData",
  "readAsString",
  "sheetName",
  "range",
];

/** Extract From File 1.x. What it reads stands alone there, unless the source is kept. */
export const convertExtract: Converter = ({ parameters }) => {
  const operation = textOf(parameters["operation"]) || "csv";
  const options = objectOf(parameters["options"]);
  const source = given(parameters, { binaryPropertyName: "file" });
  if (tables.includes(operation)) return readTable(operation, options, source);
  const known = ["encoding", "stripBOM", "keepSource", "joinPages", "maxPages", "password"];
  const params = {
    ...source,
    ...formatOf(operation),
    ...(operation !== "pdf" && given(parameters, { destinationKey: "field" })),
    ...(!["pdf", "binaryToPropery"].includes(operation) && encodingOf(options)),
    ...(operation === "pdf" && given(options, pdfOptions)),
    ...(["text", "xml"].includes(operation) && options["stripBOM"] === false && { keepBom: true }),
    ...keptSource(options["keepSource"]),
  };
  return { type: "files.extract", params, notes: ignoredOptions(options, known) };
};

const pdfOptions = { joinPages: "joinPages", maxPages: "maxPages", password: "password" };

function formatOf(operation: string): JsonObject {
  switch (operation) {
    case "fromJson":
      return { format: "json", entries: "field" };
    case "fromIcs":
      return { format: "ics", entries: "field" };
    // XML comes as its text there; another node reads it.
    case "text":
    case "xml":
      return { format: "text" };
    // n8n's own spelling.
    case "binaryToPropery":
      return { format: "base64" };
    case "pdf":
      return { format: "pdf" };
    default:
      throw new Unsupported(`Reading a file by “${operation}” has no counterpart`);
  }
}

function keptSource(keep: unknown): JsonObject {
  return {
    ...((keep === "json" || keep === "both") && { keepFields: true }),
    ...((keep === "binary" || keep === "both") && { keepFile: true }),
  };
}

/** The rows of a table, with the options that all nodes of n8n that read one share. */
export function readTable(format: string, options: JsonObject, source: JsonObject): Converted {
  const sheet = ["ods", "rtf", "xls", "xlsx"].includes(format);
  const rows = numberOf(options["maxRowCount"], 0);
  const skipped = objectOf(objectOf(options["skipRecordsWithErrors"])["value"]);
  const params = {
    format: sheet ? "sheet" : format,
    ...source,
    ...(options["headerRow"] === false && { header: false }),
    ...(options["includeEmptyCells"] !== true && { emptyCells: false }),
    ...(sheet && { ...given(options, { sheetName: "sheet" }), ...rangeOf(options), dates: "number" }),
    ...(format === "html" && options["rawData"] !== true && { numbers: true }),
    ...(format === "csv" && {
      delimiter: options["delimiter"] || ",",
      ...encodingOf(options),
      ...(options["enableBOM"] !== true && { keepBom: true }),
      ...given(options, { fromLine: "fromLine" }),
      ...(rows > 0 && { maxRows: rows }),
      ...(isExpression(options["maxRowCount"]) && { maxRows: options["maxRowCount"] }),
      ...(skipped["enabled"] === true && { ragged: "skip" }),
    }),
  };
  const notes = [
    ...ignoredOptions(options, [...tableOptions, "keepSource"]),
    ...(numberOf(skipped["maxSkippedRecords"], -1) >= 0
      ? ["However many rows have errors, they are left out; n8n stopped after some"]
      : []),
  ];
  return { type: "files.extract", params, notes };
}

function rangeOf({ range }: JsonObject): JsonObject {
  // A number counts rows from 0 there.
  if (typeof range === "number") return { range: String(range + 1) };
  const text = textOf(range);
  if (/^\d+$/.test(text)) return { range: String(Number(text) + 1) };
  return text === "" ? {} : { range: text };
}
