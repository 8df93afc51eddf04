import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import SqliteDatabase from "better-sqlite3";
import { drizzle } from "drizzle-orm/better-sqlite3";
import type { BetterSQLite3Database } from "drizzle-orm/better-sqlite3";
import { migrate } from "drizzle-orm/better-sqlite3/migrator";
import { Refusal } from "../errors.ts";
import { makeDatabaseFile } from "./new-file.ts";
import { troubleOf } from "./trouble.ts";

/** What feature stores query through. Calls are synchronous. */
export type Database = BetterSQLite3Database;

/** The connection below, for prepared statements. */
export type SqliteConnection = SqliteDatabase.Database;

export interface OpenDatabase {
  readonly db: Database;
  readonly sqlite: SqliteConnection;
  close(): void;
}

/** Beside this file in the sources, beside the bundle in `dist`. */
const migrationsFolder = fileURLToPath(new URL("./migrations", import.meta.url));

/**
 * Opens the database file, making it when it is not there, and brings its tables up to date.
 * @param readonly nothing is changed, so tables that are not up to date are refused
 * @throws {Refusal} when the file is not a database or cannot be made durable
 */
export function openDatabase(file: string, { readonly = false }: { readonly?: boolean } = {}): OpenDatabase {
  const sqlite = connect(file, readonly);
  try {
    if (!readonly) layOut(sqlite);
    sqlite.pragma("journal_mode = WAL");
    sqlite.pragma("synchronous = FULL");
    sqlite.pragma("foreign_keys = ON");
    sqlite.pragma("busy_timeout = 5000");
    assertDurable(sqlite, file);
    addFunctions(sqlite);
    const db = drizzle({ client: sqlite });
    if (!isCurrent(sqlite)) migrate(db, { migrationsFolder });
    return { db, sqlite, close: () => sqlite.close() };
  } catch (error) {
    sqlite.close();
    if (error instanceof Refusal) throw error;
    const { cause = error } = error as { cause?: unknown };
    if (readonly && (cause as { code?: unknown }).code === "SQLITE_READONLY")
      throw new Refusal(
        "database",
        `${file} is of an older Weft. Start this Weft once on it, then try again.`,
      );
    throw refusalOf(error, file);
  }
}

/** In words for the person who starts it. */
export function refusalOf(error: unknown, file: string): Refusal {
  const trouble = troubleOf(error);
  const why = trouble ? `${trouble.message} ${trouble.remedy}` : (error as Error).message;
  return new Refusal("database", `${file} cannot be used as Weft's database: ${why}`);
}

/** SQLite's own know the case of ASCII letters alone. */
function addFunctions(sqlite: SqliteConnection): void {
  const folded = (value: unknown): string => String(value).toLowerCase();
  const add = (name: string, made: (value: unknown) => string): void =>
    void sqlite.function(name, { deterministic: true }, (value) => (value === null ? null : made(value)));
  /** What texts are searched in. */
  add("weft_fold", folded);
  /** What texts are sorted by: marks of letters after the letters that they stand on. */
  add("weft_order", (value) => folded(value).normalize("NFD").replaceAll("ł", "l\u0335"));
}

/** Heeded while the file is still empty. */
function layOut(sqlite: SqliteConnection): void {
  // Most rows are journals of 2 to 3 kB: pages of 4 kB, which are SQLite's own choice, would stay half empty. It must come
  // first: the next makes the file.
  sqlite.pragma("page_size = 8192");
  // Older files take it from `weft compact`.
  sqlite.pragma("auto_vacuum = INCREMENTAL");
}

/** Runs `work` in one transaction that holds the write lock from its start, so that what it reads stays true. */
export function transact<T>(
  db: Database,
  work: (tx: Pick<Database, "select" | "insert" | "update" | "delete">) => T,
): T {
  return db.transaction(work, { behavior: "immediate" });
}

function connect(file: string, readonly: boolean): SqliteConnection {
  try {
    if (file !== ":memory:" && !readonly) makeDatabaseFile(file);
    return new SqliteDatabase(file, { readonly });
  } catch (error) {
    throw refusalOf(error, file);
  }
}

/** Whether every migration was applied. Drizzle would read and hash each of them to find that out. */
function isCurrent(sqlite: SqliteConnection): boolean {
  const { entries } = JSON.parse(readFileSync(`${migrationsFolder}/meta/_journal.json`, "utf8")) as {
    entries: readonly { readonly when: number }[];
  };
  try {
    const applied = sqlite.prepare("SELECT max(created_at) FROM __drizzle_migrations").pluck().get();
    return Number(applied) >= (entries.at(-1)?.when ?? 0);
  } catch {
    // There are no tables yet; or the file is damaged, which the migration will meet and tell.
    return false;
  }
}

/** "Never lost" rests on these two: a commit is on the disk when it returns. */
function assertDurable(sqlite: SqliteConnection, file: string): void {
  const journal = sqlite.pragma("journal_mode", { simple: true });
  const synchronous = sqlite.pragma("synchronous", { simple: true });
  // 2 is FULL: https://sqlite.org/pragma.html#pragma_synchronous
  if ((journal === "wal" || file === ":memory:") && synchronous === 2) return;
  throw new Refusal(
    "database",
    `${file} does not keep commits safely (journal_mode ${String(journal)}, synchronous ${String(synchronous)}). ` +
      "Put the data folder on a local disk.",
  );
}
