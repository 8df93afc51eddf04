import { readFileSync } from "node:fs";
import type { ActionDefinition, JsonObject } from "@weft/sdk";
import { contract, faults, runNode, runPoll, specFile, testContext, testServer } from "@weft/sdk/testing";
import { load } from "js-yaml";
import { expect, test } from "vitest";
import { loadNode } from "../index.ts";
import { notionChanged } from "./changed.ts";
import { notion } from "./credential.ts";
import { snakeCase } from "./simple.ts";

const credential = { definition: notion, values: { token: "ntn_1" } };
const id = "8f8f1a2b3c4d4e5f8a9b0c1d2e3f4a5b";

async function action(type: string): Promise<ActionDefinition> {
  const node = await loadNode(type);
  if (node?.kind !== "action") throw new Error(`There is no ${type}`);
  return node;
}

const spec = specFile("notion/notion-openapi.api-evangelist.yml");
const against = spec ? contract(load(readFileSync(spec, "utf8")) as object) : () => [];

test.runIf(spec === undefined)(
  "skipped the check against a description of Notion's API: it is not here",
  () => {
    expect(spec).toBeUndefined();
  },
);

async function asked(type: string, params: object, answer: (index: number) => unknown) {
  let index = 0;
  await using server = await testServer(() => ({ body: answer(index++) }));
  const { outputs } = await runNode(await action(type), { params, credential, at: server.url });
  expect(server.requests.flatMap(against)).toEqual([]);
  return { requests: server.requests, items: outputs["main"]?.map(({ json }) => json) };
}

const text = (content: string) => [{ type: "text", plain_text: content }];
const page = {
  object: "page",
  id,
  url: `https://www.notion.so/${id}`,
  parent: { type: "database_id", database_id: "db1" },
  properties: {
    Name: { type: "title", title: text("Zażółć") },
    "Due Date": { type: "date", date: { start: "2026-01-31", end: null, time_zone: null } },
    status: { type: "status", status: { name: "Paid" } },
    Tags: { type: "multi_select", multi_select: [{ name: "a" }, { name: "b" }] },
    Owner: { type: "people", people: [{ person: { email: "anna@example.com" } }, { object: "user" }] },
    Sum: { type: "formula", formula: { type: "number", number: 5 } },
    Items: { type: "rollup", rollup: { type: "array", array: [{ type: "number", number: 1 }] } },
    Code: { type: "unique_id", unique_id: { prefix: "ORD", number: 7 } },
    Nothing: { type: "select", select: null },
    File: { type: "files", files: [{ type: "external", external: { url: "https://x.test/a" } }] },
  },
};
const simple = {
  id,
  name: "Zażółć",
  url: page.url,
  property_name: "Zażółć",
  property_due_date: { start: "2026-01-31", end: null, time_zone: null },
  property_status: "Paid",
  property_tags: ["a", "b"],
  property_owner: ["anna@example.com", {}],
  property_sum: 5,
  property_items: [1],
  property_code: "ORD-7",
  property_nothing: null,
  property_file: ["https://x.test/a"],
};

test("a page of a database in a few fields, or as Notion gives it", async () => {
  const address = `https://www.notion.so/acme/Order-${id}?pvs=4`;
  const { requests, items } = await asked("notion.databasePage.get", { page: address }, () => page);
  expect(requests[0]?.path).toBe(`/v1/pages/${id}`);
  expect(requests[0]?.headers).toMatchObject({
    authorization: "Bearer ntn_1",
    "notion-version": "2022-06-28",
  });
  expect(items).toEqual([simple]);
  expect((await asked("notion.databasePage.get", { page: id, simple: false }, () => page)).items).toEqual([
    page,
  ]);
});

test("a page below another has its name only", async () => {
  const other = { ...page, parent: { type: "page_id" } };
  expect((await asked("notion.databasePage.get", { page: id }, () => other)).items).toEqual([
    { id, name: "Zażółć", url: page.url },
  ]);
});

test.each([
  ["Due Date", "due_date"],
  ["dueDate2", "due_date2"],
  ["HTTPStatus (old)", "http_status_old"],
  ["__proto__", "proto"],
])("%s is %s", (name, snake) => {
  expect(snakeCase(name)).toBe(snake);
});

test("properties and content are written as Notion wants them", async () => {
  const properties = [
    { name: "Total", type: "number", value: "12.5" },
    { name: "Tags", type: "multi_select", value: '["a","b, c"]' },
    { name: "Due", type: "date", value: "2026-01-31", end: "2026-02-01" },
    { name: "Done", type: "checkbox", value: "true" },
    { name: "Owner", type: "people", value: "u1, u2" },
    { name: "Link", type: "url", value: "" },
    { name: "Status", type: "select", value: "Paid" },
  ];
  const blocks = [
    { type: "to_do", text: "Call", checked: true },
    { type: "divider", text: "" },
  ];
  const params = { database: id, title: "x".repeat(2001), properties, blocks, more: '{"Rank":{"number":1}}' };
  const { requests } = await asked("notion.databasePage.create", params, () => page);
  const body = requests[0]?.json() as { properties: { title: { title: unknown[] } } };
  expect(body).toMatchObject({
    parent: { database_id: id },
    properties: {
      Total: { number: 12.5 },
      Tags: { multi_select: [{ name: "a" }, { name: "b, c" }] },
      Due: { date: { start: "2026-01-31", end: "2026-02-01" } },
      Done: { checkbox: true },
      Owner: {
        people: [
          { object: "user", id: "u1" },
          { object: "user", id: "u2" },
        ],
      },
      Link: { url: null },
      Status: { select: { name: "Paid" } },
      Rank: { number: 1 },
    },
    children: [
      {
        object: "block",
        type: "to_do",
        to_do: { rich_text: [{ text: { content: "Call" } }], checked: true },
      },
      { object: "block", type: "divider", divider: {} },
    ],
  });
  expect(body.properties.title.title).toHaveLength(2);
});

