import type { JsonObject } from "@weft/sdk";
import { expect, test } from "vitest";
import { one } from "../test-workflow.ts";

const databaseId = { __rl: true, mode: "list", value: "db1" };

test.each<[string, number, JsonObject, string, JsonObject]>([
  [
    "a page in a database",
    2.2,
    {
      resource: "databasePage",
      databaseId,
      title: "=Order {{ $json.id }}",
      propertiesUi: {
        propertyValues: [
          { key: "Status|select", selectValue: "Paid" },
          { key: "Note|rich_text", textContent: "={{ $json.note }}" },
          { key: "Total|number", numberValue: "={{ $json.total }}" },
          { key: "Tags|multi_select", multiSelectValue: ["a", "b"] },
          { key: "Done|checkbox", checkboxValue: true },
          { key: "Due|date", date: "2026-01-31T00:00:00", includeTime: false },
          { key: "Owner|people", peopleValue: ["u1"] },
        ],
      },
      blockUi: { blockValues: [{ type: "to_do", textContent: "Call", checked: true }, { textContent: "a" }] },
    },
    "notion.databasePage.create",
    {
      database: "db1",
      title: "=Order {{ $json.id }}",
      properties: [
        { name: "Status", type: "select", value: "Paid" },
        { name: "Note", type: "rich_text", value: "={{ $json.note }}" },
        { name: "Total", type: "number", value: "={{ $json.total }}" },
        { name: "Tags", type: "multi_select", value: "a, b" },
        { name: "Done", type: "checkbox", value: "true" },
        { name: "Due", type: "date", value: "2026-01-31" },
        { name: "Owner", type: "people", value: "u1" },
      ],
      blocks: [
        { type: "to_do", text: "Call", checked: true },
        { type: "paragraph", text: "a" },
      ],
    },
  ],
  [
    "many pages by conditions",
    2,
    {
      resource: "databasePage",
      operation: "getAll",
      databaseId,
      returnAll: true,
      filterType: "manual",
      matchType: "allFilters",
      filters: {
        conditions: [
          { key: "Status|select", condition: "equals", selectValue: "Paid" },
          { key: "Due|date", condition: "past_week" },
          { key: "Sum|formula", condition: "greater_than", returnType: "number", numberValue: 5 },
          { key: "Mail|email", condition: "is_empty" },
        ],
      },
      options: {
        sort: {
          sortValue: [
            { key: "Due|date", direction: "descending" },
            { timestamp: true, key: "created_time" },
          ],
        },
      },
    },
    "notion.databasePage.list",
    {
      database: "db1",
      filter: {
        and: [
          { property: "Status", select: { equals: "Paid" } },
          { property: "Due", date: { past_week: {} } },
          { property: "Sum", formula: { number: { greater_than: 5 } } },
          { property: "Mail", email: { is_empty: true } },
        ],
      },
      sorts: [
        { property: "Due", direction: "descending" },
        { property: "created_time", direction: "ascending" },
      ],
      most: 0,
    },
  ],
  [
    "many pages by JSON, not simplified",
    2.1,
    {
      resource: "databasePage",
      operation: "getAll",
      databaseId,
      simple: false,
      filterType: "json",
      filterJson: "={{ $json.f }}",
    },
    "notion.databasePage.list",
    { database: "db1", filter: "={{ $json.f }}", most: 50, simple: false },
  ],
  [
    "an update",
    2,
    {
      resource: "databasePage",
      operation: "update",
      pageId: "={{ $json.id }}",
      propertiesUi: { propertyValues: [{ key: "Status|status", statusValue: "Done" }] },
    },
    "notion.databasePage.update",
    { page: "={{ $json.id }}", properties: [{ name: "Status", type: "status", value: "Done" }] },
  ],
  [
    "a page",
    1,
    { pageId: "p1", title: "A", blockUi: { blockValues: [{ type: "heading_1", textContent: "H" }] } },
    "notion.page.create",
    { parent: "p1", title: "A", blocks: [{ type: "heading_1", text: "H" }] },
  ],
  [
    "a search",
    2,
    {
      operation: "search",
      text: "a",
      options: { filter: { filters: { property: "object", value: "page" } } },
    },
    "notion.page.search",
    { query: "a", what: "page", most: 50 },
  ],
  [
    "blocks",
    2.2,
    { resource: "block", operation: "getAll", blockId: databaseId, fetchNestedBlocks: true, limit: 5 },
    "notion.block.list",
    { block: "db1", nested: true, most: 5, simple: true },
  ],
  [
    "appending",
    2,
    {
      resource: "block",
      blockId: "p1",
      blockUi: { blockValues: [{ type: "image", url: "https://x.test/a.png" }] },
    },
    "notion.block.append",
    { block: "p1", blocks: [{ type: "image", text: "https://x.test/a.png" }] },
  ],
  [
    "databases",
    2,
    { resource: "database", operation: "getAll" },
    "notion.page.search",
    { query: "", what: "database", most: 50 },
  ],
  ["people", 2, { resource: "user", operation: "getAll", returnAll: true }, "notion.user.list", { most: 0 }],
])("Notion: %s", (_, version, parameters, type, params) => {
  const made = one("notion", version, parameters);
  expect(made).toMatchObject({ type, status: "adapted" });
  expect(made.params).toEqual(params);
});

test("Notion: what has no counterpart is kept", () => {
  const propertiesUi = { propertyValues: [{ key: "A|verification" }] };
  expect(one("notion", 2, { resource: "databasePage", databaseId, propertiesUi }).status).toBe("placeholder");
});

test("the trigger of Notion", () => {
  const pollTimes = { item: [{ mode: "everyHour" }] };
  expect(
    one("notionTrigger", 1, { databaseId, pollTimes, event: "pagedUpdatedInDatabase", simple: false }),
  ).toMatchObject({
    type: "notion.changed",
    params: { database: "db1", event: "last_edited_time", every: 3_600_000, simple: false },
    status: "adapted",
  });
  expect(one("notionTrigger", 1, { databaseId }).params).toEqual({
    database: "db1",
    event: "created_time",
    every: 60_000,
  });
});
