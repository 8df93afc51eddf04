import { connect, createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { authority, runNode } from "@weft/sdk/testing";
import type { NodeTest } from "@weft/sdk/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import { localDoors } from "../net/testing.ts";
import { postgres } from "./credential.ts";
import { postgresInsert, postgresQuery } from "./nodes.ts";
import { startDatabase } from "./testing.ts";
import type { TestDatabase } from "./testing.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await startDatabase();
  await write("CREATE TABLE notes (id serial PRIMARY KEY, text text)");
}, 60_000);
afterAll(() => database.stop());

const bare = "PostgreSQL is not on this machine, and PGlite has one connection only";

type Given = NodeTest<typeof postgresQuery.params>;

async function run(sql: string, list: readonly unknown[] = [], given: Given = {}, values: object = {}) {
  const { outputs } = await runNode(postgresQuery, {
    credential: { definition: postgres, values: { ...database.values, ...values } },
    ...given,
    params: { sql, valuesFrom: "list", list, ...given.params },
  });
  return (outputs["main"] ?? []).map(({ json }) => json);
}

function write(sql: string, list: readonly unknown[] = [], given: Given = {}) {
  return run(sql, list, { ...given, params: { does: "write", together: "each", ...given.params } });
}

test.each([
  ["9007199254740993::bigint", "9007199254740993"],
  ["12345678901234567890.123456789::numeric", "12345678901234567890.123456789"],
  ["1.10::numeric", "1.10"],
  ["2147483647::int", 2_147_483_647],
  ["0.1::float8", 0.1],
  ["'NaN'::float8", "NaN"],
  ["true", true],
  ["NULL::int", null],
  ["'ąę'::text", "ąę"],
  ["'2026-03-01'::date", "2026-03-01"],
  ["'2026-03-01 10:00'::timestamp", "2026-03-01T10:00:00"],
  ["'2026-03-01 10:00+01'::timestamptz", "2026-03-01T09:00:00Z"],
  ["'infinity'::timestamptz", "infinity"],
  ["'0044-03-15 BC'::date", "0044-03-15 BC"],
  ["'1 day 2 hours'::interval", "P1DT2H"],
  [`'{"a":[1,null]}'::jsonb`, { a: [1, null] }],
  [`'[1]'::json`, [1]],
  [`'{"__proto__":{"a":1}}'::json`, `{"__proto__":{"a":1}}`],
  ["ARRAY[1,NULL,3]", [1, null, 3]],
  [
    "ARRAY[[1,2],[3,4]]",
    [
      [1, 2],
      [3, 4],
    ],
  ],
  [`ARRAY['a,b','q"q','\\\\','NULL',NULL,'{}']`, ["a,b", 'q"q', "\\\\", "NULL", null, "{}"]],
  ["ARRAY[1.50::numeric]", ["1.50"]],
  ["'[2:3]={7,8}'::int[]", [7, 8]],
  ["ARRAY['2026-03-01 10:00Z'::timestamptz]", ["2026-03-01T10:00:00Z"]],
  ["'{}'::text[]", []],
  ["'\\x00ff'::bytea", "AP8="],
  ["'00000000-0000-0000-0000-000000000001'::uuid", "00000000-0000-0000-0000-000000000001"],
])("gives %s without loss", async (expression, value) => {
  expect(await run(`SELECT ${expression} AS v`)).toEqual([{ v: value }]);
});

test("gives large numbers as numbers where that is wanted", async () => {
  const params = { bigNumbers: "number" } as const;
  expect(await run("SELECT 12::bigint AS a, 1.5::numeric AS b", [], { params })).toEqual([{ a: 12, b: 1.5 }]);
});

test("hands values over apart from the SQL, whatever stands in them", async () => {
  const evil = "'); DROP TABLE notes; --";
  expect(
    await run("SELECT $1::text AS a, $2::int AS b, $3::jsonb AS c, $4::text[] AS d, $5::text AS e", [
      evil,
      3,
      { a: evil },
      [evil, null],
      null,
    ]),
  ).toEqual([{ a: evil, b: 3, c: { a: evil }, d: [evil, null], e: null }]);
  const { outputs } = await runNode(postgresQuery, {
    credential: { definition: postgres, values: database.values },
    items: [{ n: 1 }, { n: 2 }],
    paramsAt: ({ json }) => ({
      sql: "SELECT $1::int * 2 AS twice",
      values: [{ name: "n", type: "any" as const, value: json["n"] }],
    }),
  });
  expect(outputs["main"]).toEqual([
    { json: { twice: 2 }, from: 0 },
    { json: { twice: 4 }, from: 1 },
  ]);
});

