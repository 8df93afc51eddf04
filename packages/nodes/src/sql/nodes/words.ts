import type { JsonObject } from "@weft/sdk";

export type Operation = "query" | "select" | "insert" | "insertWithKeys" | "upsert" | "update" | "delete";

/** Words of one language; `of` is what the database is called in it. */
export interface Words {
  readonly label: string;
  help(of: string): string;
  readonly synonyms: readonly string[];
  /** They stand behind the database's own. */
  readonly moreSynonyms?: readonly string[];
}

const row = { id: 1042, customer: "Anna Nowak", total: "129.90" } as const;
const wholeRow = { ...row, created_at: "2026-01-15T09:30:00Z" } as const;

/** What the nodes of a database give, for mapping fields before anything ran. */
export const samples: Readonly<Record<Operation, JsonObject>> = {
  query: row,
  select: wholeRow,
  insert: wholeRow,
  insertWithKeys: row,
  upsert: wholeRow,
  update: wholeRow,
  delete: wholeRow,
};

const database = ["database", "sql"];
const insert = { label: "Insert rows", synonyms: ["add", "create", "save", ...database] };

/** What the nodes of every database say of themselves; the texts of other languages are in `words.text.ts`. */
export const words: Readonly<Record<Operation, Words>> = {
  query: {
    label: "Run SQL",
    help: (of) =>
      `Runs your own SQL in ${of} database for each item; values are handed over apart from it, so nothing in them can change what it does.`,
    synonyms: ["query", "select", "execute", "statement", ...database],
  },
  select: {
    label: "Get rows",
    help: (of) => `Reads rows of ${of} table that meet your conditions.`,
    synonyms: ["select", "find", "read", ...database],
    moreSynonyms: ["query"],
  },
  insert: {
    ...insert,
    help: (of) =>
      `Writes a new row into ${of} table for each item, and gives the rows as the table has them.`,
  },
  insertWithKeys: {
    ...insert,
    help: (of) =>
      `Writes a new row into ${of} table for each item, and gives what was written with the key that the table made.`,
  },
  upsert: {
    label: "Insert or update rows",
    help: () =>
      "Writes a row for each item: the one with the same key is changed, or a new one is added. Running it again does no harm.",
    synonyms: ["upsert", "merge", "save", "sync", ...database],
  },
  update: {
    label: "Update rows",
    help: (of) => `Changes the rows of ${of} table that match each item, and gives them as they are then.`,
    synonyms: ["change", "modify", "set", ...database],
  },
  delete: {
    label: "Delete rows",
    help: (of) => `Deletes rows of ${of} table, for each item, and gives the rows as they were.`,
    synonyms: ["remove", "erase", "clear", ...database],
  },
};
