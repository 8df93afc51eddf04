import type { JsonObject } from "@weft/sdk";
import { expect, test } from "vitest";
import { one } from "../test-workflow.ts";
import { onlyReads } from "./sql-text.ts";

const list = (value: string) => ({ __rl: true, mode: "list", value });
const any = (name: string, value: unknown) => ({ name, type: "any", value });

test.each<[string, number, JsonObject, string, JsonObject]>([
  [
    "query with parameters",
    2.5,
    {
      operation: "executeQuery",
      query: "SELECT * FROM orders WHERE id = $1 AND shop = $2",
      options: { queryReplacement: "={{ $json.id }}, {{ $json.shop }}" },
    },
    "postgres.query",
    {
      sql: "SELECT * FROM orders WHERE id = $1 AND shop = $2",
      does: "read",
      values: [any("$1", "={{ $json.id }}"), any("$2", "={{ $json.shop }}")],
    },
  ],
  [
    "query with a list of parameters",
    2.6,
    {
      operation: "executeQuery",
      query: "UPDATE orders SET paid = $2 WHERE id = $1",
      options: { queryReplacement: "={{ [$json.id, true] }}", queryBatching: "independently" },
    },
    "postgres.query",
    {
      sql: "UPDATE orders SET paid = $2 WHERE id = $1",
      does: "write",
      valuesFrom: "list",
      list: "={{ [$json.id, true] }}",
      together: "each",
    },
  ],
  [
    "query with expressions in it",
    2.3,
    {
      operation: "executeQuery",
      query: "=INSERT INTO notes (a, b, c) VALUES ({{ $json.a }}, '{{ $json.b }}', 'it''s {{ $json.c }}%')",
    },
    "postgres.query",
    {
      sql: "INSERT INTO notes (a, b, c) VALUES ($1, $2, $3)",
      does: "write",
      values: [any("$1", "={{ $json.a }}"), any("$2", "={{ $json.b }}"), any("$3", "=it's {{ $json.c }}%")],
    },
  ],
  [
    "select",
    2.4,
    {
      operation: "select",
      schema: list("shop"),
      table: list("orders"),
      limit: 10,
      where: {
        values: [
          { column: "status", condition: "=", value: "={{ $json.status }}" },
          { column: "paid_at", condition: "IS NULL" },
        ],
      },
      combineConditions: "OR",
      sort: { values: [{ column: "id", direction: "DESC" }] },
      options: { outputColumns: ["id", "total"], largeNumbersOutput: "numbers" },
    },
    "postgres.rows.select",
    {
      schema: "shop",
      table: "orders",
      conditions: [
        { column: "status", is: "equals", value: "={{ $json.status }}" },
        { column: "paid_at", is: "empty" },
      ],
      combine: "any",
      sort: [{ column: "id", direction: "descending" }],
      limit: 10,
      columns: "id, total",
      bigNumbers: "number",
    },
  ],
  [
    "select of everything",
    2.6,
    { operation: "select", table: list("orders"), returnAll: true },
    "postgres.rows.select",
    { schema: "public", table: "orders" },
  ],
  [
    "insert of the items' fields",
    2.6,
    {
      table: list("orders"),
      columns: { mappingMode: "autoMapInputData", value: {}, matchingColumns: [] },
      options: { skipOnConflict: true, replaceEmptyStrings: true },
    },
    "postgres.rows.insert",
    { schema: "public", table: "orders", columns: "item", onConflict: "skip", emptyAsNull: true },
  ],
  [
    "upsert by columns",
    2.2,
    {
      operation: "upsert",
      table: list("orders"),
      columns: {
        mappingMode: "defineBelow",
        value: { id: "={{ $json.id }}", total: 5 },
        matchingColumns: ["id"],
      },
    },
    "postgres.rows.upsert",
    {
      schema: "public",
      table: "orders",
      match: "id",
      columns: "rows",
      values: [any("id", "={{ $json.id }}"), any("total", 5)],
    },
  ],
  [
    "update of version 2",
    2,
    {
      operation: "update",
      table: list("orders"),
      dataMode: "defineBelow",
      columnToMatchOn: "id",
      valueToMatchOn: "={{ $json.id }}",
      valuesToSend: { values: [{ column: "total", value: "5" }] },
    },
    "postgres.rows.update",
    {
      schema: "public",
      table: "orders",
      match: "id",
      columns: "rows",
      values: [any("id", "={{ $json.id }}"), any("total", "5")],
    },
  ],
  [
    "delete",
    2.5,
    {
      operation: "deleteTable",
      deleteCommand: "delete",
      table: list("orders"),
      where: { values: [{ column: "id", condition: "equal", value: "7" }] },
    },
    "postgres.rows.delete",
    { schema: "public", table: "orders", conditions: [{ column: "id", is: "equals", value: "7" }] },
  ],
  [
    "truncate",
    2.5,
    {
      operation: "deleteTable",
      deleteCommand: "truncate",
      table: list('a"b'),
      restartSequences: true,
      options: { cascade: true },
    },
    "postgres.query",
    { sql: 'TRUNCATE TABLE "public"."a""b" RESTART IDENTITY CASCADE', does: "write" },
  ],
  [
    "insert of version 1",
    1,
    {
      table: "orders",
      columns: "id:int, total",
      returnFields: "id",
      additionalFields: { mode: "independently" },
    },
    "postgres.rows.insert",
    {
      schema: "public",
      table: "orders",
      together: "each",
      columns: "rows",
      values: [any("id", '={{ $json["id"] }}'), any("total", '={{ $json["total"] }}')],
      give: "id",
    },
  ],
  [
    "update of version 1",
    1,
    {
      operation: "update",
      schema: "shop",
      table: "orders",
      updateKey: "id",
      columns: "total",
      returnFields: "*",
    },
    "postgres.rows.update",
    {
      schema: "shop",
      table: "orders",
      match: "id",
      columns: "rows",
      values: [any("id", '={{ $json["id"] }}'), any("total", '={{ $json["total"] }}')],
    },
  ],
  [
    "query of version 1",
    1,
    {
      operation: "executeQuery",
      query: "SELECT a FROM b WHERE c = $1",
      additionalFields: { queryParams: "city" },
    },
    "postgres.query",
    { sql: "SELECT a FROM b WHERE c = $1", does: "read", values: [any("$1", '={{ $json["city"] }}')] },
  ],
])("%s", (_name, version, parameters, type, params) => {
  const made = one("postgres", version, parameters);
  expect(made).toMatchObject({ type, params, status: "adapted" });
  expect(made.params).toEqual(params);
  expect(made.notes?.[0]).toContain("Choose a credential of the type “PostgreSQL”");
});