test("an expression cannot stand in the SQL", () => {
  expect(postgresQuery.params.sql.literal).toBe(true);
});

test("says what a statement without rows did, and gives the rows of several statements", async () => {
  expect(await write("INSERT INTO notes (text) VALUES ($1), ($2)", ["a", "b"])).toEqual([
    { command: "INSERT", rows: 2 },
  ]);
  expect(await write("SELECT 1 AS a; SELECT 2 AS b; DELETE FROM notes")).toEqual([
    { a: 1 },
    { b: 2 },
    { command: "DELETE", rows: 2 },
  ]);
  expect(await run("SELECT * FROM notes")).toEqual([]);
});

test.each([
  ["INSERT INTO notes (text) VALUES ('x')", "sql-read-only"],
  ["SELEC 1", "sql-syntax"],
  ["SELECT nothing FROM notes", "sql-column"],
  ["SELECT * FROM nowhere", "sql-table"],
  ["SELECT 1/0", "sql-value"],
  ["SELECT $1::int", "sql-syntax"],
  [" ", "sql-no-query"],
])("only reading: %s is refused in words", async (text, code) => {
  await expect(run(text)).rejects.toMatchObject({ code, message: expect.stringMatching(/\.$/) });
});

test("a failure of one item undoes the others of the transaction", async () => {
  const given = {
    items: [{ v: "1" }, { v: "x" }],
    paramsAt: ({ json }: { json: Readonly<Record<string, unknown>> }) => ({ list: [json["v"]] }),
    params: { together: "all" },
  } as const;
  const sql = "INSERT INTO notes (id) VALUES ($1)";
  await expect(write(sql, [], given)).rejects.toMatchObject({
    code: "sql-value",
    message: expect.stringContaining("Item 2"),
  });
  expect(await run("SELECT * FROM notes")).toEqual([]);
});

test("what one run sets or leaves open does not reach the next", async () => {
  await write("SET search_path = pg_catalog; BEGIN; CREATE TEMP TABLE left_over (a int)");
  expect(await run("SELECT count(*)::int AS n FROM notes")).toEqual([{ n: 0 }]);
  await expect(run("SELECT * FROM left_over")).rejects.toMatchObject({ code: "sql-table" });
});

test("the database stops what takes too long", async (context) => {
  if (!database.real) return context.skip(bare);
  const params = { timeLimit: 100 };
  await expect(run("SELECT pg_sleep(60)", [], { params })).rejects.toMatchObject({ code: "sql-timeout" });
});

test("refuses answers that are too large", async () => {
  await expect(run("SELECT generate_series(1, 100001)")).rejects.toMatchObject({ code: "sql-too-many-rows" });
});

test("stops the statement in the database when the execution is cancelled", async (context) => {
  if (!database.real) return context.skip(bare);
  const abort = new AbortController();
  const busy = run("SELECT pg_sleep(60) /* cancelled */", [], { signal: abort.signal });
  const seen =
    "SELECT count(*)::int AS n FROM pg_stat_activity WHERE state = 'active' AND query LIKE '%/* cancelled */' AND pid <> pg_backend_pid()";
  const count = async () => (await run(seen))[0]?.["n"];
  await expect.poll(count, { timeout: 20_000 }).toBe(1);
  abort.abort(new Error("cancelled"));
  await expect(busy).rejects.toThrow("cancelled");
  await expect.poll(count, { timeout: 20_000 }).toBe(0);
}, 60_000);

test("many runs at once share few connections", async (context) => {
  if (!database.real) return context.skip(bare);
  const runs = Array.from({ length: 30 }, () => run("SELECT pg_backend_pid() AS pid"));
  const pids = new Set((await Promise.all(runs)).map(([row]) => row?.["pid"]));
  expect(pids.size).toBeLessThanOrEqual(4);
});

