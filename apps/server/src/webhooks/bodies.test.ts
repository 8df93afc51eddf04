import { request } from "node:http";
import { brotliCompressSync, deflateSync, gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { flowOf, hook, set } from "../testing/flow-builder.ts";
import { serverWith } from "../testing/publish.ts";
import type { TestServer } from "../testing/server.ts";

const flow = (params: Record<string, unknown> = {}) =>
  flowOf("f", [hook("orders", "lastNode", { params }), set("end", { seen: true })]);
const json = { "content-type": "application/json" };

async function call(
  server: TestServer,
  body: string | Buffer<ArrayBuffer>,
  headers: Record<string, string> = json,
): Promise<{ status: number; answer: Record<string, unknown> }> {
  const response = await fetch(`${server.url}/webhook/orders`, { method: "POST", body, headers });
  return { status: response.status, answer: (await response.json()) as Record<string, unknown> };
}

test.each([
  ["both", { body: { a: 1 }, rawBody: '{ "a" : 1 }' }],
  ["text", { body: '{ "a" : 1 }' }],
  ["parsed", { body: { a: 1 } }],
])("the body as the trigger wants it (%s)", async (body, expected) => {
  const { server } = await serverWith([flow({ body })]);
  const { answer } = await call(server, '{ "a" : 1 }');
  expect(answer).toMatchObject(expected);
  expect("rawBody" in answer).toBe("rawBody" in expected);
});

test("text is read in the character set that it says", async () => {
  const { server } = await serverWith([flow()]);
  const latin2 = Buffer.from([0xbf, 0xf3, 0xb3, 0x77]);
  expect(
    (await call(server, latin2, { "content-type": "text/plain; charset=ISO-8859-2" })).answer,
  ).toMatchObject({
    body: "żółw",
  });
});

const order = JSON.stringify({ note: "zażółć ".repeat(100) });
const encodings: [string, (text: string | Buffer) => Buffer][] = [
  ["gzip", gzipSync],
  ["deflate", deflateSync],
  ["br", brotliCompressSync],
];

test.each(encodings)(
  "%s is decoded; bombs, broken and unknown encodings are turned away",
  async (name, encode) => {
    const bomb = encode(Buffer.alloc(20_000_000, "x"));
    const { server } = await serverWith([flow()]);
    const headers = { ...json, "content-encoding": name };
    const send = (bytes: Buffer) => call(server, Buffer.from(bytes), headers);
    expect(await send(encode(order))).toMatchObject({
      status: 200,
      answer: { body: JSON.parse(order) as object },
    });
    expect(bomb.length).toBeLessThan(30_000);
    expect(await send(bomb)).toMatchObject({ status: 413 });
    expect(await send(Buffer.from("no such thing"))).toMatchObject({ status: 400 });
    expect(await send(encode(order).subarray(0, -10))).toMatchObject({ status: 400 });
    expect(await call(server, "{}", { ...json, "content-encoding": "compress" })).toMatchObject({
      status: 415,
    });
    expect(await send(encode(order))).toMatchObject({ status: 200 });
  },
);

test("a body that comes to nothing is cut off all the same", async () => {
  const { server } = await serverWith([flow()], { bodyLimit: 100_000 });
  const nothing = gzipSync("");
  const status = await new Promise<number | undefined>((resolve, reject) => {
    const headers = { ...json, "content-encoding": "gzip" };
    const sending = request(`${server.url}/webhook/orders`, { method: "POST", headers }, (response) => {
      resolve(response.statusCode);
      sending.destroy();
    }).on("error", reject);
    sending.write(Buffer.concat(Array.from({ length: 20_000 }, () => nothing)));
  });
  expect(status).toBe(413);
});
