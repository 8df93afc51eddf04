import { isExpression } from "@weft/expressions";
import type { JsonObject } from "@weft/sdk";
import { isObject, isOn, listOf, objectOf, textOf } from "../workflow.ts";
import { Unsupported, ignoredOptions } from "./converter.ts";
import type { Converted, Converter } from "./converter.ts";
import { given } from "./files-common.ts";
import { googleCredentialNote, located, mostWanted } from "./google-common.ts";

/** Google Drive 1 to 3 (docs.n8n.io). Before version 3, files and folders have the id alone. */
export const convertDrive: Converter = ({ parameters, typeVersion }) => {
  const resource = textOf(parameters["resource"]) || "file";
  const usual = resource === "fileFolder" ? "search" : resource === "folder" ? "create" : "upload";
  const operation = textOf(parameters["operation"]) || usual;
  const name = operation === "search" ? "search" : `${resource}.${operation}`;
  const part = Object.hasOwn(parts, name) ? parts[name] : undefined;
  if (part === undefined)
    throw new Unsupported(
      `“${operation}” of a ${resource} has no counterpart: the nodes of Google Drive work on files and folders`,
    );
  const made = part(parameters, objectOf(parameters["options"]));
  const note = googleCredentialNote(parameters, typeVersion < 3 ? "serviceAccount" : "oAuth2");
  return { ...made, notes: [note, ...(made.notes ?? [])] };
};

type Part = (parameters: JsonObject, options: JsonObject) => Converted;

const parts: Readonly<Record<string, Part>> = {
  "file.upload": uploaded,
  "file.createFromText"(parameters, options) {
    const docs = options["convertToGoogleDocument"] === true;
    return {
      type: "googleDrive.file.upload",
      params: {
        content: "text",
        text: parameters["content"] ?? "",
        name: textOf(parameters["name"]) || "Untitled",
        ...folderOf(parameters),
        ...(docs && { convert: "document" }),
      },
      notes: ignoredOptions(options, ["convertToGoogleDocument"]),
    };
  },
  "file.download": downloaded,
  "file.copy": (parameters, options) => ({
    type: "googleDrive.file.copy",
    params: {
      file: located(parameters["fileId"]).value,
      ...given(parameters, { name: "name" }),
      ...(parameters["sameFolder"] === false ? folderOf(parameters) : {}),
    },
    notes: ignoredOptions(options, []),
  }),
  "file.move": (parameters) => ({
    type: "googleDrive.file.move",
    params: { file: located(parameters["fileId"]).value, ...folderOf(parameters) },
  }),
  "file.update": (parameters, options) => ({
    type: "googleDrive.file.update",
    params: {
      file: located(parameters["fileId"]).value,
      ...given(parameters, { newUpdatedFileName: "name" }),
      ...(parameters["changeFileContent"] === true && {
        replace: true,
        ...given(parameters, { inputDataFieldName: "data" }),
      }),
    },
    notes: ignoredOptions(options, ["fields"]),
  }),
  "file.deleteFile": (parameters, options) => deleted(parameters["fileId"], options),
  "file.delete": (parameters) => deleted(parameters["fileId"], { deletePermanently: true }),
  "folder.deleteFolder": (parameters, options) => deleted(parameters["folderNoRootId"], options),
  "folder.delete": (parameters) => deleted(parameters["fileId"], { deletePermanently: true }),
  "file.share": (parameters, options) => shared(parameters["fileId"], parameters, options),
  "folder.share": (parameters, options) =>
    shared(parameters["folderNoRootId"] ?? parameters["fileId"], parameters, options),
  "folder.create": (parameters, options) => ({
    type: "googleDrive.folder.create",
    params: { name: textOf(parameters["name"]) || "Untitled", ...folderOf(parameters) },
    notes: ignoredOptions(options, ["simplifyOutput"]),
  }),
  "file.list": listed,
  search: searched,
};

/** The top of “My Drive” is where things go unless said. */
function folderOf(parameters: JsonObject): JsonObject {
  const parents = listOf(parameters["parents"]).map(textOf);
  const folder =
    parameters["folderId"] === undefined ? (parents[0] ?? "") : located(parameters["folderId"]).value;
  const drive = located(parameters["driveId"]).value;
  const top = drive === "" || drive === "My Drive" ? "" : drive;
  if (folder !== "" && folder !== "root") return { folder };
  return top === "" ? {} : { folder: top };
}

