import { expect, test } from "vitest";
import { readApiDocument } from "./document/read.ts";
import { body, info, only } from "./testing.ts";

const refuses = (text: string) =>
  readApiDocument(text).then(
    () => "read",
    (error: { code: string }) => error.code,
  );

test.for([
  ["openapi-syntax", "openapi: 3.0.0\n  paths: [}"],
  ["openapi-version", "<!doctype html><html></html>"],
  ["openapi-version", '"openapi"'],
  ["openapi-version", '{ "openapi": "4.0.0", "paths": {} }'],
  ["openapi-version", '{ "asyncapi": "2.0.0" }'],
  ["openapi-empty", '{ "openapi": "3.0.0" }'],
  ["openapi-empty", '{ "openapi": "3.1.0", "webhooks": { "a": { "post": {} } } }'],
  [
    "openapi-external",
    "openapi: 3.0.0\npaths:\n  /a:\n    get:\n      parameters:\n        - $ref: other.yaml#/a",
  ],
  ["openapi-external", "openapi: 3.0.0\npaths:\n  /a:\n    $ref: https://example.com/a.yaml"],
  ["openapi-deep", `{ "openapi": "3.0.0", "x": ${"[".repeat(1000)}${"]".repeat(1000)} }`],
  ["openapi-aliases", `openapi: 3.0.0\na0: &a0 [x, x]\n${lolOf(40)}`],
  ["openapi-aliases", "openapi: 3.0.0\nx: &x\n  y: *x"],
  ["openapi-size", " ".repeat(20_000_001)],
] as const)("%s is told of what cannot be read", async ([code, text]) => {
  expect(await refuses(text)).toBe(code);
});

function lolOf(count: number): string {
  return Array.from({ length: count }, (_, i) => `a${i + 1}: &a${i + 1} [*a${i}, *a${i}, *a${i}]`).join("\n");
}

test("parts that refer to themselves have an end", async () => {
  const Node = {
    type: "object",
    properties: {
      name: { type: "string" },
      child: { $ref: "#/components/schemas/Node" },
      list: { type: "array", items: { $ref: "#/components/schemas/Node" } },
    },
  };
  const loop = { $ref: "#/components/schemas/Loop" };
  const operation = await only(body({ $ref: "#/components/schemas/Node" }), {
    components: { schemas: { Node, Loop: loop, All: { allOf: [{ $ref: "#/components/schemas/All" }] } } },
  });
  expect(operation.forms.body).toMatchObject({
    name: { kind: "text" },
    child: { kind: "group", of: { child: { kind: "group" } } },
  });
  expect(JSON.stringify(operation).length).toBeLessThan(20_000);
  const looped = await only(
    { ...body(loop), responses: { 200: { content: { "application/json": { schema: loop } } } } },
    { components: { schemas: { Loop: loop } } },
  );
  expect(looped.forms.body).toMatchObject({ content: { kind: "json" } });
  await only(body({ $ref: "#/components/schemas/All" }), {
    components: { schemas: { All: { allOf: [{ $ref: "#/components/schemas/All" }] } } },
  });
  await only(body({ $ref: "#/nowhere" }));
});

test("Swagger 2.0 is read as OpenAPI 3", async () => {
  const { operations } = await readApiDocument(`
swagger: "2.0"
info: { title: Old, version: 1.2 }
host: api.example.com
basePath: /v1
schemes: [https]
securityDefinitions: { key: { type: apiKey, in: query, name: token } }
security: [{ key: [] }]
definitions: { Order: { type: object, required: [name], properties: { name: { type: string } } } }
paths:
  /orders:
    parameters: [{ name: tags, in: query, type: array, items: { type: string }, collectionFormat: pipes }]
    post:
      operationId: create
      parameters: [{ name: order, in: body, required: true, schema: { $ref: "#/definitions/Order" } }]
      responses: { 200: { schema: { type: array, items: { $ref: "#/definitions/Order" } } } }
    put:
      consumes: [application/x-www-form-urlencoded]
      parameters: [{ name: a, in: formData, type: integer, required: true }, { name: f, in: formData, type: file }]
      responses: {}
`);
  expect(operations[0]).toMatchObject({
    id: "create",
    servers: ["https://api.example.com/v1"],
    access: [{ type: "http.query", values: { name: "token" } }],
    forms: { body: { name: { kind: "text" } } },
    params: {
      sample: { name: "text" },
      call: { params: [{ name: "tags", style: "pipeDelimited", explode: false }] },
    },
  });
  expect(operations[1]?.params).toMatchObject({
    call: { body: { mediaType: "multipart/form-data", required: ["a"], files: ["f"] } },
  });
});

