import type { ParamsOf } from "@weft/sdk";
import { runNode, testServer } from "@weft/sdk/testing";
import type { ReceivedRequest, TestCredential } from "@weft/sdk/testing";
import { expect, test } from "vitest";
import { httpBasic, httpBearer, httpHeader, httpQuery } from "./credentials.ts";
import { httpRequest } from "./request.ts";

type Params = Partial<ParamsOf<typeof httpRequest.params>>;

/** Sends one request to a server that answers with `answer`, and gives what each side saw. */
async function send(
  params: Params,
  answer: Parameters<typeof testServer>[0] = () => ({ body: { ok: true } }),
  credential?: TestCredential,
) {
  await using server = await testServer(answer);
  const url = server.url + (params.url ?? "/orders");
  const { outputs } = await runNode(httpRequest, {
    params: { ...params, url },
    ...(credential && { credential }),
  });
  return { received: server.requests[0] as ReceivedRequest, json: outputs["main"]?.map((item) => item.json) };
}

const refuse = (params: Params) =>
  runNode(httpRequest, { params: { url: "http://127.0.0.1:1/", ...params } });

test("asks with query and headers and gives the answer as an item", async () => {
  const { received, json } = await send({
    query: [
      { name: "state", value: "open & new" },
      { name: "tag", value: "a" },
      { name: "tag", value: "b" },
    ],
    headers: [
      { name: "X-Shop", value: "pl" },
      { name: "constructor", value: "a" },
    ],
  });
  expect(received).toMatchObject({
    method: "GET",
    path: "/orders",
    text: "",
    headers: { "x-shop": "pl", constructor: "a" },
  });
  expect([...received.query]).toEqual([
    ["state", "open & new"],
    ["tag", "a"],
    ["tag", "b"],
  ]);
  expect(json).toEqual([{ ok: true }]);
});

test.for<[string, Params, string, string]>([
  [
    "fields",
    {
      body: "fields",
      fields: [
        { name: "customer.name", type: "string", value: "Żaneta" },
        { name: "total", type: "number", value: 5 },
      ],
    },
    "application/json",
    '{"customer":{"name":"Żaneta"},"total":5}',
  ],
  ["JSON", { body: "json", json: { lines: [1] } }, "application/json", '{"lines":[1]}'],
  ["JSON that is a text", { body: "json", json: "x" }, "application/json", '"x"'],
  [
    "a form",
    { body: "form", form: [{ name: "a b", value: "1&2" }] },
    "application/x-www-form-urlencoded",
    "a+b=1%262",
  ],
  ["text", { body: "text", text: "<a/>", contentType: "application/xml" }, "application/xml", "<a/>"],
  ["plain text", { body: "text", text: "hello" }, "text/plain; charset=utf-8", "hello"],
  [
    "JSON under another type",
    { body: "json", json: {}, headers: [{ name: "content-type", value: "application/ld+json" }] },
    "application/ld+json",
    "{}",
  ],
])("sends %s", async ([, params, contentType, text]) => {
  const { received } = await send({ method: "POST", ...params });
  expect(received).toMatchObject({ method: "POST", text, headers: { "content-type": contentType } });
});

test("a GET has no body, whatever was chosen before", async () => {
  expect((await send({ method: "GET", body: "json", json: { a: 1 } })).received.text).toBe("");
});

test.for<[string, unknown, unknown[]]>([
  ["a list", [{ id: 1 }, { id: 2 }, "x", null], [{ id: 1 }, { id: 2 }, { data: "x" }, {}]],
  ["an empty list", [], []],
  ["text", "hello", [{ data: "hello" }]],
  ["nothing", undefined, [{}]],
])("an answer of %s becomes items", async ([, body, json]) => {
  expect((await send({}, () => ({ body }))).json).toEqual(json);
});

test("reads the answer as asked", async () => {
  const typeless = { body: '{"a":1}' };
  expect((await send({ response: "json" }, () => typeless)).json).toEqual([{ a: 1 }]);
  expect((await send({ response: "text" }, () => ({ body: { a: 1 } }))).json).toEqual([{ data: '{"a":1}' }]);
  await expect(send({ response: "json" }, () => ({ body: "<html>" }))).rejects.toThrow("not JSON");
});

