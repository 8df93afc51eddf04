import { authority } from "@weft/sdk/testing";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { mysqlDelete, mysqlInsert, mysqlQuery, mysqlSelect, mysqlUpdate, mysqlUpsert } from "./nodes.ts";
import { runners, startMysql } from "./testing.ts";
import type { TestMysql } from "./testing.ts";

let database: TestMysql | undefined;
beforeAll(async () => {
  database = await startMysql();
  if (database === undefined) return;
  await write(`CREATE TABLE orders (id int AUTO_INCREMENT PRIMARY KEY, customer varchar(40) NOT NULL, email varchar(40) UNIQUE,
    total decimal(20,2) CHECK (total >= 0), data json, paid boolean DEFAULT false, at datetime(6), seen timestamp(3) NULL, body blob)`);
}, 120_000);
afterAll(() => database?.stop());

beforeEach(async (context) => {
  if (database === undefined) return context.skip("MariaDB is not on this machine");
  await write("DELETE FROM orders; ALTER TABLE orders AUTO_INCREMENT = 1");
}, 60_000);

const { whole, run, read, write, choose } = runners(() => database);

const table = "orders";

function customers(...rows: readonly (readonly [number, string])[]) {
  return rows.map(([id, customer]) => ({ id, customer }));
}

const values = [
  ["CAST(9007199254740993 AS SIGNED)", "9007199254740993"],
  ["CAST(18446744073709551615 AS UNSIGNED)", "18446744073709551615"],
  ["CAST('12345678901234567890.123456789' AS DECIMAL(40,9))", "12345678901234567890.123456789"],
  ["1.10", "1.10"],
  ["CAST(0.1 AS FLOAT)", 0.1],
  ["CAST(0.1 AS DOUBLE)", 0.1],
  ["NULL", null],
  ["'ąę 😀'", "ąę 😀"],
  ["CAST('2026-03-01' AS DATE)", "2026-03-01"],
  ["CAST('2026-03-01 10:00' AS DATETIME)", "2026-03-01T10:00:00"],
  ["CAST('2026-03-01 10:00:00.123456' AS DATETIME(6))", "2026-03-01T10:00:00.123456"],
  ["CAST('-10:30:00' AS TIME)", "-10:30:00"],
  ["b'101'", "BQ=="],
  ["CAST(x'00ff' AS BINARY)", "AP8="],
] as const;

test("gives values without loss, asked with values or without", async () => {
  const columns = values.map(([expression], index) => `${expression} AS v${index}`).join(", ");
  const expected = [Object.fromEntries(values.map(([, value], index) => [`v${index}`, value]))];
  expect(await read(`SELECT ${columns}`)).toEqual(expected);
  expect(await read(`SELECT ${columns} FROM (SELECT ? AS one) AS t`, [1])).toEqual(expected);
});

test("gives large numbers as numbers where that is wanted", async () => {
  expect(await read("SELECT COUNT(*) AS n, 1.5 AS d FROM orders", [], { bigNumbers: "number" })).toEqual([
    { n: 0, d: 1.5 },
  ]);
});

test("hands values over apart from the SQL, whatever stands in them", async () => {
  const evil = "'); DROP TABLE orders; -- \\";
  expect(
    await read(
      "SELECT ? AS a, ? AS b, ? AS c, ? AS d, ? AS e, JSON_VALUE(?, '$.a') = ? AS f FROM (SELECT 1) AS t LIMIT ?",
      [evil, 3, 0.5, true, null, { a: evil }, evil, 1],
    ),
  ).toEqual([{ a: evil, b: "3", c: 0.5, d: "1", e: null, f: 1 }]);
  expect(mysqlQuery.params.sql.literal).toBe(true);
});

test("says what statements without rows did, and gives the rows of several statements", async () => {
  const insert = "INSERT INTO orders (customer) VALUES (?), (?)";
  expect(await write(insert, ["a", "b"])).toEqual([{ command: "INSERT", rows: 2, insertId: 1 }]);
  expect(await write("SELECT 1 AS a; SELECT 2 AS b; DELETE FROM orders")).toEqual([
    { a: 1 },
    { b: 2 },
    { command: "SQL", rows: 2 },
  ]);
});

test.each([
  ["INSERT INTO orders (customer) VALUES ('x')", "sql-read-only"],
  ["CREATE TABLE other (a int)", "sql-read-only"],
  ["SELEC 1", "sql-syntax"],
  ["SELECT nothing FROM orders", "sql-column"],
  ["SELECT * FROM nowhere", "sql-table"],
  ["SELECT ?", "sql-syntax"],
  ["LOAD DATA LOCAL INFILE '/etc/passwd' INTO TABLE orders", "sql-"],
  [" ", "sql-no-query"],
])("only reading: %s is refused in words", async (sql, code) => {
  const message = expect.stringMatching(/\.\s*$/);
  await expect(read(sql)).rejects.toMatchObject({ code: expect.stringContaining(code), message });
});

