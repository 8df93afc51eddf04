import { createServer } from "node:http";
import type { IncomingMessage, RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { FormFields, defineCredential } from "@weft/sdk";
import type { CredentialDefinition, HttpRequest } from "@weft/sdk";
import { afterEach, expect, test } from "vitest";
import { createOutbound } from "./client.ts";

const SECRET = "s3cret/ąę value";
const closing: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  await Promise.all(closing.splice(0).map((close) => close()));
});

const basic = defineCredential({
  type: "http.basic",
  label: "Basic",
  params: { user: { kind: "text", label: "User" }, password: { kind: "secret", label: "Password" } },
  apply: ({ request, values }) => ({
    ...request,
    headers: {
      ...request.headers,
      Authorization: `Basic ${Buffer.from(`${values.user}:${values.password}`).toString("base64")}`,
    },
  }),
});
const header = defineCredential({
  type: "http.header",
  label: "Header",
  params: { value: { kind: "secret", label: "Value" } },
  apply: ({ request, values }) => ({
    ...request,
    headers: { ...request.headers, "X-Shop": values.value },
    query: { ...request.query, key: values.value },
  }),
});

test("sends query, JSON, forms and text as they are meant, and reads JSON back", async () => {
  const { call, seen } = await server((_request, response) =>
    response.setHeader("content-type", "application/json").end('{"id":7}'),
  );
  const answer = await call({
    method: "post",
    url: "/a?x=1",
    query: { tag: ["b", "c"], no: null },
    body: { ż: 1 },
  });
  expect(answer).toMatchObject({ status: 200, body: { id: 7 } });
  await call({ method: "PUT", url: "/", body: new FormFields({ a: "1 2", b: [3, 4] }) });
  await call({ method: "PATCH", url: "/", body: "plain" });
  expect(seen.map(({ method, url, body, type }) => [method, url, type, body])).toEqual([
    ["POST", "/a?x=1&tag=b&tag=c", "application/json", '{"ż":1}'],
    ["PUT", "/", "application/x-www-form-urlencoded", "a=1+2&b=3&b=4"],
    ["PATCH", "/", "text/plain; charset=utf-8", "plain"],
  ]);
});

test.each([
  [404, undefined, { name: "NodeError", transient: false }],
  [409, undefined, { name: "NodeError", transient: false }],
  [408, undefined, { name: "Transient", transient: true }],
  [425, undefined, { name: "Transient", transient: true }],
  [503, undefined, { name: "Transient", transient: true }],
  [429, "7", { name: "RetryAfter", delayMs: 7000 }],
])("an answer of %s becomes an error that says it", async (status, after, error) => {
  const { call } = await server((_request, response) => {
    if (after) response.setHeader("retry-after", after);
    response.writeHead(status, { "content-type": "application/json" }).end('{"why":"no stock"}');
  });
  await expect(call({ url: "/" })).rejects.toMatchObject({
    ...error,
    details: { response: { status, body: { why: "no stock" } } },
  });
  await expect(call({ url: "/", anyStatus: true })).resolves.toMatchObject({
    status,
    body: { why: "no stock" },
  });
});

test("puts the credential on at the last moment and keeps its secrets out of errors", async () => {
  const { call, seen } = await server((request, response) =>
    response.writeHead(401).end(`no: ${request.url} ${request.rawHeaders.join(" ")}`),
  );
  const failure = await call({ url: "/" }, { definition: header, values: { value: "k-12345" } }).catch(
    (e: unknown) => e,
  );
  expect(seen[0]?.url).toBe("/?key=k-12345");
  expect(failure).toMatchObject({
    details: { response: { body: expect.stringMatching(/^no: \/\?key=\*\*\* .*X-Shop \*\*\*/i) } },
  });
  expect(JSON.stringify(failure)).not.toContain("k-12345");
});

test("hands the values of a credential to nodes that compute with them, where it fits", async () => {
  const access = { definition: basic, values: { user: "ewa", password: "s3cret" } };
  const ask = (credential: string | undefined, types: readonly string[]) => {
    const client = createOutbound({ allowedHosts: () => [], credential: () => Promise.resolve(access) });
    return client.credential({ credential, credentialTypes: types, flowId: "f" });
  };
  expect(await ask("cred_1", ["http.basic"])).toEqual({ type: "http.basic", values: access.values });
  expect(await ask(undefined, ["http.basic"])).toBeUndefined();
  await expect(ask("cred_1", ["crypto.key"])).rejects.toMatchObject({ code: "credential-unavailable" });
});

test("refuses a credential that does not exist or does not fit", async () => {
  const { call } = await server((_request, response) => response.end());
  await expect(call({ url: "/" }, "missing")).rejects.toMatchObject({ code: "credential-unavailable" });
});

test("credentials do not follow a redirect to another origin", async () => {
  const other = await server((_request, response) => response.end("there"));
  const first = await server((_request, response) => response.writeHead(307, { location: other.url }).end());
  await first.call(
    { method: "POST", url: "/", body: { a: 1 }, headers: { Cookie: "c=1", "X-Trace": "t" } },
    { definition: basic, values: { user: "anna", password: SECRET } },
  );
  expect(first.seen[0]?.headers).toMatchObject({
    authorization: expect.stringMatching(/^Basic /),
    cookie: "c=1",
  });
  expect(other.seen[0]?.headers).toMatchObject({ "x-trace": "t" });
  expect(other.seen[0]?.headers).not.toHaveProperty("authorization");
  expect(other.seen[0]?.headers).not.toHaveProperty("cookie");
  expect(other.seen[0]?.body).toBe('{"a":1}');
});

