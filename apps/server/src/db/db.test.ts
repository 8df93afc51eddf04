import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { generateSQLiteDrizzleJson, generateSQLiteMigration } from "drizzle-kit/api";
import { getTableColumns, getTableName, is } from "drizzle-orm";
import { SQLiteTable } from "drizzle-orm/sqlite-core";
import { afterAll, expect, test } from "vitest";
import { type OpenDatabase, openDatabase, transact } from "./open.ts";
import * as apis from "./schema/apis.ts";
import * as credentials from "./schema/credentials.ts";
import * as executions from "./schema/executions.ts";
import * as flows from "./schema/flows.ts";
import * as memory from "./schema/memory.ts";
import * as people from "./schema/people.ts";
import * as dataTables from "./schema/tables.ts";
import * as workspaces from "./schema/workspaces.ts";

const folder = mkdtempSync(join(tmpdir(), "weft-db-"));
afterAll(() => rmSync(folder, { recursive: true }));
const schema = {
  ...apis,
  ...credentials,
  ...executions,
  ...flows,
  ...memory,
  ...people,
  ...dataTables,
  ...workspaces,
};
const tables = Object.values(schema).filter((value) => is(value, SQLiteTable));

test("the migrations make exactly the tables of the schema", async () => {
  const journal = JSON.parse(
    readFileSync(new URL("./migrations/meta/_journal.json", import.meta.url), "utf8"),
  ) as { entries: { idx: number }[] };
  const newest = String(journal.entries.at(-1)?.idx ?? 0).padStart(4, "0");
  const snapshot = JSON.parse(
    readFileSync(new URL(`./migrations/meta/${newest}_snapshot.json`, import.meta.url), "utf8"),
  ) as Parameters<typeof generateSQLiteMigration>[0];
  const missing = await generateSQLiteMigration(
    snapshot,
    await generateSQLiteDrizzleJson(schema, snapshot.id),
  );
  expect(missing, "run: pnpm --filter @weft/server exec drizzle-kit generate").toEqual([]);

  const { sqlite, close } = openDatabase(join(folder, "made.db"));
  for (const table of tables) {
    const columns = sqlite.prepare(`select name from pragma_table_info(?)`).all(getTableName(table)) as {
      name: string;
    }[];
    const expected = Object.values(getTableColumns(table)).map(({ name }) => name);
    expect(new Set(columns.map(({ name }) => name))).toEqual(new Set(expected));
  }
  close();
});

test("every row belongs to a workspace, or to a row that does", () => {
  const through = new Set([
    "users",
    "workspaces",
    "journal_chunks",
    "outbox",
    "dedupe_keys",
    "file_uses",
    "flow_memory",
    "api_operations",
    // Of the whole instance.
    "owner",
  ]);
  const without = tables.filter((table) => !("workspaceId" in getTableColumns(table))).map(getTableName);
  expect(without.filter((name) => !through.has(name))).toEqual([]);
});

test("the database that the build leaves is what the migrations make", () => {
  const built = new URL("../../dist/empty.db", import.meta.url);
  const left = openDatabase(fileURLToPath(built), { readonly: true });
  const made = openDatabase(":memory:");
  const tables = ({ sqlite }: OpenDatabase): unknown =>
    sqlite
      .prepare("SELECT type, name, sql FROM sqlite_schema WHERE name <> 'sqlite_sequence' ORDER BY name")
      .all();
  expect(tables(left)).toEqual(tables(made));
  left.close();
  made.close();
});

test("a new file can give back the room that it no longer needs", () => {
  const { sqlite, close } = openDatabase(join(folder, "new.db"));
  // 2 is INCREMENTAL: https://sqlite.org/pragma.html#pragma_auto_vacuum
  expect(sqlite.pragma("auto_vacuum", { simple: true })).toBe(2);
  expect(sqlite.pragma("page_size", { simple: true })).toBe(8192);
  close();
});

test("commits are durable and references hold", () => {
  const { sqlite, close } = openDatabase(join(folder, "durable.db"));
  expect(sqlite.pragma("journal_mode", { simple: true })).toBe("wal");
  expect(sqlite.pragma("synchronous", { simple: true })).toBe(2);
  expect(sqlite.pragma("foreign_keys", { simple: true })).toBe(1);
  close();
});

test("a database that is opened beside its server is only read, up to date or not", () => {
  const file = join(folder, "beside.db");
  const { sqlite, close } = openDatabase(file);
  const beside = openDatabase(file, { readonly: true });
  sqlite.exec("INSERT INTO workspaces VALUES ('w', 'W', 0)");
  expect(beside.db.select().from(workspaces.workspaces).all()).toHaveLength(1);
  expect(() => beside.db.delete(workspaces.workspaces).run()).toThrow("readonly");
  beside.close();
  // As it was before there was any migration.
  sqlite.pragma("foreign_keys = OFF");
  for (const table of tables) sqlite.exec(`DROP TABLE ${getTableName(table)}`);
  sqlite.exec("DELETE FROM __drizzle_migrations");
  expect(() => openDatabase(file, { readonly: true })).toThrow("older Weft");
  close();
  expect(() => openDatabase(join(folder, "none.db"), { readonly: true })).toThrow(
    expect.objectContaining({ code: "database" }),
  );
});

test("a transaction that throws leaves nothing behind", () => {
  const { db, close } = openDatabase(join(folder, "transaction.db"));
  const row = { id: "w", name: "W", createdAt: 0 };
  expect(() =>
    transact(db, (tx) => {
      tx.insert(workspaces.workspaces).values(row).run();
      throw new Error("stop");
    }),
  ).toThrow("stop");
  expect(db.select().from(workspaces.workspaces).all()).toEqual([]);
  close();
});

test("what is not a database is refused and left as it is", () => {
  const file = join(folder, "text.db");
  writeFileSync(file, "this is not a database, and it is long enough to be looked at".repeat(100));
  const before = readFileSync(file);
  expect(() => openDatabase(file)).toThrow(expect.objectContaining({ code: "database" }));
  expect(readFileSync(file).equals(before)).toBe(true);
  expect(() => openDatabase(join(folder, "none", "weft.db"))).toThrow(
    expect.objectContaining({ code: "database" }),
  );
});
