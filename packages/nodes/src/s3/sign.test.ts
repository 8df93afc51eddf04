import { AwsV4Signer } from "aws4fetch";
import { expect, test } from "vitest";
import { authorization, encoded, presigned, sha256, signingTime, unsigned } from "./sign.ts";

// The worked examples of "Authenticating Requests (AWS Signature Version 4)" in the API reference of Amazon S3.
const key = {
  region: "us-east-1",
  accessKey: "AKIAIOSFODNN7EXAMPLE",
  secretKey: "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY",
};
const time = "20130524T000000Z";
const empty = sha256("");
const host = "https://examplebucket.s3.amazonaws.com";
const usual = { key, time, payload: empty };
const plain = { "x-amz-content-sha256": empty, "x-amz-date": time };

test.each([
  [
    "getting a part of an object",
    "GET",
    "/test.txt",
    { range: "bytes=0-9", ...plain },
    "f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41",
  ],
  [
    "asking for a setting",
    "GET",
    "/?lifecycle",
    plain,
    "fea454ca298b7da1c68078a5d1bdbfbbe0d65c699e0f91ac7a200a0136783543",
  ],
  [
    "listing",
    "GET",
    "/?max-keys=2&prefix=J",
    plain,
    "34b48302e7b5fa45bde8084f4b7868a86f0a534bc59db6670ed5711ef69dc6f7",
  ],
])("signs as AWS does: %s", (_name, method, path, headers, signature) => {
  expect(authorization({ ...usual, method, url: new URL(host + path), headers })).toMatch(
    new RegExp(`SignedHeaders=host;.*, Signature=${signature}$`, "u"),
  );
});

test("signs as AWS does: putting an object", () => {
  const payload = sha256("Welcome to Amazon S3.");
  const headers = {
    date: "Fri, 24 May 2013 00:00:00 GMT",
    "x-amz-content-sha256": payload,
    "x-amz-date": time,
    "x-amz-storage-class": "REDUCED_REDUNDANCY",
  };
  expect(
    authorization({ ...usual, payload, method: "PUT", url: new URL(`${host}/test%24file.text`), headers }),
  ).toBe(
    "AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20130524/us-east-1/s3/aws4_request, SignedHeaders=date;host;x-amz-content-sha256;x-amz-date;x-amz-storage-class, Signature=98ad721746da40c64f1a55b78f14c238d841ea1380cd77a1b5971af0ece108bd",
  );
});

test("makes the link that AWS makes", () => {
  const url = new URL(`${host}/test.txt`);
  const link = presigned({ ...usual, payload: unsigned, method: "GET", url, headers: {}, seconds: 86_400 });
  expect(link.href).toBe(
    `${host}/test.txt?X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential=AKIAIOSFODNN7EXAMPLE%2F20130524%2Fus-east-1%2Fs3%2Faws4_request&X-Amz-Date=20130524T000000Z&X-Amz-Expires=86400&X-Amz-SignedHeaders=host&X-Amz-Signature=aeeed9bbccd4d02ee5c0109b86d86835f995330da4c265957d157751f604d404`,
  );
});

test("signs strange names and temporary keys as another library does", async () => {
  const sessionToken = "token/+=";
  const url = new URL(
    "https://storage.example.com/b/za%C5%BC%20%2B%2750%25%28%29%2A/1?b=%2B%2F%20&a=&c=%C5%BC",
  );
  const headers = { "x-amz-meta-note": "a  b", "x-amz-date": time, "x-amz-content-sha256": empty };
  const other = await new AwsV4Signer({
    url: url.href,
    method: "PUT",
    service: "s3",
    region: key.region,
    datetime: time,
    sessionToken,
    headers,
    accessKeyId: key.accessKey,
    secretAccessKey: key.secretKey,
  }).sign();
  const signed = { ...headers, "x-amz-security-token": sessionToken };
  expect(
    authorization({ ...usual, key: { ...key, sessionToken }, method: "PUT", url, headers: signed }),
  ).toBe(other.headers.get("authorization"));
});

test("writes times and names as signatures have them", () => {
  expect(signingTime(Date.UTC(2026, 0, 15, 9, 30, 5, 7))).toBe("20260115T093005Z");
  expect(encoded("a b/ż!'()*~")).toBe("a%20b%2F%C5%BC%21%27%28%29%2A~");
});
