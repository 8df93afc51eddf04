import type { JsonObject } from "@weft/sdk";
import { expect, test } from "vitest";
import { one } from "../test-workflow.ts";

const credential = "Choose a credential of the type “S3 storage”: secrets are never in a workflow file";

test.each<[string, string, number, JsonObject, JsonObject]>([
  [
    "uploading",
    "awsS3",
    2,
    {
      operation: "upload",
      bucketName: "invoices",
      fileName: "={{ $json.id }}.pdf",
      binaryPropertyName: "pdf",
      additionalFields: { parentFolderKey: "2026/", acl: "publicRead", storageClass: "standardIA" },
      tagsUi: { tagsValues: [{ key: "kind", value: "a b" }] },
    },
    {
      operation: "upload",
      bucket: "invoices",
      key: "=2026/{{ $json.id }}.pdf",
      file: "pdf",
      headers: [
        { name: "x-amz-acl", value: "public-read" },
        { name: "x-amz-storage-class", value: "STANDARD_IA" },
        { name: "x-amz-tagging", value: "kind=a%20b" },
      ],
      keepFields: false,
    },
  ],
  [
    "uploading a text",
    "s3",
    1,
    {
      operation: "upload",
      bucketName: "b1x",
      fileName: "a.txt",
      binaryData: false,
      fileContent: "=Hi {{ 1 }}",
    },
    {
      operation: "upload",
      bucket: "b1x",
      key: "a.txt",
      content: "text",
      text: "=Hi {{ 1 }}",
      keepFields: false,
    },
  ],
  [
    "uploading under the file's own name",
    "s3",
    1,
    { operation: "upload", bucketName: "b1x" },
    { operation: "upload", bucket: "b1x", key: '={{ $binary["data"].fileName }}', keepFields: false },
  ],
  [
    "downloading",
    "awsS3",
    1,
    { operation: "download", bucketName: "b1x", fileKey: "a.txt", binaryPropertyName: "file" },
    { operation: "download", bucket: "b1x", key: "a.txt", saveAs: "file" },
  ],
  [
    "deleting",
    "s3",
    1,
    { operation: "delete", bucketName: "b1x", fileKey: "a.txt", options: { versionId: "7" } },
    { operation: "delete", bucket: "b1x", key: "a.txt", versionId: "7", keepFields: false },
  ],
  [
    "copying",
    "s3",
    1,
    { operation: "copy", sourcePath: "/one/a/b.txt", destinationPath: "=/two/{{ $json.id }}" },
    {
      operation: "copy",
      bucket: "one",
      key: "a/b.txt",
      toBucket: "two",
      toKey: "={{ $json.id }}",
      keepFields: false,
    },
  ],
  [
    "listing",
    "s3",
    1,
    { operation: "getAll", bucketName: "b1x", options: { folderKey: "2026/" } },
    { operation: "list", bucket: "b1x", prefix: "2026/", most: 100, keepFields: false },
  ],
  [
    "listing folders",
    "awsS3",
    2,
    { resource: "folder", operation: "getAll", bucketName: "b1x", returnAll: true },
    { operation: "list", bucket: "b1x", deep: false, most: 1_000_000, keepFields: false },
  ],
])("%s", (_name, type, version, parameters, params) => {
  const made = one(type, version, parameters);
  expect(made).toMatchObject({ type: "s3.files", status: "adapted" });
  expect(made.params).toEqual(params);
  expect(made.notes?.[0]).toBe(credential);
});

test.each<JsonObject>([
  { resource: "bucket", operation: "create" },
  { resource: "folder", operation: "delete" },
  { operation: "copy", sourcePath: "={{ $json.from }}", destinationPath: "/a/b" },
  { operation: "upload", fileName: "a", tagsUi: { tagsValues: [{ key: "a", value: "={{ 1 }}" }] } },
])("%j stays a placeholder that says why", (parameters) => {
  const { status, notes } = one("s3", 1, parameters);
  expect(status).toBe("placeholder");
  expect(notes?.join(" ")).toMatch(/S3 storage|\/bucket\/name|x-amz-tagging/u);
});
