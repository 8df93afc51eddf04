import { defineAction } from "@weft/sdk";
import { s3Access } from "./credential.ts";
import { s3Params } from "./files.params.ts";
import { s3Text } from "./files.text.ts";

/**
 * Its fields are called as S3 calls them, as in n8n; there, `ETag` has quotes and `Size` may be a text. Done twice, each of its
 * writes leaves what it left the first time, so one whose outcome is not known may be done again.
 */
export const s3Files = defineAction({
  type: "s3.files",
  version: 1,
  label: "S3 storage",
  help: "Uploads, downloads, lists, copies and deletes files in Amazon S3 and storages that speak as it does, and makes links to them.",
  icon: "cloud",
  group: "Files",
  synonyms: [
    "aws",
    "amazon",
    "bucket",
    "minio",
    "cloudflare r2",
    "backblaze",
    "wasabi",
    "object storage",
    "presigned",
  ],
  summary: "{bucket} {key}",
  effect: {
    param: "operation",
    values: { download: "read", list: "read", link: "read" },
    otherwise: "write",
  },
  idempotent: true,
  credential: s3Access,
  params: s3Params,
  sample: {
    Bucket: "invoices",
    Key: "2026/01/1042.pdf",
    Size: 48_230,
    ETag: "9b2cf535f27731c974343645a3985328",
    LastModified: "2026-01-15T09:30:00.000Z",
  },
  translations: s3Text,
  async run({ params, item, index, ctx }) {
    const { s3Work } = await import("./work.ts");
    return s3Work({ params, item, number: index + 1, ctx });
  },
});
