import type { JsonObject } from "@weft/sdk";
import { expect, test } from "vitest";
import { thereAndBack } from "./there-and-back.ts";

const any = (name: string, value: unknown) => ({ name, type: "any", value });
const where = { conditions: [{ column: "id", is: "greater", value: "={{ $json.id }}" }], combine: "any" };
const list = { valuesFrom: "list", list: "={{ [$json.id, $json.name] }}" };

test.each<[string, JsonObject]>([
  ["query", { sql: "SELECT * FROM orders", does: "read", values: [] }],
  ["rows.select", { table: "orders", limit: 10, columns: "id, total", ...where }],
  ["rows.select", { table: "orders", sort: [{ column: "id", direction: "descending" }] }],
  ["rows.delete", { table: "orders", ...where, together: "each" }],
  ["rows.delete", { table: "orders", which: "all" }],
  ["rows.insert", { table: "orders", columns: "item", onConflict: "skip", emptyAsNull: true }],
  ["rows.insert", { table: "orders", columns: "rows", values: [any("total", "={{ $json.total }}")] }],
  ["rows.upsert", { table: "orders", match: "id", columns: "item" }],
  [
    "rows.update",
    { table: "orders", match: "id", columns: "rows", values: [any("id", "={{ $json.id }}"), any("a", "b")] },
  ],
])("%s of PostgreSQL and MySQL goes to n8n and comes back (%#)", (node, params) => {
  const postgres = thereAndBack(
    `postgres.${node}`,
    node === "query" ? params : { schema: "public", ...params },
  );
  expect([postgres.n8n, postgres.back.type]).toEqual(["postgres", `postgres.${node}`]);
  expect(postgres.back.params).toEqual(node === "query" ? params : { schema: "public", ...params });
  const ours = { ...params, bigNumbers: "number" };
  const mysql = thereAndBack(`mysql.${node}`, ours);
  expect([mysql.n8n, mysql.back.type]).toEqual(["mySql", `mysql.${node}`]);
  expect(mysql.back.params).toEqual(ours);
});

test("the values of SQL go as one list, numbered", () => {
  const values = [any("a", "={{ $json.a }}"), any("b", "it's, 1"), any("c", 7)];
  const replaced = `={{ [($json.a), "it's, 1", 7] }}`;
  const sql = { sql: "SELECT '?', `?` FROM t WHERE a = ? AND b = ? AND c = ? -- ?", values };
  const asked = { query: "SELECT '?', `?` FROM t WHERE a = $1 AND b = $2 AND c = $3 -- ?" };
  const { out } = thereAndBack("mysql.query", { ...sql, bigNumbers: "number" });
  expect(out?.["parameters"]).toMatchObject({ ...asked, options: { queryReplacement: replaced } });
  const own = { sql: "SELECT $1, $2", does: "read", ...list };
  expect(thereAndBack("postgres.query", own).back.params).toEqual(own);
});

test.each<[string, JsonObject]>([
  ["postgres.query", { sql: "SELECT $1", values: [{ name: "a", type: "date", value: "2026-01-01" }] }],
  ["postgres.query", { sql: "SELECT $1", values: [any("a", "={{ $json.a }} and {{ $json.b }}")] }],
  ["postgres.rows.select", { table: "t", conditions: [{ column: "a", is: "oneOf", value: "1, 2" }] }],
  ["postgres.rows.update", { table: "t", match: "a, b", columns: "item" }],
  ["postgres.rows.delete", { table: "t" }],
])("what n8n cannot do is told: %s (%#)", (type, params) => {
  expect(["postgres", "mySql"]).not.toContain(thereAndBack(type, params).n8n);
});