test("gives status and headers too when asked", async () => {
  const { json } = await send({ fullResponse: true }, () => ({
    status: 201,
    headers: { "x-id": "7" },
    body: [1],
  }));
  expect(json).toMatchObject([{ status: 201, headers: { "x-id": "7" }, body: [1] }]);
});

test("an error status fails, and passes when every status is accepted", async () => {
  const answer = () => ({ status: 404, body: { error: "no such order" } });
  await expect(send({}, answer)).rejects.toMatchObject({
    transient: false,
    details: { response: { status: 404, body: { error: "no such order" } } },
  });
  expect((await send({ neverError: true }, answer)).json).toEqual([{ error: "no such order" }]);
  await expect(send({}, () => ({ status: 503 }))).rejects.toMatchObject({ transient: true });
});

test("follows redirects, or hands them back", async () => {
  const answer = ({ path }: ReceivedRequest) =>
    path === "/old" ? { status: 302, headers: { location: "/new" } } : { body: { path } };
  expect((await send({ url: "/old" }, answer)).json).toEqual([{ path: "/new" }]);
  expect((await send({ url: "/old", redirects: 0, fullResponse: true }, answer)).json).toMatchObject([
    { status: 302, headers: { location: "/new" } },
  ]);
});

test("gives up on a system that does not answer", async () => {
  await expect(send({ timeout: 50 }, () => new Promise(() => {}))).rejects.toMatchObject({ transient: true });
});

test.for<[string, TestCredential, (request: ReceivedRequest) => unknown, string]>([
  [
    "basic",
    { definition: httpBasic, values: { user: "anna", password: "żółw" } },
    (r) => r.headers["authorization"],
    "Basic YW5uYTrFvMOzxYJ3",
  ],
  [
    "bearer",
    { definition: httpBearer, values: { token: "t0k" } },
    (r) => r.headers["authorization"],
    "Bearer t0k",
  ],
  [
    "header",
    { definition: httpHeader, values: { name: "X-Api-Key", value: "k" } },
    (r) => r.headers["x-api-key"],
    "k",
  ],
  [
    "query",
    { definition: httpQuery, values: { name: "key", value: "k&1" } },
    (r) => r.query.get("key"),
    "k&1",
  ],
])("the %s credential is put onto the request", async ([, credential, seen, expected]) => {
  const { received } = await send(
    { headers: [{ name: "X-Shop", value: "pl" }], query: [{ name: "a", value: "1" }] },
    undefined,
    credential,
  );
  expect(seen(received)).toBe(expected);
  expect(received.headers["x-shop"]).toBe("pl");
  expect(received.query.get("a")).toBe("1");
});

test("each item sends its own request", async () => {
  await using server = await testServer(({ path }) => ({ body: { path } }));
  const { outputs } = await runNode(httpRequest, {
    items: [{ id: 1 }, { id: 2 }],
    paramsAt: (_item, index) => ({ url: `${server.url}/${index}` }),
  });
  expect(outputs["main"]).toEqual([
    { json: { path: "/0" }, from: 0 },
    { json: { path: "/1" }, from: 1 },
  ]);
});

test.for([
  "",
  "orders",
  "/orders",
  "ftp://example.com",
  "file:///etc/passwd",
  "https://",
  "javascript:alert(1)",
])("refuses the address %j", async (url) => {
  await expect(refuse({ url })).rejects.toMatchObject({
    code: expect.stringMatching(/^url-/) as string,
    message: expect.stringMatching(/address/) as string,
  });
});

test("refuses secrets in the address and headers that are none", async () => {
  await expect(refuse({ url: "https://anna:secret@example.com" })).rejects.toThrow(
    "has a user name or password in it",
  );
  await expect(refuse({ headers: [{ name: "X Y", value: "" }] })).rejects.toThrow(
    "“X Y” cannot be the name of a header",
  );
  await expect(refuse({ headers: [{ name: "X", value: "a\nb" }] })).rejects.toThrow("line break");
});

test("the idempotency key goes out under the header that is named, in place of one written out", async () => {
  const { received } = await send({
    method: "POST",
    idempotencyHeader: "Idempotency-Key",
    headers: [{ name: "idempotency-key", value: "mine" }],
  });
  expect(received.headers["idempotency-key"]).toBe("test-idempotency-key");
  const without = await send({ method: "POST" });
  expect(without.received.headers).not.toHaveProperty("idempotency-key");
});
