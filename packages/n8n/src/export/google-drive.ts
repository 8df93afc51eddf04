import { isExpression } from "@weft/expressions";
import type { JsonObject } from "@weft/sdk";
import { isOn, listOf, textOf } from "../workflow.ts";
import { leftOut, NoCounterpart, renamed, withoutCounterpart, wordOf } from "./exporter.ts";
import { mostOf } from "./google-common.ts";
import { chosen, isFilled, listIn, vendorExporters } from "./vendor.ts";
import type { VendorPart } from "./vendor.ts";

export const driveExporters = vendorExporters({
  type: "googleDrive",
  typeVersion: 3,
  access: [
    { type: "googleDriveOAuth2Api", by: "oAuth2" },
    { type: "googleApi", by: "serviceAccount" },
  ],
  parts: {
    "googleDrive.file.upload": uploaded,
    "googleDrive.file.download": downloaded,
    "googleDrive.file.copy": (params) => ({
      on: "file.copy",
      parameters: {
        ...fileOf(params),
        ...renamed(params, { name: "name" }),
        ...(isFilled(params["folder"]) ? { sameFolder: false, ...folderOf(params) } : { sameFolder: true }),
        options: {},
      },
      notes: leftOut(params, ["more"]),
    }),
    "googleDrive.file.move": (params) => ({
      on: "file.move",
      parameters: { ...fileOf(params), ...folderOf(params) },
    }),
    "googleDrive.file.update": updated,
    "googleDrive.file.delete": (params) => ({
      on: "file.deleteFile",
      parameters: {
        ...fileOf(params),
        options: params["forGood"] === undefined ? {} : { deletePermanently: params["forGood"] },
      },
    }),
    "googleDrive.file.share": shared,
    "googleDrive.file.search": searched,
    "googleDrive.folder.create": (params) => ({
      on: "folder.create",
      parameters: { name: params["name"] ?? "", ...folderOf(params), options: {} },
    }),
  },
});

function fileOf({ file }: JsonObject): JsonObject {
  return { fileId: chosen(file) };
}

/** The top of “My Drive” is where things go unless said. */
function folderOf({ folder }: JsonObject): JsonObject {
  return {
    driveId: { __rl: true, mode: "list", value: "My Drive" },
    folderId: isFilled(folder) ? chosen(folder) : { __rl: true, mode: "list", value: "root" },
  };
}

function uploaded(params: JsonObject): VendorPart {
  const content = wordOf({ file: "file", text: "text" }, params["content"] ?? "file");
  const { convert = "none", text = "" } = params;
  // A text has this name here, where nobody gives it one.
  const name = isFilled(params["name"]) ? params["name"] : "text.txt";
  const place = {
    ...(content === "text" ? { name } : renamed(params, { name: "name" })),
    ...folderOf(params),
  };
  const notes = leftOut(params, ["more"]);
  if (content === "file")
    return {
      on: "file.upload",
      parameters: { ...renamed(params, { file: "inputDataFieldName" }), ...place, options: {} },
      notes: [...notes, ...leftOut(params, ["convert"], { convert: "none" })],
    };
  const docs = convert === "document";
  return {
    on: "file.createFromText",
    parameters: { content: text, ...place, options: docs ? { convertToGoogleDocument: true } : {} },
    notes: [...notes, ...(docs ? [] : leftOut(params, ["convert"], { convert: "none" }))],
  };
}

const conversions = {
  document: "docsToFormat",
  spreadsheet: "sheetsToFormat",
  presentation: "slidesToFormat",
  drawing: "drawingsToFormat",
};

/** What Google calls it, and what n8n writes. */
const formats: Readonly<Record<string, string>> = {
  "application/vnd.oasis.opendocument.spreadsheet": "application/x-vnd.oasis.opendocument.spreadsheet",
};

function downloaded(params: JsonObject): VendorPart {
  const { spreadsheet } = params;
  const given = { ...params, spreadsheet: formats[textOf(spreadsheet)] ?? spreadsheet };
  const conversion = renamed(given, conversions);
  return {
    on: "file.download",
    parameters: {
      ...fileOf(params),
      options: {
        ...renamed(params, { saveAs: "binaryPropertyName" }),
        ...(Object.keys(conversion).length > 0 && { googleFileConversion: { conversion } }),
      },
    },
  };
}

function updated(params: JsonObject): VendorPart {
  const { replace = false, data = "data" } = params;
  if (isExpression(replace))
    throw new NoCounterpart("Whether the content is replaced is given by an expression");
  return {
    on: "file.update",
    parameters: {
      ...fileOf(params),
      ...(replace === true && { changeFileContent: true, inputDataFieldName: data }),
      ...renamed(params, { name: "newUpdatedFileName" }),
      options: {},
    },
    notes: leftOut(params, ["more"]),
  };
}

function shared(params: JsonObject): VendorPart {
  const { who = "user", role = "reader", notify, message } = params;
  if (isExpression(who) || isExpression(role))
    throw new NoCounterpart("Who may do what is given by an expression");
  const toPeople = who === "user" || who === "group";
  return {
    on: "file.share",
    parameters: {
      ...fileOf(params),
      permissionsUi: {
        permissionsValues: {
          role,
          type: who,
          ...(toPeople && renamed(params, { email: "emailAddress" })),
          ...(who === "domain" && renamed(params, { domain: "domain" })),
        },
      },
      options: {
        ...(toPeople && notify === false && { sendNotificationEmail: false }),
        ...(toPeople && isFilled(message) && { emailMessage: message }),
        ...(role === "owner" && { transferOwnership: true }),
      },
    },
  };
}

/** What n8n can be asked for of a file. */
const fields: ReadonlySet<string> = new Set([
  "*",
  "explicitlyTrashed",
  "exportLinks",
  "hasThumbnail",
  "iconLink",
  "id",
  "kind",
  "mimeType",
  "name",
  "permissions",
  "shared",
  "spaces",
  "starred",
  "thumbnailLink",
  "trashed",
  "version",
  "webViewLink",
]);

const usualFields = "id, name, mimeType, modifiedTime, size, parents, webViewLink";

function searched(params: JsonObject): VendorPart {
  const by = wordOf({ name: "name", query: "query" }, params["by"] ?? "name");
  const what = wordOf({ all: "all", files: "files", folders: "folders" }, params["what"] ?? "all");
  const asked = listOf(listIn(params["fields"] ?? usualFields)).map(textOf);
  const known = asked.length > 0 && asked.every((name) => fields.has(name));
  const { folder } = params;
  return {
    on: "fileFolder.search",
    parameters: {
      ...(by === "query"
        ? { searchMethod: "query", queryString: params["query"] ?? "" }
        : { queryString: params["name"] ?? "" }),
      ...mostOf(params),
      filter: {
        whatToSearch: what,
        ...(isFilled(folder) && { folderId: chosen(folder) }),
        ...(isOn(params["bin"]) && { includeTrashed: params["bin"] }),
      },
      options: { fields: known ? asked : ["*"] },
    },
    // Those that it cannot be asked for come with all of them.
    notes: known ? [] : withoutCounterpart(["fields"]),
  };
}
