import type { Item, JsonObject, ParamsOf } from "@weft/sdk";
import { runNode, testServer } from "@weft/sdk/testing";
import type { ReceivedRequest, TestServer } from "@weft/sdk/testing";
import { expect, test } from "vitest";
import { openapiCall } from "./call.ts";
import { readApiDocument } from "./document/read.ts";

type Params = Partial<ParamsOf<typeof openapiCall.params>>;

const text = { type: "string" };
const list = { type: "array", items: text };
const object = { type: "object", additionalProperties: true };

/** Describes one operation, calls it with these values, and gives what each side saw. */
async function call(
  { method = "post", path = "/orders", ...operation }: JsonObject & { method?: string; path?: string },
  values: Params & { readonly items?: readonly Item[] },
  answer: Parameters<typeof testServer>[0] = () => ({ body: { ok: true } }),
) {
  await using server: TestServer = await testServer(answer);
  const document = {
    openapi: "3.1.0",
    servers: [{ url: `${server.url}/api/` }],
    paths: { [path]: { [method]: { responses: { 200: {} }, ...operation } } },
  };
  const { operations } = await readApiDocument(JSON.stringify(document));
  const { items, ...own } = values;
  const params = { ...(operations[0]?.params as Params), ...own };
  const { outputs } = await runNode(openapiCall, { params, ...(items && { items }) });
  return {
    received: server.requests[0] as ReceivedRequest,
    requests: server.requests,
    items: outputs["main"],
  };
}

const codeOf = (run: Promise<unknown>) =>
  run.then(
    () => "done",
    (error: { code: string; message: string }) => `${error.code}: ${error.message}`,
  );

const query = (name: string, more: object = {}) => ({ name, in: "query", schema: {}, ...more });

test("parameters are written as their styles say", async () => {
  const { received } = await call(
    {
      method: "get",
      path: "/a/{plain}/b{label}/c{matrix}/{list}",
      parameters: [
        { name: "plain", in: "path", schema: text },
        { name: "label", in: "path", style: "label", schema: text },
        { name: "matrix", in: "path", style: "matrix", explode: true, schema: list },
        { name: "list", in: "path", schema: list },
        query("many"),
        query("joined", { explode: false }),
        query("piped", { style: "pipeDelimited", explode: false }),
        query("spaced", { style: "spaceDelimited", explode: false }),
        query("deep", { style: "deepObject", explode: true }),
        query("spread"),
        query("json", { content: { "application/json": {} } }),
        query("none"),
        { name: "X-Tags", in: "header", schema: list },
        { name: "session", in: "cookie", schema: text },
      ],
    },
    {
      fields: {
        plain: "ż/ó?#",
        label: "x",
        matrix: ["1", "2"],
        list: ["a", "b"],
        many: ["a", "b&c"],
        joined: [1, 2],
        piped: ["a", "b"],
        spaced: ["a", "b"],
        deep: { created: { gte: 5 }, in: ["x"] },
        spread: { r: 1, g: true },
        json: { a: [1] },
        none: null,
        "X-Tags": ["a", "b"],
        session: "a b",
      },
    },
  );
  expect(received.path).toBe("/api/a/%C5%BC%2F%C3%B3%3F%23/b.x/c;matrix=1;matrix=2/a,b");
  expect([...received.query]).toEqual([
    ["many", "a"],
    ["many", "b&c"],
    ["joined", "1,2"],
    ["piped", "a|b"],
    ["spaced", "a b"],
    ["deep[created][gte]", "5"],
    ["deep[in][0]", "x"],
    ["r", "1"],
    ["g", "true"],
    ["json", '{"a":[1]}'],
  ]);
  expect(received.headers).toMatchObject({ "x-tags": "a,b", cookie: "session=a%20b" });
});

const content = (type: string, schema: object, more: object = {}) => ({
  requestBody: { required: true, content: { [type]: { schema, ...more } } },
});

test("a JSON body has the types of the document, whatever the form gave", async () => {
  const schema = {
    type: "object",
    properties: {
      count: { type: "integer" },
      paid: { type: "boolean" },
      zip: text,
      lines: { type: "array", items: { type: "object", properties: { price: { type: "number" } } } },
    },
  };
  const { received, items } = await call(content("application/json", schema), {
    body: {
      count: "3",
      paid: "true",
      zip: "00123",
      lines: [{ price: "9.5" }, { price: "much" }],
      gone: undefined,
    },
  });
  expect(received.json()).toEqual({
    count: 3,
    paid: true,
    zip: "00123",
    lines: [{ price: 9.5 }, { price: "much" }],
  });
  expect(received.headers["content-type"]).toContain("application/json");
  expect(items).toEqual([expect.objectContaining({ json: { ok: true } })]);
});

