import { testServer } from "@weft/sdk/testing";
import { expect, test } from "vitest";
import { s3Access } from "./credential.ts";
import { addressOf, placeOf } from "./storage.ts";
import { storage } from "./testing.ts";

const strange = "2026/zażółć + 50% (1)'!*&=?#.txt";

test("uploads, lists, downloads, copies and deletes, whatever the name", async () => {
  const { run, file, text } = await storage();
  const data = await file("Łódź");
  const [up] = await run({ operation: "upload", key: strange }, [{ json: { n: 1 }, files: { data } }]);
  expect(up).toMatchObject({
    json: {
      n: 1,
      success: true,
      Bucket: "invoices",
      Key: strange,
      Size: 7,
      ETag: expect.stringMatching(/^[\da-f]{32}$/u),
    },
    files: { data },
  });
  await run({ operation: "upload", key: "b.json", content: "text", text: "{}" });
  expect((await run({ operation: "list" })).map(({ json }) => [json["Key"], json["Size"]])).toEqual([
    [strange, 7],
    ["b.json", 2],
  ]);
  const [down] = await run({ operation: "download", key: strange, saveAs: "x", keepFields: false });
  expect(down).toMatchObject({
    json: { Key: strange, ContentType: "text/plain", Size: 7, LastModified: expect.stringMatching(/Z$/u) },
    files: { x: { name: expect.stringContaining("zażółć"), type: "text/plain", size: 7 } },
  });
  expect(await text(down, "x")).toBe("Łódź");
  await run({ operation: "upload", key: "a ż.txt" }, [{ json: {}, files: { data } }]);
  await run({ operation: "copy", key: "a ż.txt", toBucket: "archive", toKey: `old/${strange}` });
  expect(await text((await run({ bucket: "archive", key: `old/${strange}` }))[0])).toBe("Łódź");
  await run({ operation: "delete", key: strange });
  expect(await run({ operation: "download", key: strange, whenMissing: "leaveOut" })).toEqual([]);
  expect(await run({ operation: "list" })).toHaveLength(2);
});

test("a large file goes up in parts and comes back whole; an empty one too", async () => {
  const { run, requests, file } = await storage();
  const large = Buffer.alloc(9_000_000, "0123456789abcdef-");
  const data = await file(large, "large.bin", "application/octet-stream");
  const sent = await requests({ operation: "upload", key: "large.bin" }, [{ json: {}, files: { data } }]);
  expect(sent.map(({ method }) => method)).toEqual(["POST", "PUT", "PUT", "POST"]);
  const [down] = await run({ key: "large.bin" });
  expect(down?.files?.["data"]).toMatchObject({ id: data.id, size: 9_000_000 });
  await expect(run({ key: "large.bin", limit: 8 })).rejects.toMatchObject({ code: "s3-too-large" });
  const empty = await file("");
  await run({ operation: "upload", key: "empty" }, [{ json: {}, files: { data: empty } }]);
  expect((await run({ key: "empty" }))[0]).toMatchObject({ files: { data: { size: 0 } } });
});

test("lists everything, what begins so, and folders", async () => {
  const { run } = await storage();
  const items = Array.from({ length: 25 }, (_, at) => ({ json: { at } }));
  for (const { json } of items)
    await run({ operation: "upload", key: `f/${json.at % 2}/${json.at}`, content: "text" });
  await run({ operation: "upload", key: "top", content: "text" });
  const list = async (params: object) =>
    (await run({ operation: "list", ...params })).map(({ json }) => json["Key"]);
  expect(await list({})).toHaveLength(26);
  expect(await list({ prefix: "f/1/" })).toHaveLength(12);
  expect(await list({ prefix: "f/", deep: false })).toEqual(["f/0/", "f/1/"]);
  expect(await list({ bucket: "archive" })).toEqual([]);
});

test("goes on where a page ends, until there is as much as is wanted", async () => {
  const page = (name: string, next: string) =>
    `<?xml version="1.0"?><ListBucketResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/"><EncodingType>url</EncodingType><IsTruncated>${next !== ""}</IsTruncated><NextContinuationToken>${next}</NextContinuationToken><Contents><Key>${name}</Key><Size>1</Size><ETag>&quot;x&quot;</ETag></Contents></ListBucketResult>`;
  await using server = await testServer(({ query }) => ({
    body: query.get("continuation-token") === "2/+=" ? page("b%2Bc+d", "") : page("a%0A", "2/+="),
  }));
  const { run } = await storage();
  const list = (more: object) =>
    run({ operation: "list", ...more }, [{ json: {} }], { endpoint: server.url });
  const found = await list({});
  expect(found.map(({ json }) => [json["Key"], json["ETag"]])).toEqual([
    ["a\n", "x"],
    ["b+c d", "x"],
  ]);
  expect(server.requests).toHaveLength(2);
  expect(await list({ most: 1 })).toHaveLength(1);
  await expect(list({ most: 1, whenMore: "fail" })).rejects.toMatchObject({ code: "s3-too-many" });
});