test("inserts the fields of items, and gives them with the keys that the table made", async () => {
  const data = { x: [1, null], ż: "'\"\\" };
  const at = "2026-01-15T10:30:00.123456+01:00";
  const items = [
    { customer: "Anna Żółć", total: "12345678901234567.89", data, paid: true, at, seen: at },
    { customer: "Bruno" },
  ];
  expect(await run(mysqlInsert, { params: { table }, items })).toEqual(
    items.map((item, index) => ({ id: index + 1, ...item })),
  );
  const params = { table, conditions: [{ column: "at", is: "equals", value: at }] } as const;
  expect(await run(mysqlSelect, { params })).toEqual([
    {
      id: 1,
      customer: "Anna Żółć",
      email: null,
      total: "12345678901234567.89",
      data,
      paid: 1,
      body: null,
      at: "2026-01-15T09:30:00.123456",
      seen: "2026-01-15T09:30:00.123Z",
    },
  ]);
});

test("writes 10,000 items in one transaction, and knows the key of each", async () => {
  const items = Array.from({ length: 10_000 }, (_, n) => ({ customer: `Klient ${n}` }));
  const given = await run(mysqlInsert, { params: { table }, items });
  expect(given).toEqual(items.map((item, index) => ({ id: index + 1, ...item })));
  const last = {
    table,
    conditions: [{ column: "id", is: "equals", value: "9876" }],
    columns: "customer",
  } as const;
  expect(await run(mysqlSelect, { params: last })).toEqual([{ customer: "Klient 9875" }]);
});

test("writes all items or none, and says which one failed and why", async () => {
  const items = customers([1, "A"], [2, "B"], [1, "C"]);
  await expect(run(mysqlInsert, { params: { table }, items })).rejects.toMatchObject({
    code: "sql-unique",
    message: expect.stringMatching(/^Item 3: .*PRIMARY/),
  });
  expect(await read("SELECT * FROM orders")).toEqual([]);
});

test("writes each item alone where that is wanted, and skips what is there", async () => {
  const items = [{ id: 1, customer: "A" }, { id: 1, customer: "B" }, { id: 3 }, { id: 4, customer: "D" }];
  const each = { table, together: "each" } as const;
  await expect(run(mysqlInsert, { params: each, items })).rejects.toMatchObject({
    results: [
      [{ json: { id: 1, customer: "A" }, from: 0 }],
      { code: "sql-unique" },
      { code: "sql-not-null", message: "Item 3: the column “customer” must have a value." },
      [{ json: { id: 4, customer: "D" }, from: 3 }],
    ],
  });
  const params = { table, onConflict: "skip" } as const;
  const more = customers([4, "E"], [5, "F"]);
  expect(await run(mysqlInsert, { params, items: more })).toEqual(customers([5, "F"]));
});

test("upserts by a key, also twice the same one, and again without harm", async () => {
  const items = customers([1, "A"], [2, "B"], [1, "C"]);
  for (const _ of [1, 2])
    expect(await run(mysqlUpsert, { params: { table, match: "id" }, items })).toEqual(items);
  expect(await read("SELECT id, customer FROM orders ORDER BY id")).toEqual(customers([1, "C"], [2, "B"]));
  await expect(run(mysqlUpsert, { params: { table, match: "customer" }, items })).rejects.toMatchObject({
    code: "sql-conflict",
  });
});

test("updates the rows that match, and gives them as they are then", async () => {
  await run(mysqlInsert, { params: { table }, items: [{ id: 1, customer: "A", total: 5 }] });
  const items = customers([1, "Z"], [9, "Y"]);
  for (const together of ["all", "each"] as const) {
    const params = { table, match: "id", give: "id, customer, total", together };
    expect(await run(mysqlUpdate, { params, items })).toEqual([{ id: 1, customer: "Z", total: "5.00" }]);
  }
});

const row = (column: string, is: string, value = "") => ({ column, is, value }) as never;

test.each([
  [row("customer", "notEquals", "Bruno"), [1, 3]],
  [row("id", "greater", "1"), [2, 3]],
  [row("customer", "contains", "50%"), [3]],
  [row("customer", "contains", "ANNA ż"), [1]],
  [row("customer", "like", "B%"), [2]],
  [row("id", "oneOf", "[1,2]"), [1, 2]],
  [row("email", "empty"), [1, 3]],
  [row("email", "notEmpty"), [2]],
  [row("customer", "equals", "x' OR '1'='1"), []],
])("selects and deletes by a condition (%#)", async (condition, ids) => {
  const items = [
    { id: 1, customer: "anna żółć" },
    { id: 2, customer: "Bruno", email: "b@x.pl" },
    { id: 3, customer: "50% off" },
  ];
  await run(mysqlInsert, { params: { table }, items });
  const sort = [{ column: "id", direction: "ascending" }] as const;
  const params = { table, conditions: [condition], columns: "id", sort, limit: 10 };
  expect((await run(mysqlSelect, { params })).map(({ id }) => id)).toEqual(ids);
  for (const together of ["each", "all"] as const) {
    const deleted = await run(mysqlDelete, {
      params: { table, conditions: [condition], give: "id", together },
    });
    expect(deleted.map(({ id }) => id)).toEqual(together === "each" ? ids : []);
  }
});