test("other JSON, forms, texts and files are sent in their media types", async () => {
  const patch = await call(
    {
      ...content("application/merge-patch+json", { type: "object", properties: { a: text } }),
      method: "patch",
    },
    { body: { a: "x" } },
  );
  expect(patch.received).toMatchObject({ method: "PATCH", text: '{"a":"x"}' });
  expect(patch.received.headers["content-type"]).toBe("application/merge-patch+json");

  const whole = await call(content("application/json", { type: "array", items: text }), {
    body: { content: ["a"] },
  });
  expect(whole.received.json()).toEqual(["a"]);

  const properties = { name: text, tags: list, deep: object, plain: object };
  const form = await call(
    content(
      "application/x-www-form-urlencoded",
      { type: "object", properties },
      { encoding: { deep: { style: "deepObject", explode: true } } },
    ),
    { body: { name: "a b", tags: ["x", "y"], deep: { a: { b: 1 } }, plain: { z: 1 } } },
  );
  expect([...new URLSearchParams(form.received.text)]).toEqual([
    ["name", "a b"],
    ["tags", "x"],
    ["tags", "y"],
    ["deep[a][b]", "1"],
    ["plain", '{"z":1}'],
  ]);

  const xml = await call(content("application/xml", object), { body: { content: "<a/>" } });
  expect(xml.received).toMatchObject({ text: "<a/>" });
  expect(xml.received.headers["content-type"]).toBe("application/xml");
});

test("what the document requires is asked for before anything is sent", async () => {
  const operation = {
    path: "/orders/{id}",
    parameters: [query("state", { required: true })],
    ...content("application/json", { type: "object", required: ["name"], properties: { name: text } }),
  };
  expect(await codeOf(call(operation, {}))).toBe(
    "openapi-missing: Item 1 lacks what the system requires: state, id.",
  );
  expect(await codeOf(call(operation, { fields: { id: 7, state: "x" } }))).toContain("requires: name.");
  expect(await codeOf(call(operation, { fields: { id: "..", state: "x" }, body: { name: "a" } }))).toContain(
    "openapi-dots",
  );
  expect(await codeOf(call(operation, { fields: "id" }))).toContain("openapi-values");
  expect(await codeOf(call(operation, { call: undefined }))).toContain("openapi-none");
  const there = { fields: { id: 7, state: "x" }, body: { name: "a" } };
  for (const server of ["", "/v1", "ftp://example.com", "https://{region}.example.com"])
    expect(await codeOf(call(operation, { ...there, server }))).toContain("openapi-server");
  expect(await codeOf(call(operation, { ...there, server: "https://a:b@example.com" }))).toContain(
    "url-login",
  );
});

test("a status is told in the words of the document", async () => {
  const responses = {
    409: { description: "The order was **paid** already." },
    "4XX": { description: "See the manual" },
    404: { description: "Not found" },
  };
  const status = (code: number) => call({ responses }, {}, () => ({ status: code, body: { why: "x" } }));
  expect(await codeOf(status(409))).toBe(
    "openapi-refused: The other system answered 409, which means: The order was paid already.",
  );
  expect(await codeOf(status(404))).toContain("See the manual");
  // What may pass by itself stays so.
  await expect(status(503)).rejects.toMatchObject({ transient: true });
});

test("the list of the answer gives the items, page after page where that is chosen", async () => {
  const record = { type: "object", properties: { id: text } };
  const schema = {
    type: "object",
    properties: { data: { type: "array", items: record }, next_cursor: text },
  };
  const operation = {
    method: "get",
    parameters: [query("cursor")],
    responses: { 200: { content: { "application/json": { schema } } } },
  };
  const answer = ({ query: asked }: ReceivedRequest) =>
    asked.get("cursor") === "c2"
      ? { body: { data: [{ id: 3 }] } }
      : { body: { data: [{ id: 1 }, { id: 2 }], next_cursor: "c2" } };
  const one = await call(operation, {}, answer);
  expect(one.items?.map(({ json }) => json)).toEqual([{ id: 1 }, { id: 2 }]);
  const all = await call(operation, { paging: "cursor" }, answer);
  expect(all.items?.map(({ json }) => json)).toEqual([{ id: 1 }, { id: 2 }, { id: 3 }]);
  expect(all.requests).toHaveLength(2);
});

test("a header of the document makes it safe to send again", async () => {
  const { received } = await call(
    { parameters: [{ name: "Idempotency-Key", in: "header", schema: text }] },
    {},
  );
  expect(received.headers["idempotency-key"]).toMatch(/^\S+$/);
});
