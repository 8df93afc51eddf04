import type { ParamsOf } from "@weft/sdk";
import { runWebhook } from "@weft/sdk/testing";
import type { TestCredential } from "@weft/sdk/testing";
import { expect, test } from "vitest";
import { httpBasic, httpHeader } from "../http/credentials.ts";
import { coreWebhook } from "./webhook.ts";

type Params = ParamsOf<typeof coreWebhook.params>;

const basic = { definition: httpBasic, values: { user: "anna", password: "żółw:1" } };
const header = { definition: httpHeader, values: { name: "X-Api-Key", value: "s3cret" } };
const authorization = (text: string) => `Basic ${Buffer.from(text).toString("base64")}`;

const route = (params: Partial<Params>) =>
  runWebhook(coreWebhook, { params: { path: "orders", ...params } }).route;
const call = (auth: Params["auth"], headers: Record<string, string>, credential?: TestCredential) =>
  runWebhook(coreWebhook, {
    params: { path: "orders", auth },
    request: { headers },
    ...(credential && { credential }),
  });

test("gives the request as one item, body first", () => {
  const { items } = runWebhook(coreWebhook, {
    params: { path: "orders/:id" },
    request: {
      path: "orders/1042",
      pathParams: { id: "1042" },
      query: { source: "shop" },
      headers: { "content-type": "application/json" },
      body: { total: 153 },
    },
  });
  const json = {
    body: { total: 153 },
    query: { source: "shop" },
    params: { id: "1042" },
    headers: { "content-type": "application/json" },
    method: "POST",
    path: "orders/1042",
  };
  expect(items).toEqual([{ json }]);
  expect(Object.keys(items?.[0]?.json ?? {})).toEqual(Object.keys(json));
  expect(Object.keys(coreWebhook.sample ?? {})).toEqual(Object.keys(json));
});

test("a request without a body has an empty one, so that its fields can be asked for", () => {
  expect(runWebhook(coreWebhook, { params: { path: "orders" } }).items?.[0]?.json).toMatchObject({
    body: {},
  });
});

test("a chat window that asks for earlier messages is told that there are none", () => {
  const received = (chat: boolean, action: string) =>
    runWebhook(coreWebhook, {
      params: { path: "talk", chat },
      request: { body: { action, sessionId: "s" } },
    });
  expect(received(true, "loadPreviousSession")).toMatchObject({
    reject: { status: 200, body: { data: [] } },
  });
  expect(received(true, "sendMessage").items).toHaveLength(1);
  expect(received(false, "loadPreviousSession").items).toHaveLength(1);
});

test("listens where its parameters say", () => {
  expect(route({ path: "/shop/:shop/orders/", respond: "lastNode" })).toEqual({
    methods: ["POST"],
    path: "shop/:shop/orders",
    respond: "lastNode",
    body: "parsed",
    files: true,
    limits: {},
    origins: [],
  });
  expect(route({ method: "several", methods: ["GET", "PUT"] }).methods).toEqual(["GET", "PUT"]);
  expect(() => route({ method: "several", methods: [] })).toThrow(/no method/);
  expect(route({ method: "any" }).methods).toEqual(["GET", "POST", "PUT", "PATCH", "DELETE"]);
});

test.for([
  "",
  "/",
  "a//b",
  "a b",
  "../etc",
  "a/..",
  ":",
  ":1a",
  "a?b=1",
  "zamówienia",
  ":id/:id",
  ":__proto__",
])("refuses the path %j", (path) => {
  expect(() => route({ path })).toThrow(/path/);
});

test.for([
  ["", 202, { status: 202 }],
  ["OK", 200, { status: 200, headers: { "content-type": "text/plain; charset=utf-8" }, body: "OK" }],
  ['{"ok":true}', 200, { status: 200, headers: { "content-type": "application/json" }, body: '{"ok":true}' }],
] as const)("answers at once with %j", ([answerBody, answerStatus, answer]) => {
  expect(route({ answerBody, answerStatus }).answer).toEqual(answer);
});

