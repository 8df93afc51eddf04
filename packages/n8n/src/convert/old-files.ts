import type { JsonObject } from "@weft/sdk";
import { objectOf, textOf } from "../workflow.ts";
import { ignoredOptions } from "./converter.ts";
import type { Converted, Converter } from "./converter.ts";
import { encodingOf, given } from "./files-common.ts";
import { writtenTable } from "./make-file.ts";
import { readTable } from "./read-file.ts";

/** Spreadsheet File 1 and 2. */
export const convertSpreadsheet: Converter = ({ typeVersion, parameters }) => {
  const options = objectOf(parameters["options"]);
  const file = given(parameters, { binaryPropertyName: "file" });
  if (textOf(parameters["operation"]) === "toFile")
    return writtenTable(textOf(parameters["fileFormat"]) || "xls", options, file);
  const format = textOf(parameters["fileFormat"]) || "autodetect";
  if (format !== "autodetect") return readTable(format, options, file);
  const read = readTable("xlsx", options, file);
  const csv = readTable("csv", options, {}).params;
  // Version 1 read CSV as spreadsheets are read: with numbers, and without a mark at the beginning.
  const old = typeVersion < 2;
  return {
    ...read,
    params: {
      ...csv,
      ...read.params,
      format: "auto",
      ...(old && { keepBom: false }),
      ...(old && options["rawData"] !== true && { numbers: true }),
    },
    notes: [
      ...(read.notes ?? []),
      ...(old ? ["Dates in CSV files stay texts; n8n turned some of them into numbers"] : []),
    ],
  };
};

/** Move Binary Data 1.x, which came before the two nodes above. */
export const convertMoveBinary: Converter = ({ parameters }) => {
  const options = objectOf(parameters["options"]);
  return parameters["mode"] === "jsonToBinary" ? toFile(parameters, options) : fromFile(parameters, options);
};

function fromFile(parameters: JsonObject, options: JsonObject): Converted {
  const all = parameters["setAllData"] !== false;
  const field = given(parameters, { destinationKey: "field" });
  const format = () => {
    if (all) return { format: "json" };
    if (options["keepAsBase64"] === true) return { format: "base64", ...field };
    return options["jsonParse"] === true
      ? { format: "json", entries: "field", ...field }
      : { format: "text", ...field };
  };
  const chosen = format();
  const params = {
    ...given(parameters, { sourceKey: "file" }),
    ...chosen,
    ...(chosen.format !== "base64" && encodingOf(options)),
    ...(!all && { keepFields: true }),
    ...(options["keepSource"] === true && { keepFile: true }),
  };
  const known = ["encoding", "stripBOM", "jsonParse", "keepAsBase64", "keepSource"];
  return { type: "files.extract", params, notes: ignoredOptions(options, known) };
}

function toFile(parameters: JsonObject, options: JsonObject): Converted {
  const all = parameters["convertAllData"] !== false;
  const base64 = options["dataIsBase64"] === true;
  const params = {
    ...(all
      ? { format: "json", together: false }
      : {
          format: base64 ? "base64" : "text",
          field: parameters["sourceKey"] ?? "data",
          whenMissing: "leaveOut",
        }),
    ...given(parameters, { destinationKey: "file" }),
    ...given(options, { fileName: "fileName" }),
    ...(!(all || base64) || options["mimeType"] !== undefined
      ? { fileType: options["mimeType"] ?? "application/json" }
      : {}),
    ...(!base64 && { ...encodingOf(options), ...(options["addBOM"] === true && { bom: true }) }),
    ...((!all || options["keepSource"] === true) && { keepFields: true }),
  };
  const known = ["addBOM", "dataIsBase64", "encoding", "fileName", "keepSource", "mimeType", "useRawData"];
  const notes = [
    ...ignoredOptions(options, known),
    ...(!all && options["keepSource"] !== true ? ["The field stays in the item; n8n removed it"] : []),
    ...(!all && !base64 && options["useRawData"] !== true
      ? ["A text is written as it is; n8n put it between quotation marks"]
      : []),
  ];
  return { type: "files.convert", params, notes };
}

/** Read PDF 1: the file stays in the item. */
export const convertPdf: Converter = ({ parameters }) => ({
  type: "files.extract",
  params: {
    format: "pdf",
    ...given(parameters, { binaryPropertyName: "file" }),
    ...(parameters["encrypted"] === true && given(parameters, { password: "password" })),
    keepFile: true,
  },
});
