import { existsSync, readFileSync, readdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { loadNode } from "@weft/nodes";
import type { Disk, Item, JsonObject } from "@weft/sdk";
import { memoryFiles, runNode } from "@weft/sdk/testing";
import { expect, test } from "vitest";
import { folders } from "./testing.ts";

const files = memoryFiles();

interface Given {
  readonly items?: readonly (Item | JsonObject)[];
  readonly disk?: Disk;
  readonly signal?: AbortSignal;
}

/** A database with a table, in a folder that is allowed. */
async function shop() {
  const { disk, open, out } = await folders({
    "open/notes.txt": "no database, but longer than a hundred bytes. ".repeat(4),
  });
  const file = "shop.db";
  async function whole(type: string, params: JsonObject, given: Given = {}) {
    const definition = await loadNode(`sqlite.${type}`);
    if (definition?.kind !== "action") throw new Error(`There is no sqlite.${type}`);
    const { outputs } = await runNode(definition, { disk, files, ...given, params: { file, ...params } });
    return outputs["main"] ?? [];
  }
  const run = async (type: string, params: JsonObject, given: Given = {}) =>
    (await whole(type, params, given)).map(({ json }) => json);
  const read = (sql: string, list: readonly unknown[] = [], more: JsonObject = {}, given: Given = {}) =>
    run("query", { sql, valuesFrom: "list", list, ...more }, given);
  const write = (sql: string, list: readonly unknown[] = [], more: JsonObject = {}, given: Given = {}) =>
    read(sql, list, { does: "write", together: "each", ...more }, given);
  const rows = (type: string, params: JsonObject, ...items: readonly JsonObject[]) =>
    run(`rows.${type}`, { table: "orders", ...params }, items.length > 0 ? { items } : {});
  await write(
    `CREATE TABLE orders (id INTEGER PRIMARY KEY, customer TEXT NOT NULL, email TEXT UNIQUE, total DECIMAL CHECK (total >= 0),
     data JSON, paid BOOLEAN, body BLOB)`,
    [],
    { make: "make" },
  );
  return { disk, open, out, whole, run, read, write, rows };
}

test("gives values without loss", async () => {
  const { read } = await shop();
  const values = {
    "9007199254740993": "9007199254740993",
    "-9007199254740991": -9_007_199_254_740_991,
    "1.5": 1.5,
    "9e999": "Infinity",
    NULL: null,
    "'ąę 😀'": "ąę 😀",
    "x'00ff'": "AP8=",
    "'{}'": "{}",
  };
  const columns = Object.keys(values).map((sql, index) => `${sql} AS v${index}`);
  const expected = Object.values(values).map((value, index) => [`v${index}`, value]);
  expect(await read(`SELECT ${columns.join(", ")}`)).toEqual([Object.fromEntries(expected)]);
  expect(await read("SELECT 9007199254740993 AS v", [], { bigNumbers: "number" })).toEqual([
    { v: 9_007_199_254_740_992 },
  ]);
});

test("hands values over apart from the SQL, and as many as it has places", async () => {
  const { read } = await shop();
  const evil = "'); DROP TABLE orders; -- ?";
  const sql = "SELECT ? AS a, '?' AS b, ? AS c, typeof(?) AS d, ? AS \"e?\" -- ?\n";
  expect(await read(sql, [evil, true, 3, { a: [evil] }])).toEqual([
    { a: evil, b: "?", c: 1, d: "integer", "e?": JSON.stringify({ a: [evil] }) },
  ]);
  for (const [text, list] of [
    ["SELECT ?", []],
    ["SELECT ?", [1, 2]],
    ["SELECT ?1", [1]],
    ["SELECT :a", [1]],
    ["SELECT ?; SELECT 2", [1]],
    ["SELEC 1", []],
  ] as const)
    await expect(read(text, list)).rejects.toMatchObject({ code: "sql-syntax" });
});

test("says what statements without rows did, and gives the rows of several", async () => {
  const { write } = await shop();
  expect(await write("INSERT INTO orders (customer) VALUES (?), (?)", ["a", "b"])).toEqual([
    { command: "INSERT", rows: 2, insertId: 2 },
  ]);
  expect(
    await write("SELECT 1 AS a;; -- x\n ; SELECT 2 AS b; DELETE FROM orders; CREATE TABLE t (a)"),
  ).toEqual([{ a: 1 }, { b: 2 }, { command: "DELETE", rows: 2 }, { command: "CREATE", rows: 0 }]);
});

test("inserts, reads, upserts, updates and deletes rows", async () => {
  const { rows, whole } = await shop();
  const data = { x: [1, null], ż: "'\"" };
  const items = [
    { customer: "Anna ŻÓŁĆ", total: 129.9, data, paid: true, body: "AP8=" },
    { id: 7, customer: "50% off", email: "b@x.pl", paid: false },
  ];
  const empty = { email: null, total: null, data: null, paid: null, body: null };
  const [anna, bruno] = [
    { ...empty, id: 1, ...items[0] },
    { ...empty, ...items[1] },
  ];
  expect(await rows("insert", {}, ...items)).toEqual([anna, bruno]);
  expect(
    await rows("insert", { onConflict: "skip", give: "id" }, { id: 7, customer: "x" }, { customer: "y" }),
  ).toEqual([{ id: 8 }]);
  const found = async (column: string, is: string, value: string) =>
    (await rows("select", { conditions: [{ column, is, value }], columns: "id" })).map(({ id }) => id);
  expect(await found("customer", "contains", "żół")).toEqual([1]);
  expect(await found("customer", "contains", "0%")).toEqual([7]);
  expect(await found("customer", "like", String.raw`50\%%`)).toEqual([7]);
  expect(await found("id", "oneOf", "1, 8")).toEqual([1, 8]);
  expect(await found("id", "greater", "7")).toEqual([8]);
  const [item] = await whole("rows.select", {
    table: "orders",
    bytes: "file",
    limit: 1,
    sort: [{ column: "id", direction: "ascending" }],
  });
  expect(item).toMatchObject({ json: { id: 1 }, files: { body: { size: 2 } } });
  const twice = [
    { email: "b@x.pl", customer: "Bruno" },
    { email: "b@x.pl", customer: "Bruno II" },
  ];
  expect(await rows("upsert", { match: "email", give: "id, customer" }, ...twice)).toEqual([
    { id: 7, customer: "Bruno" },
    { id: 7, customer: "Bruno II" },
  ]);
  await expect(rows("upsert", { match: "customer" }, { customer: "x" })).rejects.toMatchObject({
    code: "sql-conflict",
  });
  expect(await rows("update", { match: "id", give: "total" }, { id: 8, total: "1.50" })).toEqual([
    { total: 1.5 },
  ]);
  await expect(rows("delete", {})).rejects.toMatchObject({ code: "sql-no-conditions" });
  expect(await rows("delete", { which: "all", give: "id" })).toHaveLength(3);
});

test("all items or none, or each alone; a failure names its item", async () => {
  const { rows, read } = await shop();
  const items = [
    { id: 1, customer: "a" },
    { id: 1, customer: "b" },
    { id: 2, customer: "c" },
  ];
  const count = async () => (await read("SELECT count(*) AS n FROM orders"))[0]?.["n"];
  const taken = { code: "sql-unique", message: expect.stringMatching(/Item 2.*orders\.id/u) };
  await expect(rows("insert", {}, ...items)).rejects.toMatchObject(taken);
  expect(await count()).toBe(0);
  await expect(rows("insert", { together: "each" }, ...items)).rejects.toMatchObject(taken);
  expect(await count()).toBe(2);
  const many = Array.from({ length: 2000 }, (_, index) => ({ id: 10 + index, customer: `ł${index}` }));
  expect(await rows("insert", { give: "id" }, ...many)).toHaveLength(2000);
});

test("what cannot be done is told", async () => {
  const { rows, read, write } = await shop();
  const fails = async (work: Promise<unknown>, code: string) =>
    expect(work).rejects.toMatchObject({ code, message: expect.stringMatching(/\.\s*$/u) });
  await fails(rows("insert", {}, { customer: null }), "sql-not-null");
  await fails(rows("insert", {}, { customer: "a", total: -1 }), "sql-check");
  await fails(rows("insert", {}, { id: "x", customer: "a" }), "sql-value");
  await fails(rows("insert", {}, { customer: "a", body: "ą?" }), "sql-file");
  await fails(rows("insert", {}, { customer: "a", colour: "red" }), "sql-column-strange");
  await fails(rows("insert", { table: 'orders"; DROP TABLE orders; --' }, { a: 1 }), "sql-table");
  await fails(read("SELECT missing FROM orders"), "sql-column");
  await fails(read("SELECT * FROM nowhere"), "sql-table");
  await fails(read("SELECT abs(-9223372036854775807 - 1)"), "sql-value");
  await fails(read(" "), "sql-no-query");
  await fails(read("SELECT 1", [], { file: " " }), "sqlite-no-file");
  await fails(read("SELECT * FROM x", [], { file: "notes.txt" }), "sqlite-damaged");
  await fails(read("SELECT 1", [], { file: "none.db" }), "disk-missing");
  const endless = "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n)";
  await fails(read(`${endless} SELECT i FROM n`), "sql-too-many-rows");
  await fails(read("SELECT zeroblob(99999999) AS a, zeroblob(99999999) AS b"), "sql-too-many-rows");
  await fails(read(`${endless} SELECT count(*) FROM n`, [], { timeLimit: 300 }), "sql-timeout");
  for (const sql of ["DELETE FROM orders", "CREATE TEMP TABLE t (a)", "REINDEX"])
    await fails(read(sql), "sql-read-only");
  for (const sql of ["PRAGMA user_version = 3", "VACUUM", "BEGIN"]) await fails(read(sql), "sqlite-refused");
  await fails(write("COMMIT", [], { together: "all" }), "sqlite-refused");
});

test("SQL reaches no file but its own", async () => {
  const { open, out, read, write } = await shop();
  const other = join(open, "other.db");
  await write("CREATE TABLE secrets (a); INSERT INTO secrets VALUES ('s')", [], {
    file: "other.db",
    make: "make",
  });
  const before = readFileSync(other);
  const there = () => [...readdirSync(open), ...readdirSync(out)].toSorted();
  const names = there();
  const tries: readonly (readonly [sql: string, list?: readonly unknown[]])[] = [
    [`ATTACH '${other}' AS o`],
    [`attach database 'file:${other}?mode=ro' AS o`],
    ["ATTACH ? AS o", [other]],
    [`ATTACH '${open}/' || 'other.db' AS o`],
    [`EXPLAIN ATTACH '${other}' AS o`],
    [`SELECT 1; /* ; */ ATTACH '${other}' AS o; SELECT * FROM o.secrets`],
    [`VACUUM INTO '${join(out, "copy.db")}'`],
    ["VACUUM INTO ?", [join(out, "copy.db")]],
    [`VACUUM main INTO '${other}'`],
    [`PRAGMA temp_store_directory = '${out}'`],
    ["PRAGMA writable_schema = ON"],
    ["PRAGMA query_only = OFF"],
    ["SELECT load_extension('/tmp/x.so')"],
    [`CREATE VIRTUAL TABLE t USING csv(filename='${join(out, "secret")}')`],
    [`SELECT readfile('${join(out, "secret")}')`],
    [`SELECT writefile('${join(out, "secret")}', 'x')`],
    ["CREATE VIRTUAL TABLE t USING dbstat"],
  ];
  for (const [sql, list] of tries)
    for (const does of [read, write])
      await expect(does(sql, list), sql).rejects.toMatchObject({
        code: expect.stringMatching(/^(?:sqlite-refused|sql-read-only|sql-syntax)$/u),
      });
  expect(there()).toEqual(names);
  expect(readFileSync(other)).toEqual(before);
  expect(readFileSync(join(out, "secret"), "utf8")).toBe("s");
  // What stays within the file is possible.
  await write("VACUUM");
  await write("CREATE VIRTUAL TABLE words USING fts5(a); INSERT INTO words VALUES ('gęś kaczka')");
  expect(await read("SELECT a FROM words WHERE words MATCH ?", ["kaczka"])).toEqual([{ a: "gęś kaczka" }]);
  expect(await read("SELECT name FROM pragma_table_info('words')")).toEqual([{ name: "a" }]);
  expect(await write("PRAGMA journal_mode = WAL")).toEqual([{ journal_mode: "wal" }]);
  expect(await read("SELECT count(*) AS n FROM words")).toEqual([{ n: 1 }]);
});

test("only files in allowed folders are opened, whatever leads out of them", async () => {
  const { disk, open, out, read, write } = await shop();
  const opens = (file: string, given: Given = {}) =>
    write("CREATE TABLE t (a)", [], { file, make: "make" }, given);
  symlinkSync(join(out, "new.db"), join(open, "link.db"));
  symlinkSync(out, join(open, "folder"));
  for (const file of [join(out, "new.db"), "../out/new.db", "folder/new.db"])
    await expect(opens(file)).rejects.toMatchObject({ code: "disk-outside" });
  await expect(opens("link.db")).rejects.toMatchObject({ code: "disk-missing" });
  await expect(opens("data/new.db")).rejects.toMatchObject({ code: "disk-own-data" });
  await expect(opens("data/key")).rejects.toMatchObject({ code: "disk-own-data" });
  await expect(opens(":memory:")).resolves.toHaveLength(1);
  await expect(opens("file:x.db?mode=memory")).resolves.toHaveLength(1);
  expect(existsSync(join(open, ":memory:"))).toBe(true);
  // Where another file has taken its place meanwhile.
  const moved: Disk = { ...disk, locate: async (call) => ({ ...(await disk.locate(call)), inode: 1n }) };
  await expect(opens("shop.db", { disk: moved })).rejects.toMatchObject({ code: "sqlite-moved" });
  // What SQLite keeps beside a database is not followed where it leads out, and is not believed.
  symlinkSync(join(out, "secret"), join(open, "shop.db-journal"));
  await expect(write("CREATE TABLE u (a)")).rejects.toThrow();
  expect(readFileSync(join(out, "secret"), "utf8")).toBe("s");
  const names = Buffer.concat([Buffer.alloc(100), Buffer.from("d9d505f920a163d7", "hex")]);
  writeFileSync(join(open, "own.db"), "");
  writeFileSync(join(open, "own.db-journal"), names);
  await expect(read("SELECT 1", [], { file: "own.db" })).rejects.toMatchObject({ code: "sqlite-unfinished" });
});

test("a cancelled statement ends, and gives free what it held", async () => {
  const { read, write } = await shop();
  const abort = new AbortController();
  const sql =
    "BEGIN IMMEDIATE; INSERT INTO orders (customer) VALUES ('x'); WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n";
  const busy = write(sql, [], {}, { signal: abort.signal });
  const other = () => write("INSERT INTO orders (customer) VALUES ('y')", [], { timeLimit: 200 });
  const held = () =>
    other().then(
      () => "",
      ({ code }: { code: string }) => code,
    );
  await expect.poll(held, { timeout: 20_000 }).toBe("sql-busy");
  abort.abort(new Error("cancelled"));
  await expect(busy).rejects.toThrow("cancelled");
  await expect.poll(held, { timeout: 20_000 }).toBe("");
  expect(await read("SELECT count(*) AS n FROM orders WHERE customer = 'x'")).toEqual([{ n: 0 }]);
});
