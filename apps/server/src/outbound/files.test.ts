import { createServer } from "node:http";
import type { RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { gzipSync } from "node:zlib";
import { FileBody, MultipartForm } from "@weft/sdk";
import type { HttpRequest } from "@weft/sdk";
import { afterEach, expect, test } from "vitest";
import { createOutbound } from "./client.ts";

const closing: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  await Promise.all(closing.splice(0).map((close) => close()));
});

async function system(listener: (...call: Parameters<RequestListener>) => unknown) {
  const server = createServer((request, response) => void listener(request, response));
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const outbound = createOutbound({
    allowedHosts: () => ["127.0.0.1"],
    credential: async () => undefined,
    maxBytes: 1_000_000,
  });
  closing.push(() => outbound.close());
  closing.push(() => new Promise((done) => (server.close(done), server.closeAllConnections())));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const call = (request: HttpRequest, signal = new AbortController().signal) => ({
    request: { ...request, url: url + request.url },
    credential: undefined,
    credentialTypes: [],
    flowId: "flow",
    signal,
  });
  return {
    send: (request: HttpRequest, signal?: AbortSignal) => outbound.http(call(request, signal)),
    preview: (request: HttpRequest) => outbound.preview(call(request)),
  };
}

/** A file of so many megabytes that is made while it is read. */
function largeFile(megabytes: number) {
  const chunk = new Uint8Array(1_000_000).fill(7);
  const opened = { times: 0 };
  const open = async () => {
    opened.times += 1;
    let left = megabytes;
    return new ReadableStream<Uint8Array>({
      pull: (controller) => (left-- > 0 ? controller.enqueue(chunk) : controller.close()),
    });
  };
  return {
    opened,
    file: { name: "kopia zapasowa.bin", type: "application/x-test", size: megabytes * 1_000_000, open },
  };
}

test("a file is read while it is sent, and again after a redirect", async () => {
  const sizes: number[] = [];
  const { send } = await system(async (request, response) => {
    let size = 0;
    for await (const chunk of request) size += (chunk as Buffer).length;
    sizes.push(size);
    const { "content-type": type, "content-length": length } = request.headers;
    if (request.url === "/old") response.writeHead(307, { location: "/new" }).end();
    else response.setHeader("content-type", "application/json").end(JSON.stringify({ type, length }));
  });
  const { opened, file } = largeFile(20);
  const answer = await send({ method: "PUT", url: "/old", body: new FileBody(file) });
  expect(answer.body).toEqual({ type: "application/x-test", length: "20000000" });
  expect({ sizes, ...opened }).toEqual({ sizes: [20_000_000, 20_000_000], times: 2 });
});

test("a form with files is a form that others can read", async () => {
  const { send, preview } = await system(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const type = request.headers["content-type"] ?? "";
    const form = await new Response(Buffer.concat(chunks), { headers: { "content-type": type } }).formData();
    const photo = form.get("photo") as File;
    const seen = { note: form.get("note"), name: photo.name, size: photo.size, type: photo.type };
    response.setHeader("content-type", "application/json").end(JSON.stringify(seen));
  });
  const { file } = largeFile(2);
  const request = {
    method: "POST",
    url: "/",
    body: new MultipartForm([
      { name: "note", value: "zażółć\n--weft" },
      { name: "photo", file: { ...file, name: 'ż"1".png' } },
    ]),
  };
  expect((await send(request)).body).toMatchObject({
    note: "zażółć\n--weft",
    size: 2_000_000,
    type: "application/x-test",
  });
  expect((await preview(request)).body).toEqual([
    { name: "note", value: "zażółć\n--weft" },
    { name: "photo", file: 'ż"1".png', size: 2_000_000 },
  ]);
});

test("what is read as it comes may be larger than what is read at once, also compressed", async () => {
  const { send } = await system((request, response) => {
    response.setHeader("content-encoding", "gzip");
    response.end(gzipSync(Buffer.alloc(5_000_000, request.url ?? "")));
  });
  const { body } = await send({ url: "/x", response: "stream" });
  expect(new Uint8Array(await new Response(body as ReadableStream).arrayBuffer())).toHaveLength(5_000_000);
  await expect(send({ url: "/x", response: "bytes" })).rejects.toMatchObject({ code: "response-too-large" });
});

test("an answer that breaks off while it is read, and one that says no, are failures", async () => {
  const { send } = await system((request, response) => {
    if (request.url === "/no")
      return response.writeHead(404, { "content-type": "text/plain" }).end("nothing");
    response.writeHead(200, { "content-length": "1000" }).write("part");
    return setTimeout(() => response.destroy(), 20);
  });
  const { body } = await send({ url: "/part", response: "stream" });
  await expect(new Response(body as ReadableStream).text()).rejects.toMatchObject({ code: "network" });
  await expect(send({ url: "/no", response: "stream" })).rejects.toMatchObject({
    details: { response: { status: 404, body: "nothing" } },
  });
});

test("a system that falls silent in the middle is given up", async () => {
  const { send } = await system((_request, response) => void response.writeHead(200).write("part"));
  const { body } = await send({ url: "/", response: "stream", timeoutMs: 1000 });
  await expect(new Response(body as ReadableStream).text()).rejects.toMatchObject({ transient: true });
});

test("letters are read in the encoding that is named", async () => {
  const { send } = await system((_request, response) =>
    response
      .setHeader("content-type", "text/plain; charset=utf-8")
      .end(Buffer.from([0xb3, 0xf3, 0x64, 0x9f])),
  );
  expect((await send({ url: "/", charset: "windows-1250" })).body).toBe("łódź");
});

test("names of headers keep their case where they must", async () => {
  const { send } = await system((request, response) =>
    response.end(request.rawHeaders.filter((name) => /^x-shop$/i.test(name)).join()),
  );
  expect((await send({ url: "/", headers: { "X-Shop": "1" }, keepHeaderCase: true })).body).toBe("X-Shop");
  expect((await send({ url: "/", headers: { "X-Shop": "1" } })).body).toBe("x-shop");
});
