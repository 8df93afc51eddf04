import type { JsonObject } from "@weft/sdk";
import { expect, test } from "vitest";
import { one } from "../test-workflow.ts";

const list = (value: string) => ({ __rl: true, mode: "list", value });
const any = (name: string, value: unknown) => ({ name, type: "any", value });
const numbers = { bigNumbers: "number" };

test.each<[string, number, JsonObject, string, JsonObject]>([
  [
    "query with parameters that are used twice and in another order",
    2.4,
    {
      operation: "executeQuery",
      query: "SELECT * FROM `orders` WHERE shop = $2 AND note <> '$1' AND (id = $1 OR parent = $1)",
      options: { queryReplacement: "={{ $json.id }}, {{ $json.shop }}", detailedOutput: true },
    },
    "mysql.query",
    {
      sql: "SELECT * FROM `orders` WHERE shop = ? AND note <> '$1' AND (id = ? OR parent = ?)",
      does: "read",
      values: [any("$1", "={{ $json.shop }}"), any("$2", "={{ $json.id }}"), any("$3", "={{ $json.id }}")],
      ...numbers,
    },
  ],
  [
    "query of version 1 with expressions in it",
    1,
    {
      operation: "executeQuery",
      query: `=INSERT INTO notes (a, b) VALUES ({{ $json["a"] }}, "it's {{ $json["b"] }}")`,
    },
    "mysql.query",
    {
      sql: "INSERT INTO notes (a, b) VALUES (?, ?)",
      does: "write",
      values: [any("$1", `={{ $json["a"] }}`), any("$2", `=it's {{ $json["b"] }}`)],
      ...numbers,
    },
  ],
  [
    "select",
    2.2,
    {
      operation: "select",
      table: list("orders"),
      returnAll: true,
      where: { values: [{ column: "paid_at", condition: "IS NULL" }] },
      options: { outputColumns: ["id", "total"], largeNumbersOutput: "text" },
    },
    "mysql.rows.select",
    { table: "orders", conditions: [{ column: "paid_at", is: "empty" }], columns: "id, total" },
  ],
  [
    "insert by columns",
    2.5,
    {
      table: list("orders"),
      dataMode: "defineBelow",
      valuesToSend: { values: [{ column: "total", value: "={{ $json.total }}" }] },
      options: { skipOnConflict: true, priority: "LOW_PRIORITY", queryBatching: "independently" },
    },
    "mysql.rows.insert",
    {
      table: "orders",
      columns: "rows",
      values: [any("total", "={{ $json.total }}")],
      onConflict: "skip",
      together: "each",
      ...numbers,
    },
  ],
  [
    "upsert of the items' fields",
    2.1,
    { operation: "upsert", table: list("orders"), dataMode: "autoMapInputData", columnToMatchOn: "id" },
    "mysql.rows.upsert",
    { table: "orders", match: "id", columns: "item", ...numbers },
  ],
  [
    "insert of version 1",
    1,
    { operation: "insert", table: "orders", columns: "id, total", options: { ignore: true } },
    "mysql.rows.insert",
    {
      table: "orders",
      columns: "rows",
      values: [any("id", '={{ $json["id"] }}'), any("total", '={{ $json["total"] }}')],
      onConflict: "skip",
      ...numbers,
    },
  ],
  [
    "delete",
    2.4,
    {
      operation: "deleteTable",
      deleteCommand: "delete",
      table: list("orders"),
      where: { values: [{ column: "id", condition: "equal", value: "7" }] },
    },
    "mysql.rows.delete",
    { table: "orders", conditions: [{ column: "id", is: "equals", value: "7" }], ...numbers },
  ],
  [
    "truncate",
    2.4,
    { operation: "deleteTable", deleteCommand: "truncate", table: list("a`b") },
    "mysql.query",
    { sql: "TRUNCATE TABLE `a``b`", does: "write" },
  ],
])("MySQL: %s", (_name, version, parameters, type, params) => {
  const made = one("mySql", version, parameters);
  expect(made).toMatchObject({ type, status: "adapted" });
  expect(made.params).toEqual(params);
});

test.each<[JsonObject, string]>([
  [
    { operation: "executeQuery", query: "SELECT * FROM a WHERE b = $2", options: { queryReplacement: "1" } },
    "$2",
  ],
  [{ operation: "executeQuery", query: "=SELECT * FROM {{ $json.table }}" }, "name of a table"],
  [{ operation: "fly" }, "fly"],
])("what cannot be carried over stays as it is and says why (%#)", (parameters, note) => {
  const { status, notes } = one("mySql", 2.4, parameters);
  expect(status).toBe("placeholder");
  expect(notes?.join(" ")).toContain(note);
});
