import { runNode, testServer } from "@weft/sdk/testing";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, test } from "vitest";
import { httpRequest } from "./request.ts";

const png = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 255, 1]);

/** Serves bytes as they are, with the given headers. */
async function bytesServer(headers: Record<string, string>) {
  const server = createServer((_request, response) => response.writeHead(200, headers).end(png));
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/files/zdj%C4%99cie.png`,
    [Symbol.asyncDispose]: () => new Promise<void>((done) => server.close(() => done())),
  };
}

test.for<[string, "auto" | "file", Record<string, string>, object]>([
  ["what is no text", "auto", { "content-type": "image/png" }, { name: "zdjęcie.png", type: "image/png" }],
  ["what is asked for as one", "file", {}, { name: "zdjęcie.png", type: "application/octet-stream" }],
  [
    "what has a name",
    "file",
    { "content-disposition": "attachment; filename=\"a.png\"; filename*=UTF-8''%C5%BC%C3%B3%C5%82w.png" },
    { name: "żółw.png" },
  ],
  [
    "what has a path for a name",
    "file",
    { "content-disposition": 'attachment; filename="../../etc/x"' },
    { name: "x" },
  ],
])("%s becomes a file", async ([, response, headers, expected]) => {
  await using server = await bytesServer(headers);
  const { outputs } = await runNode(httpRequest, { params: { url: server.url, response, saveAs: "photo" } });
  expect(outputs["main"]).toMatchObject([{ json: {}, files: { photo: { size: png.length, ...expected } } }]);
});

test("a file with status and headers", async () => {
  await using server = await bytesServer({ "content-type": "image/png" });
  const { outputs } = await runNode(httpRequest, { params: { url: server.url, fullResponse: true } });
  expect(outputs["main"]).toMatchObject([
    { json: { status: 200, statusCode: 200, statusMessage: "OK" }, files: { data: { type: "image/png" } } },
  ]);
});

test("a form has texts and files as parts", async () => {
  await using target = await testServer(() => ({ body: {} }));
  const { requests } = await runNode(httpRequest, {
    items: [{ json: {} }],
    params: {
      url: target.url,
      method: "POST",
      body: "multipart",
      parts: [{ name: "opis", kind: "text", value: "zażółć\r\ngęślą", file: "" }],
    },
  });
  expect(requests).toHaveLength(1);
  const [received] = target.requests;
  expect(received?.headers["content-type"]).toMatch(/^multipart\/form-data; boundary=/);
  expect(received?.text).toContain(
    'Content-Disposition: form-data; name="opis"\r\n\r\nzażółć\r\ngęślą\r\n--',
  );
});

test("says which files there are where the one that is to be sent is not", async () => {
  const params = { url: "http://127.0.0.1:1", method: "POST", body: "file", file: "invoice" } as const;
  const file = { id: "x", name: "a.pdf", type: "application/pdf", size: 1 };
  await expect(runNode(httpRequest, { params, items: [{ a: 1 }] })).rejects.toMatchObject({
    code: "file-none",
  });
  await expect(
    runNode(httpRequest, {
      params: { ...params, file: "__proto__" },
      items: [{ json: {}, files: { photo: file } }],
    }),
  ).rejects.toThrow("Item 1 has no file “__proto__”; it has photo.");
});
