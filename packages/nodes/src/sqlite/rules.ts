import { constants as actions } from "node:sqlite";
import type { Transaction } from "../sql/engine.ts";

/** They only tell something. */
const telling = new Set([
  "application_id",
  "collation_list",
  "compile_options",
  "data_version",
  "database_list",
  "encoding",
  "foreign_key_check",
  "foreign_key_list",
  "foreign_keys",
  "freelist_count",
  "function_list",
  "index_info",
  "index_list",
  "index_xinfo",
  "integrity_check",
  "journal_mode",
  "module_list",
  "page_count",
  "page_size",
  "quick_check",
  "table_info",
  "table_list",
  "table_xinfo",
  "user_version",
]);

/** What they are asked about stands in brackets; it changes nothing. */
const asking = /_(?:info|xinfo|list|check)$/;
const changing = new Set(["application_id", "foreign_keys", "journal_mode", "user_version"]);

/** Tables that are made of nothing but what is in the file. */
const modules = new Set(["fts3", "fts4", "fts4aux", "fts5", "fts5vocab", "rtree", "rtree_i32", "geopoly"]);

export interface Action {
  readonly code: number;
  readonly first: string | null;
  readonly second: string | null;
}

/**
 * Why SQL may not do something, asked by SQLite for each part of a statement while it reads it; nothing where it may. SQL
 * reaches its own file and no other. That reading changes nothing is not said here: `query_only` sees to that.
 */
export function refusal(action: Action, transaction: Transaction): string | undefined {
  const { code, first, second } = action;
  switch (code) {
    case actions.SQLITE_ATTACH:
      // An empty name stands for a database without a file, of which VACUUM makes use.
      return first === "" ? undefined : "other files cannot be attached or written";
    case actions.SQLITE_PRAGMA:
      return pragma((first ?? "").toLowerCase(), second, transaction);
    case actions.SQLITE_FUNCTION:
      return /^(?:load_extension|fts3_tokenizer)$/i.test(second ?? "")
        ? `the function ${second} is not available`
        : undefined;
    case actions.SQLITE_CREATE_VTABLE:
      return modules.has((second ?? "").toLowerCase()) ? undefined : `the module ${second} is not available`;
    case actions.SQLITE_TRANSACTION:
      return transaction === "each" ? undefined : "the node itself begins and ends the transaction";
    default:
      return undefined;
  }
}

function pragma(name: string, value: string | null, transaction: Transaction): string | undefined {
  const tells = telling.has(name) && (value === null || asking.test(name));
  const may = tells || (transaction !== "read" && changing.has(name));
  return may ? undefined : `PRAGMA ${name} is not available${telling.has(name) ? " with a value here" : ""}`;
}
