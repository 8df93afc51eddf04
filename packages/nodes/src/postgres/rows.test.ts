import type { ActionDefinition, Params } from "@weft/sdk";
import { runNode } from "@weft/sdk/testing";
import type { NodeTest } from "@weft/sdk/testing";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { postgres } from "./credential.ts";
import {
  postgresDelete,
  postgresInsert,
  postgresQuery,
  postgresSelect,
  postgresUpdate,
  postgresUpsert,
} from "./nodes.ts";
import { startDatabase } from "./testing.ts";
import type { TestDatabase } from "./testing.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await startDatabase();
}, 60_000);
afterAll(() => database.stop());

/** Runs a node with access to the database; what it gave as JSON. */
async function run<P extends Params>(
  node: ActionDefinition & { readonly params: P },
  given: NodeTest<P> = {},
) {
  const credential = { definition: postgres, values: database.values };
  const { outputs } = await runNode(node, { credential, ...given });
  return (outputs["main"] ?? []).map(({ json }) => json);
}

const sql = (text: string, list: readonly unknown[] = []) =>
  run(postgresQuery, { params: { does: "write", together: "each", sql: text, valuesFrom: "list", list } });

beforeEach(async () => {
  await sql('DROP TABLE IF EXISTS lines, orders, "Dziwna ""tabela"""');
  await sql(`CREATE TABLE orders (id integer PRIMARY KEY, customer text NOT NULL, email text UNIQUE,
    total numeric(20,2) CHECK (total >= 0), tags text[], data jsonb, paid boolean DEFAULT false, at timestamptz)`);
});

const table = "orders";
const anna = {
  id: 1,
  customer: "Anna Żółć",
  total: "12345678901234567.89",
  tags: ["a", 'b "c"'],
  data: { x: [1] },
};

test("inserts the fields of items, and gives the rows as the table has them", async () => {
  const at = "2026-01-15T10:30:00.123456+01:00";
  expect(
    await run(postgresInsert, {
      params: { table },
      items: [
        { ...anna, at },
        { id: 2, customer: "Bruno" },
      ],
    }),
  ).toEqual([
    { ...anna, email: null, paid: false, at: "2026-01-15T09:30:00.123456Z" },
    { id: 2, customer: "Bruno", email: null, total: null, tags: null, data: null, paid: false, at: null },
  ]);
});

test("maps columns by rows, gives the columns asked for, and takes empty texts for NULL where that is wanted", async () => {
  const values = [
    { name: "id", type: "number", value: 7 },
    { name: "customer", type: "string", value: "'; DROP TABLE orders; --" },
    { name: "at", type: "string", value: "" },
  ] as const;
  const params = { table, columns: "rows", values, emptyAsNull: true, give: "customer, at" } as const;
  expect(await run(postgresInsert, { params })).toEqual([{ customer: "'; DROP TABLE orders; --", at: null }]);
});

test("writes all items or none, and says which one failed and why", async () => {
  const items = [
    { id: 1, customer: "A" },
    { id: 2, customer: "B" },
    { id: 1, customer: "C" },
  ];
  await expect(run(postgresInsert, { params: { table }, items })).rejects.toMatchObject({
    code: "sql-unique",
    message: "Item 3: there is a row with the same value already (orders_pkey). Key (id)=(1) already exists.",
  });
  expect(await sql("SELECT count(*)::int AS n FROM orders")).toEqual([{ n: 0 }]);
});

test("writes each item alone where that is wanted, and hands on what became of each", async () => {
  const items = [
    { id: 1, customer: "A" },
    { id: 1, customer: "B" },
    { customer: "C" },
    { id: 4, customer: "D" },
  ];
  await expect(
    run(postgresInsert, { params: { table, together: "each", give: "id" }, items }),
  ).rejects.toMatchObject({
    results: [
      [{ json: { id: 1 }, from: 0 }],
      { code: "sql-unique" },
      { code: "sql-not-null", message: "Item 3: the column “id” must have a value." },
      [{ json: { id: 4 }, from: 3 }],
    ],
  });
  expect(await run(postgresSelect, { params: { table, columns: "id" } })).toEqual([{ id: 1 }, { id: 4 }]);
});

