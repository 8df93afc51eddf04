import type { DiskPlace } from "@weft/sdk";
import type { Field, Limits, Transaction } from "../sql/engine.ts";

/** What SQLite stores. */
export type Cell = string | number | bigint | Uint8Array | null;

/** What the process that has the database open is asked, one thing after the other. */
export type Question =
  | {
      readonly ask: "open";
      /** That was checked; no other one may be opened. */
      readonly place: DiskPlace;
      readonly transaction: Transaction;
      /** Milliseconds to wait for somebody else who writes. */
      readonly waitMs: number;
    }
  | {
      readonly ask: "run";
      readonly text: string;
      readonly values: readonly Cell[];
      readonly limits: Limits;
    }
  /** A database in memory alone, that holds these tables; SQL can only read it. */
  | {
      readonly ask: "query";
      readonly tables: readonly ItemTable[];
      readonly text: string;
      readonly limits: Limits;
    }
  /** SQL of our own; transactions are begun and ended by it alone. */
  | { readonly ask: "own"; readonly text: string }
  | { readonly ask: "close" };

/** Items as a table. */
export interface ItemTable {
  readonly name: string;
  /** What SQLite is told that the column holds; whatever a cell is, where nothing is told. */
  readonly columns: readonly { readonly name: string; readonly kind: "BOOLEAN" | "JSON" | "" }[];
  readonly rows: readonly (readonly Cell[])[];
}

export interface Given {
  readonly command: string;
  readonly count: number;
  readonly fields: readonly Field[];
  readonly rows: Cell[][];
  readonly key?: number | string;
}

/** Why something was not done. */
export interface Failed {
  readonly reason: string;
  /** SQLite's extended result code, where the reason is SQLite's. */
  readonly code?: number;
  /** It came up while the SQL was read, not while it ran. */
  readonly reading?: true;
  readonly kind?: "refused" | "too-much" | "values" | "moved" | "unfinished" | "old-node";
}

export type Reply = { readonly given: readonly Given[] } | { readonly failed: Failed };

/** Of a field, what its column was declared as; SQLite itself has no such types. */
export const declared = { other: 0, json: 1, boolean: 2 } as const;