/** A way to the database that is cut once `when` passes by. */
async function cutting(when: string) {
  const { port } = database.values;
  const server = createServer((from) => {
    const to = connect(port, "127.0.0.1");
    from.on("error", () => {}).on("close", () => to.destroy());
    to.on("error", () => {}).on("close", () => from.destroy());
    to.pipe(from);
    from.on("data", (data) => {
      to.write(data);
      if (data.includes(when)) from.destroy();
    });
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  return { port: (server.address() as AddressInfo).port, close: () => server.close() };
}

test("tells a connection that broke before anything was written from one whose end is unknown", async (context) => {
  if (!database.real) return context.skip(bare);
  for (const [when, code, transient] of [
    ["statement_timeout", "sql-away", true],
    ["INSERT INTO notes", "sql-away", true],
    ["COMMIT", "sql-unknown-end", false],
  ] as const) {
    const { port, close } = await cutting(when);
    const call = run("INSERT INTO notes (text) VALUES ($1)", ["x"], { params: { does: "write" } }, { port });
    await expect(call).rejects.toMatchObject({ code, transient });
    close();
  }
});

test("says who is wrong when the database does not let us in", async (context) => {
  if (!database.real) return context.skip(bare);
  const { host } = database.values;
  const call = (values: object) => run("SELECT 1", [], {}, values);
  await expect(call({ port: 1 })).rejects.toMatchObject({ transient: true });
  await expect(call({ tls: "verify" })).rejects.toMatchObject({
    code: "sql-certificate",
    details: { values: { host } },
  });
  await expect(runNode(postgresQuery, { params: { sql: "SELECT 1" } })).rejects.toMatchObject({
    code: "sql-credential",
  });
});

test("what a dry run shows is the SQL and its values, with nothing secret", async () => {
  const { targets } = await runNode(postgresInsert, {
    credential: {
      definition: postgres,
      values: { ...database.values, ...(database.real && { password: "hunter2" }) },
    },
    params: { table: "notes", give: "text" },
    items: [{ text: "a" }],
  });
  const { host, port } = database.values;
  expect(targets.map(({ shown }) => shown)).toEqual([
    {
      method: "INSERT",
      url: `postgres://${host}:${port}/postgres`,
      body: { sql: 'INSERT INTO "public"."notes" ("text") VALUES ($1) RETURNING "text"', values: ["a"] },
    },
  ]);
  expect(JSON.stringify(targets)).not.toContain("hunter2");
});

const untold = { password: undefined, ca: undefined } as const;

function tries(values: object, port = database.values.port) {
  return postgres.test?.({
    values: { ...database.values, ...untold, tls: "off", ...values },
    ...localDoors(port),
  });
}

test("the credential can be tried, with TLS and without", async (context) => {
  if (!database.real) return context.skip(bare);
  await expect(tries({})).resolves.toBeUndefined();
  await expect(tries({ tls: "any", host: "db.example.com" })).resolves.toBeUndefined();
  for (const host of ["127.0.0.1", "localhost"]) {
    await expect(tries({ tls: "verify", host, ca: authority })).resolves.toBeUndefined();
    await expect(tries({ tls: "verify", host })).rejects.toMatchObject({ code: "sql-certificate" });
  }
  for (const host of ["db.example.com", "10.1.2.3"])
    await expect(tries({ tls: "verify", host, ca: authority })).rejects.toMatchObject({
      code: "sql-certificate",
    });
  const sql = "SELECT version LIKE 'TLS%' AS secure FROM pg_stat_ssl WHERE pid = pg_backend_pid()";
  expect(await run(sql, [], {}, { tls: "verify", ca: authority })).toEqual([{ secure: true }]);
});

test("a database without TLS is told from one that has it", async () => {
  const server = createServer((socket) => socket.once("data", () => socket.end("N")));
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.address() as AddressInfo;
  for (const tls of ["verify", "any"])
    await expect(tries({ tls }, port)).rejects.toMatchObject({ code: "sql-no-tls" });
  server.close();
});

test("tables and columns can be chosen while a flow is edited", async (context) => {
  if (!database.real) return context.skip(bare);
  await write('CREATE VIEW "Notes view" AS SELECT text FROM notes');
  const ctx = {
    ...localDoors(database.values.port),
    credential: async () => ({ type: "postgres", values: database.values }),
  };
  const ask = (load: string, params: object = {}, search = "") =>
    postgresInsert.choices?.[load]?.({ params: { ...params }, search, ctx });
  const view = { value: "Notes view", label: "Notes view", help: "view" };
  const notes = { value: "notes", label: "notes", help: "table" };
  expect(await ask("sql.tables", {}, "NOTES")).toEqual(expect.arrayContaining([view, notes]));
  expect(await ask("sql.tables", {}, "view")).toEqual([view]);
  expect(await ask("sql.tables", { schema: "nowhere" })).toEqual([]);
  const text = { value: "text", label: "text", help: "text" };
  expect(await ask("sql.columns", { table: "notes" }, "EX")).toEqual([text]);
  expect(await ask("sql.columns", { table: "notes; --" })).toEqual([]);
  expect(await ask("sql.columns")).toEqual([]);
});