test.for([
  [
    { type: "http", scheme: "basic" },
    { type: "http.basic", values: {} },
  ],
  [
    { type: "http", scheme: "Bearer" },
    { type: "http.bearer", values: {} },
  ],
  [
    { type: "apiKey", in: "header", name: "X-Key" },
    { type: "http.header", values: { name: "X-Key" } },
  ],
  [
    { type: "apiKey", in: "cookie", name: "sid" },
    { type: "http.custom", values: { cookie: "sid" } },
  ],
  [
    { type: "oauth2", flows: { clientCredentials: { tokenUrl: "https://a.example/t", scopes: {} } } },
    { type: "http.oauth2Client", values: { tokenUrl: "https://a.example/t", scope: "read write" } },
  ],
  [
    {
      type: "oauth2",
      flows: {
        authorizationCode: { authorizationUrl: "https://a.example/a", tokenUrl: "https://a.example/t" },
      },
    },
    {
      type: "http.oauth2",
      values: { authorizeUrl: "https://a.example/a", tokenUrl: "https://a.example/t", scope: "read write" },
    },
  ],
] as const)("the access %j is a credential", async ([scheme, expected]) => {
  const { access } = await only(
    { security: [{ own: ["read", "write"] }] },
    { components: { securitySchemes: { own: scheme } } },
  );
  expect(access[0]).toEqual(expected);
});

test("lists, their pages and samples are recognised", async () => {
  const paths = (parameters: readonly string[], properties: object, headers = {}) => ({
    openapi: "3.0.0",
    info,
    servers: [{ url: "/v2" }],
    paths: {
      "/orders": {
        get: {
          parameters: parameters.map((name) => ({ name, in: "query", schema: { type: "string" } })),
          responses: {
            200: { headers, content: { "application/json": { schema: { type: "object", properties } } } },
          },
        },
      },
    },
  });
  const list = { type: "array", items: { type: "object", properties: { id: { type: "string" } } } };
  const read = async (...given: Parameters<typeof paths>) =>
    (await readApiDocument(JSON.stringify(paths(...given)), "https://shop.example/docs/openapi.json"))
      .operations[0];
  expect(await read(["cursor", "limit"], { data: list, next_cursor: { type: "string" } })).toMatchObject({
    servers: ["https://shop.example/v2"],
    paging: "cursor",
    params: {
      server: "https://shop.example/v2",
      split: "data",
      pageParam: "cursor",
      nextCursor: "next_cursor",
      sample: { id: "text" },
    },
  });
  expect(await read(["page", "per_page"], { items: list })).toMatchObject({
    paging: "page",
    params: { split: "items", pageParam: "page", pageSizeParam: "per_page" },
  });
  expect(await read(["offset"], { rows: list })).toMatchObject({ paging: "offset" });
  expect(await read([], { rows: list }, { Link: {} })).toMatchObject({ paging: "link" });
  expect(await read([], { value: list, "@odata.nextLink": { type: "string" } })).toMatchObject({
    paging: "link",
    params: { nextLink: '["@odata.nextLink"]' },
  });
  expect(await read(["starting_after"], { data: list, has_more: { type: "boolean" } })).toMatchObject({
    paging: "change",
  });
  // A record with lists of its own is one item.
  expect((await read(["page"], { id: { type: "string" }, lines: list }))?.params).not.toHaveProperty("split");
});