test("skips rows that are there, and keeps track of which item gave what", async () => {
  await run(postgresInsert, { params: { table }, items: [{ id: 1, customer: "A" }] });
  const { outputs } = await runNode(postgresInsert, {
    credential: { definition: postgres, values: database.values },
    params: { table, onConflict: "skip", give: "id" },
    items: [
      { id: 1, customer: "B" },
      { id: 2, customer: "C" },
    ],
  });
  expect(outputs["main"]).toEqual([{ json: { id: 2 }, from: 1 }]);
});

test("writes 10,000 items in one transaction", async () => {
  const items = Array.from({ length: 10_000 }, (_, id) => ({ id, customer: `Klient ${id}` }));
  const given = await run(postgresInsert, { params: { table, give: "id" }, items });
  expect(given).toEqual(items.map(({ id }) => ({ id })));
  expect(await sql("SELECT count(*)::int AS n FROM orders")).toEqual([{ n: 10_000 }]);
});

test("upserts by a key, also twice the same one, and again without harm", async () => {
  const items = [
    { id: 1, customer: "A" },
    { id: 2, customer: "B" },
    { id: 1, customer: "C" },
  ];
  const params = { table, match: "id", give: "id, customer" };
  for (const _ of [1, 2]) expect(await run(postgresUpsert, { params, items })).toEqual(items);
  expect(
    await run(postgresSelect, {
      params: { table, columns: "id,customer", sort: [{ column: "id", direction: "ascending" }] },
    }),
  ).toEqual([
    { id: 1, customer: "C" },
    { id: 2, customer: "B" },
  ]);
  await expect(run(postgresUpsert, { params: { table, match: "customer" }, items })).rejects.toMatchObject({
    code: "sql-conflict",
    message: "No unique index of the table has just the columns customer.",
  });
  await expect(run(postgresUpsert, { params: { table, match: "email" }, items })).rejects.toMatchObject({
    code: "sql-match-empty",
  });
});

test("updates the rows that match, and gives nothing where none does", async () => {
  await run(postgresInsert, { params: { table }, items: [{ id: 1, customer: "A" }] });
  const params = { table, match: "id", give: "id, customer, data" };
  const items = [
    { id: 1, customer: "Z", data: ["list"] },
    { id: 9, customer: "Y" },
  ];
  expect(await run(postgresUpdate, { params, items })).toEqual([{ id: 1, customer: "Z", data: ["list"] }]);
  await expect(run(postgresUpdate, { params, items: [{ id: 1 }] })).rejects.toMatchObject({
    code: "sql-nothing-to-set",
  });
});

const row = (column: string, is: string, value = "") => ({ column, is, value }) as never;

test.each([
  [row("customer", "equals", "Bruno"), [2]],
  [row("customer", "notEquals", "Bruno"), [1, 3]],
  [row("id", "greater", "1"), [2, 3]],
  [row("id", "greaterOrEqual", "2"), [2, 3]],
  [row("id", "less", "2"), [1]],
  [row("id", "lessOrEqual", "2"), [1, 2]],
  [row("customer", "contains", "50%"), [3]],
  [row("customer", "contains", "ANNA ż"), [1]],
  [row("customer", "like", "B%"), [2]],
  [row("customer", "notLike", "B%"), [1, 3]],
  [row("id", "oneOf", "1, 3"), [1, 3]],
  [row("id", "oneOf", "[1,2]"), [1, 2]],
  [row("email", "empty"), [1, 3]],
  [row("email", "notEmpty"), [2]],
  [row("customer", "equals", "x' OR '1'='1"), []],
])("selects by a condition (%#)", async (condition, ids) => {
  const items = [
    { id: 1, customer: "anna żółć" },
    { id: 2, customer: "Bruno", email: "b@x.pl" },
    { id: 3, customer: "50% off" },
  ];
  await run(postgresInsert, { params: { table }, items });
  const params = {
    table,
    conditions: [condition],
    columns: "id",
    sort: [{ column: "id", direction: "ascending" }],
  } as const;
  expect((await run(postgresSelect, { params })).map(({ id }) => id)).toEqual(ids);
  expect(
    await run(postgresSelect, {
      params: { ...params, conditions: [condition, row("id", "equals", "1")], combine: "any", limit: 1 },
    }),
  ).toHaveLength(1);
  const deleted = await run(postgresDelete, { params: { table, conditions: [condition], give: "id" } });
  expect(deleted.map(({ id }) => id)).toEqual(ids);
});

