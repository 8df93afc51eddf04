import type { JsonObject } from "@weft/sdk";
import { objectOf, textOf } from "../workflow.ts";
import { ignoredOptions, Unsupported } from "./converter.ts";
import type { Converted, Converter } from "./converter.ts";
import { given } from "./files-common.ts";

const type = "files.disk";
const allow = "Allow the folder when Weft is started: weft start --allow-folder";
const sizes = "The size of a file is a number of bytes in “size”; n8n wrote it in words in “fileSize”";
const place = "The item gets the path as “path”; n8n put it into “fileName”";

/** Read/Write Files from Disk 1.x (docs.n8n.io). */
export const convertReadWriteFile: Converter = ({ parameters }) => {
  const operation = textOf(parameters["operation"]) || "read";
  const options = objectOf(parameters["options"]);
  if (operation === "write") return written(parameters, options);
  if (operation !== "read")
    throw new Unsupported(`What is done with the file is given by “${operation}”: choose reading or writing`);
  const params = {
    path: parameters["fileSelector"] ?? "",
    ...given(options, { dataPropertyName: "saveAs", fileName: "fileName", mimeType: "fileType" }),
    keepFields: false,
  };
  const known = ["dataPropertyName", "fileName", "mimeType", "fileExtension"];
  return { type, params, notes: [allow, sizes, ...ignoredOptions(options, known)] };
};

/** Read Binary File 1: what the item has stays. */
export const convertReadBinaryFile: Converter = ({ parameters }) => ({
  type,
  params: { path: parameters["filePath"] ?? "", ...given(parameters, { dataPropertyName: "saveAs" }) },
  notes: [allow],
});

/** Read Binary Files 1: the files found stand alone. */
export const convertReadBinaryFiles: Converter = ({ parameters }) => ({
  type,
  params: {
    path: parameters["fileSelector"] ?? "",
    ...given(parameters, { dataPropertyName: "saveAs" }),
    whenMissing: "leaveOut",
    keepFields: false,
  },
  notes: [allow],
});

/** Write Binary File 1. */
export const convertWriteBinaryFile: Converter = ({ parameters }) =>
  written(parameters, objectOf(parameters["options"]));

function written(parameters: JsonObject, options: JsonObject): Converted {
  const append = options["append"];
  if (typeof append === "string" && append !== "")
    throw new Unsupported("Whether the file is appended to is given by an expression: choose it");
  const params = {
    operation: "write",
    path: parameters["fileName"] ?? "",
    ...given(parameters, { dataPropertyName: "file" }),
    ...(append === true && { ifExists: "append" }),
  };
  return { type, params, notes: [allow, place, ...ignoredOptions(options, ["append"])] };
}