test.each<[JsonObject, string]>([
  [{ operation: "executeQuery", query: "=SELECT * FROM {{ $json.table }}" }, "name of a table or column"],
  [{ operation: "executeQuery", query: '=SELECT "{{ $json.column }}" FROM a' }, "name of a table or column"],
  [{ operation: "executeQuery", query: "SELECT * FROM $1:name" }, "stands for a name"],
  [
    {
      operation: "deleteTable",
      deleteCommand: "drop",
      table: { __rl: true, mode: "name", value: "={{ $json.t }}" },
    },
    "write its name",
  ],
  [
    { operation: "select", table: "a", where: { values: [{ column: "a", condition: "~" }] } },
    "The condition “~” has no counterpart",
  ],
])("what cannot be carried over stays as it is and says why (%#)", (parameters, note) => {
  const { status, notes } = one("postgres", 2.5, parameters);
  expect(status).toBe("placeholder");
  expect(notes?.join(" ")).toContain(note);
});

test.each([
  ["SELECT * FROM orders WHERE note = 'please update'", true],
  ["-- all\nSELECT count(*), max(total) FROM orders", true],
  ["WITH a AS (SELECT 1) SELECT * FROM a", true],
  ["WITH a AS (DELETE FROM b RETURNING *) SELECT * FROM a", false],
  ["SELECT close_month(3)", false],
  ["SELECT * INTO copy FROM orders", false],
  ["CALL close_month()", false],
])("%s only reads: %s", (sql, reads) => {
  expect(onlyReads(sql)).toBe(reads);
});
