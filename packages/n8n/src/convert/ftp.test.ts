import type { JsonObject } from "@weft/sdk";
import { expect, test } from "vitest";
import { one } from "../test-workflow.ts";

test.each<[JsonObject, JsonObject]>([
  [
    { path: "=/in/{{ $json.id }}.csv", binaryPropertyName: "csv" },
    { operation: "download", path: "=/in/{{ $json.id }}.csv", saveAs: "csv" },
  ],
  [
    { operation: "list", path: "/in", recursive: true },
    { operation: "list", path: "/in", deep: true, keepFields: false },
  ],
  [
    { operation: "rename", oldPath: "/a", newPath: "/b/a", options: { createDirectories: true } },
    { operation: "rename", path: "/a", to: "/b/a", makeFolders: true, keepFields: false },
  ],
  [
    { operation: "delete", path: "/a", options: { folder: true, recursive: true } },
    { operation: "delete", path: "/a", folder: true, keepFields: false },
  ],
  [
    { operation: "upload", path: "/a.txt", binaryData: false, fileContent: "={{ $json.text }}" },
    { operation: "upload", path: "/a.txt", content: "text", text: "={{ $json.text }}", makeFolders: true },
  ],
  [
    { operation: "upload", path: "/a.bin", binaryPropertyName: "pdf" },
    { operation: "upload", path: "/a.bin", file: "pdf", makeFolders: true },
  ],
])("%j becomes %j, by FTP and by SFTP", (parameters, params) => {
  for (const [protocol, server] of [
    ["ftp", "FTP server"],
    ["sftp", "SFTP server"],
  ]) {
    const made = one("ftp", 1, { protocol, ...parameters });
    expect(made).toMatchObject({ type: "ftp.files", status: "adapted" });
    expect(made.params).toEqual(params);
    expect(made.notes?.[0]).toContain(`“${server}”`);
  }
});

test("what else a folder that is deleted takes along is told", () => {
  const told = "A folder is deleted with everything in it here; n8n deletes it only when it is empty";
  expect(one("ftp", 1, { operation: "delete", path: "/a", options: { folder: true } }).notes).toContain(told);
  const whole = { operation: "delete", path: "/a", options: { folder: true, recursive: true } };
  expect(one("ftp", 1, whole).notes).not.toContain(told);
});

test.each<JsonObject>([
  { protocol: "={{ $json.p }}", path: "/a" },
  { operation: "={{ $json.o }}", path: "/a" },
  { operation: "upload", path: "/a", binaryData: "={{ $json.b }}" },
])("%j stays a placeholder that says why", (parameters) => {
  expect(one("ftp", 1, parameters)).toMatchObject({ status: "placeholder" });
});