test("lets in who has the user name and password, and forgets them", () => {
  const result = call("basic", { authorization: authorization("anna:żółw:1"), host: "x" }, basic);
  expect(result).toMatchObject({ items: [{ json: { headers: { host: "x" } } }] });
  expect(JSON.stringify(result)).not.toContain(authorization("anna:żółw:1"));
});

test.for([
  [{}],
  [{ authorization: "" }],
  [{ authorization: "Basic" }],
  [{ authorization: authorization("anna:wrong") }],
  [{ authorization: authorization("anna:żółw:1").replace("Basic", "Bearer") }],
] as [Record<string, string>][])("turns away callers with %j", ([headers]) => {
  const { items, reject } = call("basic", headers, basic);
  expect(items).toBeUndefined();
  expect(reject).toEqual({
    status: 401,
    headers: { "www-authenticate": 'Basic realm="webhook", charset="UTF-8"' },
    body: { error: "A user name and password are needed." },
  });
});

test("compares the secret header, whatever the case of its name, and forgets it", () => {
  expect(call("header", { "x-api-key": "s3cret", host: "x" }, header)).toMatchObject({
    items: [{ json: { headers: { host: "x" } } }],
  });
  expect(JSON.stringify(call("header", { "x-api-key": "s3cret" }, header))).not.toContain("s3cret");
  expect(call("header", { "x-api-key": "s3cre" }, header)).toMatchObject({ reject: { status: 401 } });
  expect(call("header", {}, header)).toMatchObject({ reject: { status: 401 } });
});

test("lets nobody in while the credential is missing or of the wrong type", () => {
  expect(call("basic", { authorization: authorization("undefined:undefined") })).toMatchObject({
    reject: { status: 503 },
  });
  expect(call("basic", { authorization: authorization("a:b") }, header)).toMatchObject({
    reject: { status: 503 },
  });
  expect(call("header", {}, basic)).toMatchObject({ reject: { status: 503 } });
});

test("says what limits it, and which pages may call", () => {
  const { limits, origins } = route({
    perMinute: 60,
    largestBody: 0.5,
    origins: "https://a.test/shop, http://b.test:8080",
  });
  expect(limits).toEqual({ perMinute: 60, bodyBytes: 500_000 });
  expect(origins).toEqual(["https://a.test", "http://b.test:8080"]);
  expect(() => route({ origins: "shop.example.com" })).toThrow(/shop.example.com/);
});

test.for([
  [{ respond: "immediately", failureStatus: 202 }, undefined],
  [{ respond: "lastNode" }, undefined],
  [{ respond: "lastNode", failureStatus: 202 }, { status: 202 }],
  [
    { respond: "respondNode", failureBody: '{"ok":false}' },
    { status: 500, headers: { "content-type": "application/json" }, body: '{"ok":false}' },
  ],
] as [Partial<Params>, object | undefined][])("answers a failure of %j", ([params, failure]) => {
  expect(route(params).failure).toEqual(failure);
});

test("an event is known by an expression, never by a text that is always the same", () => {
  expect(route({ onceBy: "={{ $json.body.id }}", onceHours: 48 }).once).toEqual({
    key: "={{ $json.body.id }}",
    keepMs: 172_800_000,
  });
  expect(route({}).once).toBeUndefined();
  expect(() => route({ onceBy: "x-event-id" })).toThrow(/same for every event/);
});

test("gives the bytes as text beside what was read of them, where that is wanted", () => {
  const rawBody = new TextEncoder().encode('{ "a": 1 }');
  const json = (body: Params["body"], request: object) =>
    runWebhook(coreWebhook, { params: { path: "orders", body }, request }).items?.[0]?.json;
  expect(json("both", { body: { a: 1 }, rawBody })).toMatchObject({ body: { a: 1 }, rawBody: '{ "a": 1 }' });
  expect(json("parsed", { body: { a: 1 }, rawBody })).not.toHaveProperty("rawBody");
  expect(json("both", { body: {}, rawBody: undefined })).not.toHaveProperty("rawBody");
});
