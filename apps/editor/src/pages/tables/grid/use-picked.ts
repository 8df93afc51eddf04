import type { TableRow } from "../table-types.ts";
import { useState } from "react";

/** The rows that a person has chosen to do something with. */
export interface Picked {
  readonly rows: ReadonlyMap<number, TableRow>;
  /** Chooses all of them, or none when all are chosen already. */
  toggle(rows: readonly TableRow[]): void;
  clear(): void;
}

export function usePicked(): Picked {
  const [rows, setRows] = useState<ReadonlyMap<number, TableRow>>(new Map());
  return {
    rows,
    toggle(some) {
      const next = new Map(rows);
      const all = some.every(({ id }) => next.has(id));
      for (const row of some) {
        if (all) next.delete(row.id);
        else next.set(row.id, row);
      }
      setRows(next);
    },
    clear: () => setRows(new Map()),
  };
}