test("a link lets anybody download, or upload", async () => {
  const { run, text } = await storage();
  await run({ operation: "upload", key: strange, content: "text", text: "for you" });
  const [link] = await run({ operation: "link", key: strange, downloadAs: "zażółć.txt" });
  const answer = await fetch(String(link?.json["url"]));
  expect([answer.status, await answer.text()]).toEqual([200, "for you"]);
  expect(answer.headers.get("content-disposition")).toContain("za%C5%BC%C3%B3");
  const [put] = await run({ operation: "link", key: "new", linkFor: "upload" });
  expect((await fetch(String(put?.json["url"]), { method: "PUT", body: "thanks" })).status).toBe(200);
  expect(await text((await run({ key: "new" }))[0])).toBe("thanks");
});

test("what the storage refuses is told", async () => {
  const { run, values } = await storage();
  const fails = (params: object, code: string, more = {}) =>
    expect(run({ key: "a", ...params }, [{ json: {} }], more)).rejects.toMatchObject({ code });
  await fails({}, "s3-no-file");
  await fails({ bucket: "nothing" }, "s3-no-bucket");
  await fails({ bucket: "a b" }, "s3-bucket-name");
  await fails({ key: "" }, "s3-key");
  await fails({ key: "a/../b" }, "s3-key");
  await fails({ operation: "copy", key: "none", toKey: "x" }, "s3-no-file");
  await fails({ operation: "upload" }, "file-none");
  await fails({}, "s3-key-wrong", { accessKey: "wrong" });
  await fails({}, "s3-endpoint", { endpoint: "minio.example.com" });
  await using server = await testServer(({ path }) =>
    path.includes("unsigned")
      ? { status: 403, body: "<Error><Code>SignatureDoesNotMatch</Code></Error>" }
      : path.includes("denied")
        ? { status: 403, body: "<Error><Code>AccessDenied</Code></Error>" }
        : path.includes("busy")
          ? { status: 503, body: "<Error><Code>SlowDown</Code><Message>no S3RVER</Message></Error>" }
          : path.includes("moved")
            ? {
                status: 301,
                body: "<Error><Code>PermanentRedirect</Code><Region>eu-central-1</Region></Error>",
              }
            : { status: 200, body: "<html><p>Sign in" },
  );
  const there = { endpoint: server.url };
  await fails({ bucket: "busy" }, "s3-later", there);
  await fails({ bucket: "unsigned" }, "s3-key-wrong", there);
  await fails({ bucket: "denied" }, "s3-denied", there);
  await fails({ bucket: "moved" }, "s3-region", there);
  await fails({ operation: "list", bucket: "page" }, "s3-answer", there);
  await expect(run({ key: "a", bucket: "busy" }, [{ json: {} }], there)).rejects.toThrow("no ***");
  expect(values.accessKey).toBe("S3RVER");
});

test("the credential can be tried out", async () => {
  const { values } = await storage();
  const test = (more: object) =>
    s3Access.test?.({
      values: { ...values, pathStyle: "auto", sessionToken: undefined, ...more },
      reach: () => Promise.reject(new Error("not needed")),
      http: async (request) => {
        const signed = s3Access.apply({
          request,
          values: { ...values, pathStyle: "auto", sessionToken: undefined, ...more },
        });
        const answer = await fetch(signed.url, { headers: signed.headers ?? {} });
        return { status: answer.status, headers: {}, body: await answer.text() };
      },
    });
  await expect(test({})).resolves.toBeUndefined();
  await expect(test({ accessKey: "wrong" })).rejects.toMatchObject({ code: "s3-key-wrong" });
});

test.each([
  ["", "auto", "https://b.s3.eu-west-1.amazonaws.com/k%20%2B/1"],
  ["", "path", "https://s3.eu-west-1.amazonaws.com/b/k%20%2B/1"],
  ["https://x.r2.cloudflarestorage.com", "auto", "https://x.r2.cloudflarestorage.com/b/k%20%2B/1"],
  ["https://x.example.com:9000/s3/", "auto", "https://x.example.com:9000/s3/b/k%20%2B/1"],
  ["https://x.example.com", "host", "https://b.x.example.com/k%20%2B/1"],
])("the address at %j with the bucket by %s", (endpoint, pathStyle, address) => {
  const place = placeOf({ type: "s3", values: { endpoint, pathStyle, region: "eu-west-1" } });
  expect(addressOf(place, { bucket: "b", key: "k +/1" }).href).toBe(address);
});