test("a database is asked page after page, with filter and order, until there is enough", async () => {
  const filter = { property: "Status", select: { equals: "Paid" } };
  const params = {
    database: id,
    filter: JSON.stringify(filter),
    sorts: [
      { property: "Due", direction: "descending" },
      { property: "created_time", direction: "ascending" },
    ],
    most: 3,
  };
  const { requests, items } = await asked("notion.databasePage.list", params, (index) => ({
    results: [page, page],
    next_cursor: `c${index}`,
  }));
  expect(items).toEqual([simple, simple, simple]);
  expect(requests.map((request) => request.json())).toEqual([
    {
      page_size: 100,
      filter,
      sorts: [
        { property: "Due", direction: "descending" },
        { timestamp: "created_time", direction: "ascending" },
      ],
    },
    expect.objectContaining({ start_cursor: "c0", filter }),
  ]);
});

test.each<[string, object, string, unknown]>([
  ["notion.databasePage.update", { page: id, properties: [] }, `PATCH /v1/pages/${id}`, { properties: {} }],
  [
    "notion.page.create",
    { parent: id, title: "A" },
    "POST /v1/pages",
    expect.objectContaining({ parent: { page_id: id } }),
  ],
  ["notion.page.archive", { page: id }, `PATCH /v1/pages/${id}`, { archived: true }],
])("%s asks %o", async (type, params, line, body) => {
  const { requests, items } = await asked(type, params, () => page);
  expect(`${requests[0]?.method} ${requests[0]?.path}`).toBe(line);
  expect(requests[0]?.json()).toEqual(body);
  expect(items).toEqual([simple]);
});

test("pages and databases are searched, and databases can be chosen", async () => {
  const database = { object: "database", id: "db1", url: "u", title: text("Orders") };
  const found = { results: [page, database], next_cursor: null };
  const { requests, items } = await asked(
    "notion.page.search",
    { query: "a", what: "database" },
    () => found,
  );
  expect(requests[0]?.json()).toEqual({
    query: "a",
    filter: { property: "object", value: "database" },
    page_size: 100,
  });
  expect(items).toEqual([simple, { id: "db1", name: "Orders", url: "u" }]);
  await using server = await testServer(() => ({ body: { results: [database], next_cursor: null } }));
  const { ctx } = testContext({ credential, at: server.url });
  const { choices } = await action("notion.database.get");
  expect(await choices?.["databases"]?.({ params: {}, search: "ord", ctx })).toEqual([
    { value: "db1", label: "Orders" },
  ]);
  expect(server.requests[0]?.json()).toMatchObject({ query: "ord" });
});

test("a hundred blocks go at once, and blocks within blocks come after them", async () => {
  const blocks = Array.from({ length: 101 }, (_, index) => ({ type: "paragraph", text: String(index) }));
  const appended = await asked("notion.block.append", { block: id, blocks }, (index) => ({
    object: "list",
    results: [{ id: index }],
  }));
  expect(
    appended.requests.map((request) => (request.json() as { children: object[] }).children.length),
  ).toEqual([100, 1]);
  expect(appended.items).toEqual([{ object: "list", results: [{ id: 0 }, { id: 1 }] }]);
  const block = (name: string, has: boolean): JsonObject => ({
    id: name,
    type: "paragraph",
    has_children: has,
    paragraph: { rich_text: text(name) },
  });
  const read = await asked("notion.block.list", { block: id, nested: true }, (index) =>
    index === 0 ? { results: [block("a", true), block("c", false)] } : { results: [block("b", false)] },
  );
  expect(read.items?.map(({ content }) => content)).toEqual(["a", "b", "c"]);
});

test("whatever goes wrong is told in Notion's words", async () => {
  const complaints = await faults(await action("notion.databasePage.get"), {
    params: { page: id },
    credential,
    no: (status) => ({ object: "error", status, code: "x", message: "Could not find page" }),
    words: "Could not find page",
  });
  expect(complaints).toEqual([]);
});

test("pages that are new or changed start the flow once each, also two changes in one minute", async () => {
  const at = "2026-01-01T00:00:00.000Z";
  const edited = (name: string, state: string) => ({ id: name, last_edited_time: at, properties: { state } });
  let results = [edited("a", "1")];
  await using server = await testServer(() => ({ body: { results, next_cursor: null } }));
  const params = { database: id, event: "last_edited_time", simple: false } as const;
  const look = (remembered: JsonObject, more: object = {}) =>
    runPoll(notionChanged, { params, credential, at: server.url, now: Date.parse(at), remembered, ...more });
  const first = await look({});
  expect(first.events).toEqual([]);
  const second = await look(first.remembered);
  expect(second.events).toHaveLength(1);
  expect((await look(second.remembered)).events).toEqual([]);
  results = [edited("a", "2"), edited("b", "1")];
  const [items] = (await look(second.remembered)).events;
  expect(items?.map(({ json }) => json["id"])).toEqual(["a", "b"]);
  expect(server.requests.at(-1)?.json()).toEqual({
    page_size: 100,
    filter: { timestamp: "last_edited_time", last_edited_time: { on_or_after: at } },
    sorts: [{ timestamp: "last_edited_time", direction: "ascending" }],
  });
  expect((await look({}, { trial: true })).events).toHaveLength(1);
});