test("deletes all rows only where that was said", async () => {
  await run(postgresInsert, { params: { table }, items: [{ id: 1, customer: "A" }] });
  await expect(run(postgresDelete, { params: { table } })).rejects.toMatchObject({
    code: "sql-no-conditions",
  });
  expect(await run(postgresDelete, { params: { table, which: "all", give: "id" } })).toEqual([{ id: 1 }]);
});

test("takes any name for a name and nothing else", async () => {
  const name = 'Dziwna "tabela"';
  await sql('CREATE TABLE "Dziwna ""tabela""" ("a b; --" int, "Ą""x" text)');
  const item = { "a b; --": 1, 'Ą"x': "'\"$1" };
  expect(await run(postgresInsert, { params: { table: name }, items: [item] })).toEqual([item]);
  expect(await run(postgresSelect, { params: { table: name } })).toEqual([item]);
  for (const [schema, other] of [
    ["public", 'orders"; DROP TABLE orders; --'],
    ["pg_temp", "orders"],
    ["public", "Orders"],
  ] as const)
    await expect(
      run(postgresInsert, { params: { schema, table: other }, items: [item] }),
    ).rejects.toMatchObject({ code: "sql-table" });
  await expect(run(postgresSelect, { params: { table: "o".repeat(64) } })).rejects.toMatchObject({
    code: "sql-name",
  });
});

test("tells fields that have no column, or leaves them out", async () => {
  const items = [{ id: 1, customer: "A", __proto__x: 1, colour: "red" }];
  await expect(run(postgresInsert, { params: { table }, items })).rejects.toMatchObject({
    code: "sql-column-strange",
    message:
      "Item 1: the table has no column “__proto__x”; it has id, customer, email, total, tags, data, paid, at.",
  });
  expect(await run(postgresInsert, { params: { table, extra: "leaveOut", give: "id" }, items })).toEqual([
    { id: 1 },
  ]);
  await expect(run(postgresInsert, { params: { table }, items: [{}] })).rejects.toMatchObject({
    code: "sql-row-empty",
  });
});

test.each([
  [{ id: "abc", customer: "A" }, "sql-value"],
  [{ id: 1, customer: "a\0b" }, "sql-value"],
  [{ id: 1, customer: null }, "sql-not-null"],
  [{ id: 1, customer: "A", total: -1 }, "sql-check"],
  [{ id: 1, customer: "A", total: 1e30 }, "sql-value"],
  [{ id: 1, customer: "A", at: "tomorrow-ish" }, "sql-value"],
  [{ id: 1, customer: "A", tags: { no: "list" } }, "sql-value"],
])("says what is wrong with a value (%#)", async (item, code) => {
  await expect(run(postgresInsert, { params: { table }, items: [item] })).rejects.toMatchObject({
    code,
    message: expect.stringContaining("Item 1"),
  });
});

test("binary columns take base64 and files, and give either", async () => {
  await sql("CREATE TABLE lines (id int, body bytea)");
  const bytes = Uint8Array.from({ length: 256 }, (_, index) => index);
  const base64 = Buffer.from(bytes).toString("base64");
  expect(await run(postgresInsert, { params: { table: "lines" }, items: [{ id: 1, body: base64 }] })).toEqual(
    [{ id: 1, body: base64 }],
  );
  const { outputs } = await runNode(postgresSelect, {
    credential: { definition: postgres, values: database.values },
    params: { table: "lines", bytes: "file" },
  });
  expect(outputs["main"]?.[0]).toMatchObject({
    json: { id: 1 },
    files: { body: { name: "body.bin", size: 256 } },
  });
  await expect(
    run(postgresInsert, { params: { table: "lines" }, items: [{ id: 2, body: "ą?" }] }),
  ).rejects.toMatchObject({ code: "sql-file" });
  const scan = { id: "scan", name: "scan.pdf", type: "application/pdf", size: 101_000_000 };
  await expect(
    run(postgresInsert, {
      params: { table: "lines" },
      items: [{ json: { id: 3, body: "scan" }, files: { scan } }],
    }),
  ).rejects.toMatchObject({ code: "file-too-large" });
});
