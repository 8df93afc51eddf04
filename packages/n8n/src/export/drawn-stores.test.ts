import type { JsonObject } from "@weft/sdk";
import { expect, test } from "vitest";
import { thereAndBack } from "./there-and-back.ts";

test.each<[string, JsonObject]>([
  ["ftp.files", { operation: "download", path: "={{ $json.p }}", saveAs: "data" }],
  ["ftp.files", { operation: "list", path: "/in", deep: true, keepFields: false }],
  ["ftp.files", { operation: "rename", path: "/a", to: "/b/a", makeFolders: true, keepFields: false }],
  ["ftp.files", { operation: "delete", path: "/a", folder: true, keepFields: false }],
  ["ftp.files", { operation: "upload", path: "/a", file: "data", makeFolders: true }],
  ["ftp.files", { operation: "upload", path: "/a", content: "text", text: "b", makeFolders: true }],
  ["s3.files", { operation: "download", bucket: "b1x", key: "={{ $json.k }}", saveAs: "data" }],
  [
    "s3.files",
    {
      operation: "upload",
      bucket: "b1x",
      key: "a/b.txt",
      file: "data",
      headers: [
        { name: "x-amz-acl", value: "public-read" },
        { name: "x-amz-storage-class", value: "STANDARD_IA" },
      ],
      keepFields: false,
    },
  ],
  [
    "s3.files",
    { operation: "upload", bucket: "b1x", key: "a", content: "text", text: "b", keepFields: false },
  ],
  [
    "s3.files",
    {
      operation: "copy",
      bucket: "one",
      key: "a/b",
      toBucket: "two",
      toKey: "={{ $json.id }}",
      keepFields: false,
    },
  ],
  ["s3.files", { operation: "delete", bucket: "b1x", key: "a", versionId: "7", keepFields: false }],
  ["s3.files", { operation: "list", bucket: "b1x", prefix: "2026/", most: 100, keepFields: false }],
  ["s3.files", { operation: "list", bucket: "b1x", most: 1_000_000, keepFields: false }],
])("%s goes to n8n and comes back (%#)", (type, params) => {
  const { back } = thereAndBack(type, params);
  expect(back.type).toBe(type);
  expect(back.params).toEqual(params);
});

test.each<[string, JsonObject, string]>([
  ["ftp.files", { operation: "list", path: "/", most: 5 }, "most"],
  ["ftp.files", { operation: "list", path: "/" }, "does not go on"],
  ["ftp.files", { operation: "rename", path: "/a", to: "/b", replace: true }, "replace"],
  ["s3.files", { operation: "download", bucket: "b1x", key: "a", versionId: "7" }, "versionId"],
  [
    "s3.files",
    { operation: "upload", bucket: "b1x", key: "a", headers: [{ name: "cache-control", value: "no-store" }] },
    "cache-control",
  ],
])("%s tells what n8n has no place for (%#)", (type, params, words) => {
  expect(thereAndBack(type, params).notes.join(" ")).toContain(words);
});

test.each<[string, JsonObject]>([
  ["ftp.files", { operation: "makeFolder", path: "/a" }],
  ["ftp.files", { operation: "upload", path: "/a", content: "text", text: "b", append: true }],
  ["s3.files", { operation: "link", bucket: "b1x", key: "a" }],
  ["s3.files", { operation: "list", bucket: "b1x", deep: false }],
])("%s does what n8n cannot (%#)", (type, params) => {
  expect(["ftp", "s3"]).not.toContain(thereAndBack(type, params).n8n);
});
