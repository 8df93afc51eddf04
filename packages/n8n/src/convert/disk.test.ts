import type { JsonObject } from "@weft/sdk";
import { expect, test } from "vitest";
import { thereAndBack } from "../export/there-and-back.ts";
import { one } from "../test-workflow.ts";

test.each<[string, string, JsonObject, JsonObject]>([
  [
    "reading",
    "readWriteFile",
    { fileSelector: "/files/*.csv", options: {} },
    { path: "/files/*.csv", keepFields: false },
  ],
  [
    "reading with options",
    "readWriteFile",
    {
      operation: "read",
      fileSelector: "={{ $json.path }}",
      options: { dataPropertyName: "csv", fileName: "a.csv", mimeType: "text/csv", fileExtension: "csv" },
    },
    { path: "={{ $json.path }}", saveAs: "csv", fileName: "a.csv", fileType: "text/csv", keepFields: false },
  ],
  [
    "writing",
    "readWriteFile",
    { operation: "write", fileName: "/files/a.pdf", dataPropertyName: "pdf", options: {} },
    { operation: "write", path: "/files/a.pdf", file: "pdf" },
  ],
  [
    "appending",
    "readWriteFile",
    { operation: "write", fileName: "/files/log", options: { append: true } },
    { operation: "write", path: "/files/log", ifExists: "append" },
  ],
  [
    "reading one file as it was",
    "readBinaryFile",
    { filePath: "/data/a.png", dataPropertyName: "image" },
    { path: "/data/a.png", saveAs: "image" },
  ],
  [
    "reading several as it was",
    "readBinaryFiles",
    { fileSelector: "/data/*.png" },
    { path: "/data/*.png", whenMissing: "leaveOut", keepFields: false },
  ],
  [
    "writing as it was",
    "writeBinaryFile",
    { fileName: "/data/a.png", options: { append: true } },
    { operation: "write", path: "/data/a.png", ifExists: "append" },
  ],
])("%s", (_name, type, parameters, params) => {
  const made = one(type, 1, parameters);
  expect(made).toMatchObject({ type: "files.disk", status: "adapted" });
  expect(made.params).toEqual(params);
  expect(made.notes?.[0]).toContain("--allow-folder");
});

test("an operation that is an expression stays a placeholder", () => {
  expect(one("readWriteFile", 1, { operation: "={{ $json.do }}" }).status).toBe("placeholder");
});

test.each<JsonObject>([
  { path: "/files/*.csv", saveAs: "csv", keepFields: false },
  { operation: "write", path: "/files/a.pdf", file: "pdf" },
  { operation: "write", path: "/files/log", file: "data", ifExists: "append" },
])("%j goes out and comes back", (params) => {
  const { n8n, back, status } = thereAndBack("files.disk", params);
  expect(n8n).toBe("readWriteFile");
  expect(back).toMatchObject({ type: "files.disk", params });
  expect(status).toBe("adapted");
});

test.each<JsonObject>([
  { operation: "delete", path: "/a" },
  { operation: "write", path: "/a", content: "text", text: "x" },
  { operation: "write", path: "/a", ifExists: "fail" },
])("%j has no counterpart there", (params) => {
  expect(thereAndBack("files.disk", params).status).toBe("placeholder");
});