test("redirects end: none when asked for none, an error when there are too many", async () => {
  const { call, seen } = await server((_request, response) =>
    response.writeHead(302, { location: "/again" }).end(),
  );
  await expect(call({ url: "/", redirects: 0 })).resolves.toMatchObject({ status: 302 });
  await expect(call({ url: "/" })).rejects.toMatchObject({ code: "too-many-redirects" });
  expect(seen).toHaveLength(1 + 6);
});

test("a preview shows the whole request and no secret", async () => {
  const { preview, seen } = await server((_request, response) => response.end());
  const values = { user: "anna", password: SECRET };
  const shown = await preview(
    { method: "POST", url: "https://erp.local/orders", query: { a: 1 }, body: { total: 5 } },
    { definition: basic, values },
  );
  expect(shown).toEqual({
    method: "POST",
    url: "https://erp.local/orders?a=1",
    headers: { "content-type": "application/json", authorization: "***" },
    body: { total: 5 },
  });
  const form = await preview(
    { url: "https://erp.local/", body: new FormFields({ a: "1" }) },
    { definition: header, values: { value: SECRET } },
  );
  expect(form).toMatchObject({
    url: "https://erp.local/?key=***",
    headers: { "x-shop": "***" },
    body: { a: "1" },
  });
  expect(seen).toHaveLength(0);
});

test.each([
  ["gzip", gzipSync],
  ["br", brotliCompressSync],
] as const)("reads %s, and stops at a bomb", async (encoding, compress) => {
  const bodies = [compress('{"a":1}'), compress(Buffer.alloc(50_000_000))];
  const { call } = await server((_request, response) =>
    response
      .writeHead(200, { "content-encoding": encoding, "content-type": "application/json" })
      .end(bodies.shift()),
  );
  await expect(call({ url: "/" })).resolves.toMatchObject({ body: { a: 1 } });
  await expect(call({ url: "/" })).rejects.toMatchObject({ code: "response-too-large" });
});

test.each([
  ["application/json", "{oops", "invalid-response"],
  ["application/json", '{"__proto__":{"a":1}}', "invalid-response"],
])("refuses %s %s", async (type, body, code) => {
  const { call } = await server((_request, response) => response.setHeader("content-type", type).end(body));
  await expect(call({ url: "/" })).rejects.toMatchObject({ code });
  await expect(call({ url: "/", response: "text" })).resolves.toMatchObject({ body });
});

test("gives up when the time is over, and at once when the execution is cancelled", async () => {
  const { call } = await server(() => {});
  await expect(call({ url: "/", timeoutMs: 30 })).rejects.toMatchObject({ code: "timeout", transient: true });
  const cancelled = new AbortController();
  setTimeout(() => cancelled.abort(new Error("cancelled by a person")), 10);
  await expect(call({ url: "/" }, undefined, cancelled.signal)).rejects.toThrow("cancelled by a person");
});

test("sends nothing once another process owns the data", async () => {
  const { call, seen, forbid } = await server((_request, response) => void response.end());
  await call({ method: "POST", url: "/" });
  forbid();
  await expect(call({ method: "POST", url: "/" })).rejects.toThrow("another Weft process");
  expect(seen).toHaveLength(1);
});

test("a system that is down is an error that may pass", async () => {
  const { call } = await server((request) => request.socket.destroy());
  await expect(call({ url: "/" })).rejects.toMatchObject({ code: "network", transient: true });
});

interface Seen {
  readonly method: string | undefined;
  readonly url: string | undefined;
  readonly type: string | undefined;
  readonly headers: IncomingMessage["headers"];
  readonly body: string;
}
type Access = { definition: CredentialDefinition; values: Record<string, unknown> } | "missing";

async function server(answer: RequestListener) {
  const seen: Seen[] = [];
  const http = createServer((request, response) => void record(request, response));
  const record: (...call: Parameters<RequestListener>) => Promise<void> = async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const { method, url, headers } = request;
    seen.push({
      method,
      url,
      headers,
      type: headers["content-type"],
      body: Buffer.concat(chunks).toString(),
    });
    answer(request, response);
  };
  await new Promise<void>((resolve) => http.listen(0, "127.0.0.1", resolve));
  const url = `http://127.0.0.1:${(http.address() as AddressInfo).port}`;
  let access: Access | undefined;
  let mayAct = true;
  const outbound = createOutbound({
    allowedHosts: () => ["127.0.0.1"],
    credential: () => Promise.resolve(access === "missing" ? undefined : access),
    mayAct: () => mayAct,
  });
  closing.push(() => outbound.close());
  closing.push(() => new Promise((resolve) => (http.close(resolve), http.closeAllConnections())));
  const asked = (request: HttpRequest, given: Access | undefined) => {
    access = given;
    return {
      request: { ...request, url: request.url.startsWith("/") ? url + request.url : request.url },
      credential: given && "cred_1",
      credentialTypes: ["http.basic", "http.header"],
      flowId: "flow",
    };
  };
  return {
    url,
    seen,
    call: (request: HttpRequest, given?: Access, signal = new AbortController().signal) =>
      outbound.http({ ...asked(request, given), signal }),
    preview: (request: HttpRequest, given?: Access) => outbound.preview(asked(request, given)),
    forbid: () => (mayAct = false),
  };
}
