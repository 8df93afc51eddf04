import { defineCredential } from "@weft/sdk";
import { accessKeyParams } from "./access-key.ts";
import { s3AccessText } from "./credential.text.ts";
import { authorization, signingTime, unsigned } from "./sign.ts";

const { accessKey, secretKey, sessionToken } = accessKeyParams;

/** Signs each request, so that no secret ever goes over the wire. */
export const s3Access = defineCredential({
  type: "s3",
  label: "S3 storage",
  help: "The access key of Amazon S3, or of a storage that speaks as it does: MinIO, Cloudflare R2, Backblaze B2, Wasabi.",
  params: {
    accessKey,
    secretKey,
    region: {
      kind: "text",
      label: "Region",
      help: "Of the bucket. Cloudflare R2 has auto, MinIO mostly us-east-1.",
      placeholder: "eu-central-1",
      default: "us-east-1",
    },
    endpoint: {
      kind: "text",
      label: "Address",
      help: "Of the storage, without the bucket; empty for Amazon S3.",
      placeholder: "https://minio.example.com:9000",
      optional: true,
    },
    pathStyle: {
      kind: "choice",
      label: "Bucket in the address",
      help: "Where the name of the bucket stands. By itself: in the host of Amazon S3, in the path of others.",
      options: [
        { value: "auto", label: "By itself" },
        { value: "path", label: "In the path" },
        { value: "host", label: "In the host" },
      ],
      default: "auto",
      advanced: true,
    },
    sessionToken,
  },
  translations: s3AccessText,
  apply({ request, values }) {
    const { accessKey, secretKey, sessionToken, region } = values;
    const given = Object.entries(request.headers ?? {}).map(([name, value]) => [name.toLowerCase(), value]);
    const headers: Readonly<Record<string, string>> = {
      ...(Object.fromEntries(given) as Record<string, string>),
      ...(sessionToken && { "x-amz-security-token": sessionToken }),
    };
    const time = headers["x-amz-date"] ?? signingTime(Date.now());
    const payload = headers["x-amz-content-sha256"] ?? unsigned;
    const all = { ...headers, "x-amz-date": time, "x-amz-content-sha256": payload };
    // What the client itself may change on the way is not signed.
    const signed = Object.fromEntries(Object.entries(all).filter(([name]) => name.startsWith("x-amz-")));
    const key = { accessKey, secretKey, sessionToken, region };
    const url = new URL(request.url);
    const method = request.method ?? "GET";
    const signature = authorization({ method, url, headers: signed, payload, key, time });
    return { ...request, headers: { ...all, authorization: signature } };
  },
  async test({ values, http }) {
    const { listBuckets } = await import("./storage.ts");
    await listBuckets({ type: "s3", values }, http);
  },
});
