import { isExpression } from "@weft/expressions";
import type { JsonObject } from "@weft/sdk";
import { objectOf, textOf } from "../workflow.ts";
import { ignoredOptions, Unsupported } from "./converter.ts";
import type { Converted, Converter } from "./converter.ts";
import { given } from "./files-common.ts";

const servers: Readonly<Record<string, string>> = {
  ftp: "Choose a credential of the type “FTP server”: secrets are never in a workflow file",
  sftp: "Choose a credential of the type “SFTP server”: secrets are never in a workflow file",
};
const told = "What is told of files has other names here: path, name, kind, size, modifiedAt";
const whole = "A folder is deleted with everything in it here; n8n deletes it only when it is empty";

/** FTP 1 (docs.n8n.io): by both protocols. */
export const convertFtp: Converter = ({ parameters }) => {
  const protocol = textOf(parameters["protocol"]) || "ftp";
  const server = Object.hasOwn(servers, protocol) ? servers[protocol] : undefined;
  if (server === undefined)
    throw new Unsupported("An expression chooses between FTP and SFTP: use a node for each");
  const operation = textOf(parameters["operation"]) || "download";
  const part = Object.hasOwn(parts, operation) ? parts[operation] : undefined;
  if (part === undefined)
    throw new Unsupported(
      `“${operation}” has no counterpart: files are listed, downloaded, uploaded, renamed and deleted`,
    );
  const { params, notes = [] } = part(parameters, objectOf(parameters["options"]));
  return { type: "ftp.files", params: { operation, ...params }, notes: [server, ...notes] };
};

type Part = (parameters: JsonObject, options: JsonObject) => Pick<Converted, "params" | "notes">;

const parts: Readonly<Record<string, Part>> = {
  download: (parameters, options) => ({
    params: given(parameters, { path: "path", binaryPropertyName: "saveAs" }),
    notes: ignoredOptions(options, []),
  }),
  list: (parameters, options) => ({
    params: { ...given(parameters, { path: "path", recursive: "deep" }), keepFields: false },
    notes: [told, ...ignoredOptions(options, [])],
  }),
  rename: (parameters, options) => ({
    params: {
      ...given(parameters, { oldPath: "path", newPath: "to" }),
      ...given(options, { createDirectories: "makeFolders" }),
      keepFields: false,
    },
    notes: [told, ...ignoredOptions(options, ["createDirectories"])],
  }),
  delete: (parameters, options) => ({
    params: {
      ...given(parameters, { path: "path" }),
      ...given(options, { folder: "folder" }),
      keepFields: false,
    },
    notes: [
      told,
      ...(options["folder"] !== undefined && options["recursive"] !== true ? [whole] : []),
      ...ignoredOptions(options, ["folder", "recursive"]),
    ],
  }),
  upload(parameters, options) {
    const { binaryData = true } = parameters;
    if (isExpression(binaryData))
      throw new Unsupported("Whether a file or a text is uploaded is given by an expression: choose it");
    const content =
      binaryData === false
        ? { content: "text", text: parameters["fileContent"] ?? "" }
        : given(parameters, { binaryPropertyName: "file" });
    return {
      params: { ...given(parameters, { path: "path" }), ...content, makeFolders: true },
      notes: [told, ...ignoredOptions(options, [])],
    };
  },
};