function uploaded(parameters: JsonObject, options: JsonObject): Converted {
  if (parameters["binaryData"] === false)
    return {
      type: "googleDrive.file.upload",
      params: {
        content: "text",
        text: parameters["fileContent"] ?? "",
        ...given(parameters, { name: "name" }),
        ...folderOf(parameters),
      },
      notes: ignoredOptions(options, []),
    };
  return {
    type: "googleDrive.file.upload",
    params: {
      ...given(parameters, { inputDataFieldName: "file", binaryPropertyName: "file", name: "name" }),
      ...folderOf(parameters),
    },
    notes: ignoredOptions(options, ["simplifyOutput"]),
  };
}

const conversions = {
  docsToFormat: "document",
  sheetsToFormat: "spreadsheet",
  slidesToFormat: "presentation",
  drawingsToFormat: "drawing",
} as const;

/** What n8n writes, and what Google calls it. */
const formats: Readonly<Record<string, string>> = {
  "application/x-vnd.oasis.opendocument.spreadsheet": "application/vnd.oasis.opendocument.spreadsheet",
};

function downloaded(parameters: JsonObject, options: JsonObject): Converted {
  const conversion = objectOf(objectOf(options["googleFileConversion"])["conversion"]);
  const kinds = Object.entries(conversions).flatMap(([name, kind]) => {
    const format = textOf(conversion[name]);
    return format === "" ? [] : [[kind, formats[format] ?? format] as const];
  });
  return {
    type: "googleDrive.file.download",
    params: {
      file: located(parameters["fileId"]).value,
      ...given(parameters, { binaryPropertyName: "saveAs" }),
      ...given(options, { binaryPropertyName: "saveAs" }),
      ...Object.fromEntries(kinds),
    },
    notes: ignoredOptions(options, ["googleFileConversion", "binaryPropertyName"]),
  };
}

function deleted(file: unknown, options: JsonObject): Converted {
  const { deletePermanently: forGood } = options;
  return {
    type: "googleDrive.file.delete",
    params: { file: located(file).value, ...(isOn(forGood) && { forGood }) },
    notes: ignoredOptions(options, ["deletePermanently"]),
  };
}

function shared(file: unknown, parameters: JsonObject, options: JsonObject): Converted {
  const ui = objectOf(parameters["permissionsUi"])["permissionsValues"];
  const permission = isObject(ui) ? ui : objectOf(listOf(ui)[0]);
  if (isExpression(permission["role"]) || isExpression(permission["type"]))
    throw new Unsupported("Who may do what is given by an expression: choose it");
  return {
    type: "googleDrive.file.share",
    params: {
      file: located(file).value,
      ...given(permission, { type: "who", role: "role", emailAddress: "email", domain: "domain" }),
      ...(options["sendNotificationEmail"] === false && { notify: false }),
      ...given(options, { emailMessage: "message" }),
    },
    notes: ignoredOptions(options, ["sendNotificationEmail", "emailMessage", "transferOwnership"]),
  };
}

const kinds: Readonly<Record<string, string>> = { files: "files", folders: "folders" };

function searched(parameters: JsonObject, options: JsonObject): Converted {
  const filter = objectOf(parameters["filter"]);
  const isQuery = parameters["searchMethod"] === "query";
  const question = textOf(parameters["queryString"]);
  const what = kinds[textOf(filter["whatToSearch"])];
  const folder = located(filter["folderId"]).value;
  const fields = listOf(options["fields"]).map(textOf);
  return {
    type: "googleDrive.file.search",
    params: {
      ...(isQuery && question !== "" ? { by: "query", query: question } : { name: isQuery ? "" : question }),
      ...(what !== undefined && { what }),
      ...(folder !== "" && folder !== "root" && { folder }),
      ...(isOn(filter["includeTrashed"]) && { bin: filter["includeTrashed"] }),
      ...mostWanted(parameters),
      fields: fields.length === 0 ? "id, name" : fields.includes("*") ? "*" : fields.join(", "),
    },
    notes: [
      ...ignoredOptions(filter, ["whatToSearch", "folderId", "includeTrashed", "driveId"]),
      ...ignoredOptions(options, ["fields"]),
    ],
  };
}

/** Versions 1 and 2 list files by a question. */
function listed(parameters: JsonObject, options: JsonObject): Converted {
  const question = parameters["useQueryString"] === true ? textOf(parameters["queryString"]) : "";
  const row = listOf(objectOf(parameters["queryFilters"])["name"]).find(isObject);
  const name = textOf(row?.["value"]);
  const fields = listOf(options["fields"]).map(textOf);
  return {
    type: "googleDrive.file.search",
    params: {
      ...(question === "" ? { name } : { by: "query", query: question }),
      ...mostWanted(parameters),
      fields: fields.length === 0 || fields.includes("*") ? "*" : fields.join(", "),
    },
    notes: [
      ...ignoredOptions(objectOf(parameters["queryFilters"]), ["name"]),
      ...ignoredOptions(options, ["fields"]),
    ],
  };
}