test("takes any name for a name and nothing else", async () => {
  await write("CREATE TABLE `Dziwna ``tabela` (`a b; --` int, `Ą``x` text)");
  const item = { "a b; --": 1, "Ą`x": "'\"?" };
  expect(await run(mysqlInsert, { params: { table: "Dziwna `tabela" }, items: [item] })).toEqual([item]);
  expect(await run(mysqlSelect, { params: { table: "Dziwna `tabela", schema: "shop" } })).toEqual([item]);
  const other = { table: "orders`; DROP TABLE orders; -- " };
  await expect(run(mysqlInsert, { params: other, items: [item] })).rejects.toMatchObject({
    code: "sql-table",
  });
  await expect(run(mysqlDelete, { params: { table } })).rejects.toMatchObject({ code: "sql-no-conditions" });
});

test.each([
  [{ id: "abc", customer: "A" }, "sql-value"],
  [{ customer: "A".repeat(41) }, "sql-value"],
  [{ customer: null }, "sql-not-null"],
  [{ customer: "A", total: -1 }, "sql-check"],
  [{ customer: "A", at: "tomorrow-ish" }, "sql-value"],
  [{ customer: "A", colour: "red" }, "sql-column-strange"],
  [{ customer: "A", body: "ą?" }, "sql-file"],
])("says what is wrong with a value (%#)", async (item, code) => {
  const message = expect.stringContaining("Item 1");
  await expect(run(mysqlInsert, { params: { table }, items: [item] })).rejects.toMatchObject({
    code,
    message,
  });
});

test("binary columns take base64, and give files", async () => {
  const base64 = Buffer.from(Uint8Array.from({ length: 256 }, (_, index) => index)).toString("base64");
  await run(mysqlInsert, { params: { table }, items: [{ customer: "A", body: base64 }] });
  expect(await read("SELECT body FROM orders")).toEqual([{ body: base64 }]);
  const { outputs } = await whole(mysqlSelect, { params: { table, bytes: "file", columns: "id, body" } });
  expect(outputs["main"]?.[0]).toMatchObject({ json: { id: 1 }, files: { body: { size: 256 } } });
});

test("what one run sets or leaves open does not reach the next", async () => {
  await write("USE mysql; SET SESSION sql_mode = ''; SET NAMES latin1; START TRANSACTION; SET @left = 1");
  expect(await read("SELECT DATABASE() AS d, @left AS l, 'ż' AS z")).toEqual([
    { d: "shop", l: null, z: "ż" },
  ]);
});

test("refuses answers that are too large", async () => {
  const sql = "SELECT seq FROM seq_1_to_100001";
  await expect(read(sql)).rejects.toMatchObject({ code: "sql-too-many-rows" });
});

test("says who is wrong when the database does not let us in, and shows nothing secret", async () => {
  const call = (values: object) => run(mysqlQuery, { params: { sql: "SELECT 1" } }, values);
  await expect(call({ password: "wrong" })).rejects.toMatchObject({ code: "sql-login" });
  await expect(call({ database: "nowhere" })).rejects.toMatchObject({ code: "sql-database" });
  await expect(call({ tls: "verify" })).rejects.toMatchObject({ code: "sql-certificate" });
  await expect(call({ port: 1 })).rejects.toMatchObject({ transient: true });
  const { targets } = await whole(mysqlInsert, { params: { table }, items: [{ customer: "a" }] });
  const { host, port } = database?.values ?? {};
  const body = { sql: "INSERT INTO `orders` (`customer`) VALUES (?)", values: ["a"] };
  const shown = { method: "INSERT", url: `mysql://${host}:${port}/shop`, body };
  expect(targets.map((target) => target.shown)).toEqual([shown]);
});

test("speaks TLS, and checks the certificate where that is wanted", async () => {
  const sql = "SHOW STATUS LIKE 'Ssl_version'";
  const version = async (values: object) =>
    (await run(mysqlQuery, { params: { sql } }, values))[0]?.["Value"];
  expect(await version({ tls: "off" })).toBe("");
  for (const values of [{ tls: "any" }, { tls: "verify", ca: authority }])
    expect(await version(values)).toMatch(/^TLS/u);
});

test("tables and columns can be chosen while a flow is edited", async () => {
  const asks = (load: string, search: string) => choose({ load, params: { table }, search });
  expect(await asks("sql.tables", "ORDER")).toEqual([{ value: table, label: table, help: "table" }]);
  expect(await asks("sql.columns", "mail")).toMatchObject([{ value: "email", help: "varchar(40)" }]);
});
