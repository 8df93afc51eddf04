import type { JsonObject } from "@weft/sdk";
import { expect, test } from "vitest";
import { one } from "../test-workflow.ts";

const rl = (value: string) => ({ __rl: true, mode: "list", value });

test.each<[string, number, JsonObject, string, JsonObject]>([
  [
    "uploading",
    3,
    {
      name: "=a{{ 1 }}",
      driveId: rl("My Drive"),
      folderId: rl("f1"),
      inputDataFieldName: "pdf",
      options: {},
    },
    "file.upload",
    { file: "pdf", name: "=a{{ 1 }}", folder: "f1" },
  ],
  [
    "uploading in version 1",
    1,
    { operation: "upload", parents: ["f2"], binaryPropertyName: "data", name: "x" },
    "file.upload",
    { file: "data", name: "x", folder: "f2" },
  ],
  [
    "a text",
    3,
    {
      operation: "createFromText",
      content: "T",
      name: "N",
      driveId: rl("d1"),
      folderId: rl("root"),
      options: { convertToGoogleDocument: true },
    },
    "file.upload",
    { content: "text", text: "T", name: "N", folder: "d1", convert: "document" },
  ],
  [
    "downloading",
    3,
    {
      operation: "download",
      fileId: { __rl: true, mode: "id", value: "={{ $json.id }}" },
      options: {
        binaryPropertyName: "doc",
        googleFileConversion: {
          conversion: {
            docsToFormat: "text/plain",
            sheetsToFormat: "application/x-vnd.oasis.opendocument.spreadsheet",
          },
        },
      },
    },
    "file.download",
    {
      file: "={{ $json.id }}",
      saveAs: "doc",
      document: "text/plain",
      spreadsheet: "application/vnd.oasis.opendocument.spreadsheet",
    },
  ],
  [
    "copying",
    3,
    { operation: "copy", fileId: rl("1"), name: "B", sameFolder: false, folderId: rl("f") },
    "file.copy",
    { file: "1", name: "B", folder: "f" },
  ],
  [
    "moving",
    3,
    { operation: "move", fileId: rl("1"), folderId: rl("f") },
    "file.move",
    { file: "1", folder: "f" },
  ],
  [
    "changing",
    3,
    {
      operation: "update",
      fileId: rl("1"),
      newUpdatedFileName: "N",
      changeFileContent: true,
      inputDataFieldName: "d",
    },
    "file.update",
    { file: "1", name: "N", replace: true, data: "d" },
  ],
  ["binning", 3, { operation: "deleteFile", fileId: rl("1") }, "file.delete", { file: "1" }],
  [
    "deleting a folder",
    3,
    {
      resource: "folder",
      operation: "deleteFolder",
      folderNoRootId: rl("1"),
      options: { deletePermanently: true },
    },
    "file.delete",
    { file: "1", forGood: true },
  ],
  [
    "sharing",
    3,
    {
      operation: "share",
      fileId: rl("1"),
      permissionsUi: {
        permissionsValues: { role: "writer", type: "user", emailAddress: "={{ $json.email }}" },
      },
      options: { sendNotificationEmail: false },
    },
    "file.share",
    { file: "1", who: "user", role: "writer", email: "={{ $json.email }}", notify: false },
  ],
  [
    "a folder",
    3,
    { resource: "folder", name: "N", folderId: rl("f") },
    "folder.create",
    { name: "N", folder: "f" },
  ],
  [
    "searching",
    3,
    {
      resource: "fileFolder",
      queryString: "inv",
      filter: { folderId: rl("f"), whatToSearch: "files" },
      options: { fields: ["*"] },
    },
    "file.search",
    { name: "inv", what: "files", folder: "f", most: 50, fields: "*" },
  ],
  [
    "asking",
    3,
    { resource: "fileFolder", searchMethod: "query", queryString: "=name = '{{ 1 }}'", returnAll: true },
    "file.search",
    { by: "query", query: "=name = '{{ 1 }}'", most: 1_000_000, fields: "id, name" },
  ],
  [
    "listing in version 2",
    2,
    { operation: "list", limit: 3, queryFilters: { name: [{ operation: "contains", value: "a" }] } },
    "file.search",
    { name: "a", most: 3, fields: "*" },
  ],
])("%s", (_, version, parameters, type, params) => {
  const made = one("googleDrive", version, parameters);
  expect(made).toMatchObject({ type: `googleDrive.${type}`, status: "adapted" });
  expect(made.params).toEqual(params);
});

test.each<JsonObject>([
  { resource: "drive", operation: "list" },
  { operation: "share", permissionsUi: { permissionsValues: { role: "={{ 1 }}" } } },
])("%j stays a placeholder that says why", (parameters) => {
  const { status, notes } = one("googleDrive", 3, parameters);
  expect(status).toBe("placeholder");
  expect(notes?.join(" ")).toMatch(/Google Drive|choose it/u);
});

const folderToWatch = { __rl: true, mode: "list", value: "F1" };

test.each<[JsonObject, JsonObject]>([
  [
    {
      triggerOn: "specificFolder",
      folderToWatch,
      event: "fileCreated",
      options: { fileType: "application/pdf" },
    },
    { folder: "F1", type: "application/pdf" },
  ],
  [
    { triggerOn: "specificFolder", folderToWatch, event: "folderUpdated" },
    { folder: "F1", when: "updated", what: "folders" },
  ],
  [
    { triggerOn: "specificFolder", folderToWatch, event: "watchFolderUpdated" },
    { where: "file", file: "F1" },
  ],
  [
    { triggerOn: "specificFile", fileToWatch: { __rl: true, mode: "id", value: "X" } },
    { where: "file", file: "X" },
  ],
  [
    { triggerOn: "anyFileFolder", event: "fileUpdated", options: { fileType: "all" } },
    { where: "all", when: "updated" },
  ],
])("the trigger of Google Drive with %j", (parameters, params) => {
  const made = one("googleDriveTrigger", 1, {
    pollTimes: { item: [{ mode: "everyMinute" }] },
    ...parameters,
  });
  expect(made).toMatchObject({ type: "googleDrive.file.changed", status: "adapted" });
  expect(made.params).toEqual({ ...params, every: 60_000 });
});
