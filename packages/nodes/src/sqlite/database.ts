import { closeSync, fstatSync, openSync, readSync, readdirSync, statSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import type { SQLInputValue, SQLOutputValue } from "node:sqlite";
import type { DiskPlace } from "@weft/sdk";
import type { Transaction } from "../sql/engine.ts";
import type { Failed, ItemTable } from "./protocol.ts";
import { bindable } from "./bindable.ts";
import { refusal } from "./rules.ts";

/** Bytes that one value or text of SQL may have. */
const largest = 100_000_000;

/** Nothing that SQLite itself has thrown. */
export class Refused extends Error {
  readonly kind: NonNullable<Failed["kind"]>;

  constructor(kind: NonNullable<Failed["kind"]>, reason: string) {
    super(reason);
    this.kind = kind;
  }
}

/** A database that SQL of others may be run in. */
export class OpenDatabase {
  readonly sqlite: DatabaseSync;
  #transaction: Transaction = "read";
  /** What is run is ours. */
  #own = false;
  /** Why the statement that was read last was refused. */
  refused: string | undefined;

  /** Without a place: in memory alone. */
  constructor(place: DiskPlace | undefined, transaction: Transaction, waitMs: number) {
    if (!("setAuthorizer" in DatabaseSync.prototype))
      throw new Refused("old-node", "this Node cannot say what SQL may do");
    if (place) checkJournal(place.path);
    this.sqlite = new DatabaseSync(place?.path ?? ":memory:", {
      timeout: waitMs,
      // Texts between double quotes are what n8n's SQL has as well.
      enableDoubleQuotedStringLiterals: !place,
      defensive: true,
      limits: { length: largest, sqlLength: largest },
    });
    try {
      if (place) checkOpened(place);
      this.sqlite.exec(
        "PRAGMA temp_store = MEMORY; PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON",
      );
      // SQLite's own knows no letters beyond ASCII.
      this.sqlite.function("weft_lower", { deterministic: true, useBigIntArguments: true }, lower);
      if (transaction === "read" && place) this.sqlite.exec("PRAGMA query_only = ON");
      this.#transaction = transaction;
      this.sqlite.setAuthorizer((code, first, second) => {
        if (this.#own) return 0;
        const reason = refusal({ code, first, second }, this.#transaction);
        this.refused ??= reason;
        return reason === undefined ? 0 : 1;
      });
      if (transaction === "all") this.own("BEGIN IMMEDIATE");
    } catch (error) {
      this.sqlite.close();
      throw error;
    }
  }

  /** Makes the tables of a database in memory, which can only be read from then on. */
  fill(tables: readonly ItemTable[]): void {
    this.#own = true;
    try {
      this.sqlite.exec("BEGIN");
      for (const { name, columns, rows } of tables) {
        const quoted = columns.map((column) => `"${column.name.replaceAll('"', '""')}" ${column.kind}`);
        this.sqlite.exec(`CREATE TABLE ${name} (${quoted.length > 0 ? quoted.join(", ") : '"(nothing)"'})`);
        const places = columns.length > 0 ? columns.map(() => "?").join(", ") : "NULL";
        const insert = this.sqlite.prepare(`INSERT INTO ${name} VALUES (${places})`);
        for (const row of rows) insert.run(...row.map(bindable));
      }
      this.sqlite.exec("COMMIT; PRAGMA query_only = ON");
    } finally {
      this.#own = false;
    }
  }

  own(text: string): void {
    this.#own = true;
    try {
      this.sqlite.exec(text);
    } finally {
      this.#own = false;
    }
  }
}

function lower(value: SQLOutputValue): SQLInputValue {
  return typeof value === "string" ? value.toLowerCase() : value;
}

/** That what was opened is what was checked, wherever its path leads by now. */
function checkOpened({ path, device, inode }: DiskPlace): void {
  const same = (at: string): boolean => {
    const found = statSync(at, { bigint: true, throwIfNoEntry: false });
    return found?.dev === device && found.ino === inode;
  };
  const opened =
    process.platform === "linux"
      ? readdirSync("/proc/self/fd").some((name) => same(`/proc/self/fd/${name}`))
      : same(path);
  if (!opened) throw new Refused("moved", "another file has taken its place");
}

/** How a journal ends that names a second one; that one SQLite would read, and delete, wherever it lies. */
const naming = Buffer.from("d9d505f920a163d7", "hex");

function checkJournal(path: string): void {
  let file: number;
  try {
    file = openSync(`${path}-journal`, "r");
  } catch {
    return;
  }
  try {
    const { size } = fstatSync(file);
    const end = Buffer.alloc(naming.length);
    readSync(file, end, 0, end.length, Math.max(0, size - end.length));
    if (end.equals(naming))
      throw new Refused("unfinished", "a transaction over several databases was not finished");
  } finally {
    closeSync(file);
  }
}
