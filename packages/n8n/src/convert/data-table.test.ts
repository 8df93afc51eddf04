import type { JsonObject } from "@weft/sdk";
import { expect, test } from "vitest";
import { thereAndBack } from "../export/there-and-back.ts";
import { base, imported, one, workflow } from "../test-workflow.ts";

const dataTableId = { __rl: true, mode: "list", value: "zfsyNJLJ7zGXQ6qk", cachedResultName: "Jobs sent" };
const condition = (keyName: string, keyValue: unknown, is?: string) => ({
  keyName,
  ...(is !== undefined && { condition: is }),
  keyValue,
});

test.each<[string, JsonObject, string, JsonObject]>([
  [
    "insert",
    { columns: { mappingMode: "defineBelow", value: { url: "={{ $json.url }}", sent: true } } },
    "data.table.insert",
    {
      columns: "rows",
      values: [
        { name: "url", type: "any", value: "={{ $json.url }}" },
        { name: "sent", type: "any", value: true },
      ],
    },
  ],
  [
    "insert",
    { columns: { mappingMode: "autoMapInputData", value: null } },
    "data.table.insert",
    { columns: "item" },
  ],
  ["get", {}, "data.table.get", { limit: 50 }],
  [
    "get",
    {
      returnAll: true,
      matchType: "allConditions",
      filters: { conditions: [condition("a", "%x%", "ilike"), condition("b", "=%{{ $json.b }}", "like")] },
      orderBy: true,
      orderByColumn: "createdAt",
      orderByDirection: "ASC",
    },
    "data.table.get",
    {
      conditions: [
        { column: "a", is: "contains", value: "x" },
        { column: "b", is: "endsWith", value: "={{ $json.b }}" },
      ],
      sort: [{ column: "createdAt", direction: "ascending" }],
    },
  ],
  [
    "upsert",
    {
      filters: { conditions: [condition("hash", "={{ $json.hash }}")] },
      columns: { mappingMode: "autoMapInputData" },
    },
    "data.table.upsert",
    {
      by: "conditions",
      conditions: [{ column: "hash", is: "equals", value: "={{ $json.hash }}" }],
      columns: "item",
    },
  ],
  [
    "deleteRows",
    {
      filters: {
        conditions: [
          condition("id", "1", "gte"),
          { keyName: "done", condition: "isTrue" },
          { keyName: "n", condition: "isEmpty" },
        ],
      },
      options: { dryRun: true },
    },
    "data.table.delete",
    {
      combine: "any",
      conditions: [
        { column: "id", is: "greaterOrEqual", value: "1" },
        { column: "done", is: "equals", value: "true" },
        { column: "n", is: "empty" },
      ],
      onlyShow: true,
    },
  ],
])("Data Table: %s", (operation, parameters, type, params) => {
  const made = one("dataTable", 1.1, { operation, dataTableId, ...parameters });
  expect(made).toMatchObject({ type, status: "adapted" });
  expect(made.params).toEqual({ table: "Jobs sent", ...params });
});

test("items without a row go on by the other output", () => {
  const parameters = {
    operation: "rowNotExists",
    dataTableId,
    filters: { conditions: [condition("url", "={{ $json.url }}")] },
  };
  const json = workflow(
    [
      { name: "Start", type: base("manualTrigger") },
      { name: "New?", type: base("dataTable"), typeVersion: 1.1, parameters },
      { name: "Next", type: base("noOp") },
    ],
    ["Start > New?", "New? > Next"],
  );
  const { flow } = imported(json);
  const next = flow.nodes.find(({ name }) => name === "Next")?.id;
  expect(flow.edges.find(({ target }) => target === next)).toMatchObject({
    sourceHandle: "missing",
  });
});

test("what has no counterpart stays as it is", () => {
  const status = (parameters: JsonObject) => one("dataTable", 1.1, { dataTableId, ...parameters }).status;
  expect(status({ resource: "table", operation: "create", tableName: "x" })).toBe("placeholder");
  expect(status({ operation: "truncate" })).toBe("placeholder");
  expect(status({ operation: "get", filters: { conditions: [condition("a", "x_y", "like")] } })).toBe(
    "placeholder",
  );
});

const values = [{ name: "url", type: "any", value: "={{ $json.url }}" }];
const conditions = [{ column: "url", is: "equals", value: "={{ $json.url }}" }];

test.each<[string, JsonObject]>([
  ["data.table.insert", { table: "Jobs", columns: "rows", values }],
  ["data.table.upsert", { table: "Jobs", by: "conditions", conditions, columns: "item" }],
  ["data.table.update", { table: "={{ $json.t }}", by: "conditions", conditions, columns: "rows", values }],
  [
    "data.table.get",
    { table: "Jobs", conditions, sort: [{ column: "url", direction: "descending" }], limit: 3 },
  ],
  [
    "data.table.get",
    {
      table: "Jobs",
      combine: "any",
      conditions: [...conditions, { column: "n", is: "startsWith", value: "a" }],
    },
  ],
  ["data.table.delete", { table: "Jobs", conditions, onlyShow: true }],
  ["data.table.exists", { table: "Jobs", conditions }],
])("%s goes to n8n and comes back the same", (type, params) => {
  const { n8n, back } = thereAndBack(type, params);
  expect(n8n).toBe("dataTable");
  expect({ type: back.type, params: back.params }).toEqual({ type, params });
});

test("columns that match become conditions in n8n", () => {
  const { back } = thereAndBack("data.table.upsert", { table: "Jobs", match: "url" });
  expect(back.params).toMatchObject({
    by: "conditions",
    conditions: [{ column: "url", is: "equals", value: '={{ $json["url"] }}' }],
  });
});
