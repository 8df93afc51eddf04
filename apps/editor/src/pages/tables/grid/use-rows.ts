import { useQueries, useQueryClient } from "@tanstack/react-query";
import type { TableRow } from "../table-types.ts";
import { useMemo, useRef } from "react";
import { client } from "../../../api/client.ts";
import { api } from "../../../api/queries.ts";
import { queryOf } from "./view.ts";
import type { View } from "./view.ts";

const PAGE = 100;
const REFRESH_MS = 10_000;
/** Pages that were scrolled past are let go of, so that a long table does not fill the memory. */
const KEPT_MS = 60_000;

interface RowPage {
  rows: TableRow[];
  total: number;
}

export interface Rows {
  /** How many the view lets through; `undefined` until that is known. */
  readonly total: number | undefined;
  readonly error: unknown;
  /** The row at this place of the view; `undefined` while it is being fetched. */
  at(index: number): TableRow | undefined;
  /** Fetches what is missing of these places, both included. */
  read(first: number, last: number): Promise<TableRow[]>;
  /** Shows these rows as they are now wherever they are shown, whatever is still on its way of how they were. */
  put(rows: readonly TableRow[]): void;
  /** Shows the rows as the server has them again: what was put was refused. */
  drop(): void;
  /** Fetches what `put` has interrupted; to be called when nothing is being written. */
  settle(): void;
  refresh(): Promise<void>;
}

/** The rows in view (`first` to `last`), fetched by pages as they come into it and kept up to date while they are. */
export function useRows(table: string, view: View, seen: { first: number; last: number }): Rows {
  const queries = useQueryClient();
  const known = useRef<number>(undefined);
  const interrupted = useRef(false);
  const own = useRef(new Map<number, TableRow>());
  const query = useMemo(() => queryOf(view), [view]);
  const wanted = useMemo(() => pagesFor(seen.first, seen.last), [seen.first, seen.last]);
  const options = (page: number) =>
    api.tables.rows.queryOptions({
      input: { id: table, offset: page * PAGE, limit: PAGE, ...query },
      refetchInterval: REFRESH_MS,
      gcTime: KEPT_MS,
    });
  const results = useQueries({ queries: wanted.map(options) });
  const newest = results.toSorted((a, b) => b.dataUpdatedAt - a.dataUpdatedAt)[0]?.data;
  known.current = newest?.total ?? known.current;
  const pages = new Map(wanted.map((page, index) => [page, results[index]?.data]));
  const every = { queryKey: api.tables.rows.key({ input: { id: table } }) };
  const refresh = (): Promise<void> => queries.invalidateQueries(every);
  return {
    total: known.current,
    error: newest ? undefined : results.find(({ error }) => error)?.error,
    at: (index) => newer(own.current, pages.get(Math.floor(index / PAGE))?.rows[index % PAGE]),
    async read(first, last) {
      const offset = Math.floor(first / BLOCK) * BLOCK;
      const rows: TableRow[] = [];
      for (let from = offset; from <= last; from += BLOCK) {
        const page = await client.tables.rows({ id: table, offset: from, limit: BLOCK, ...query });
        rows.push(...page.rows);
        if (page.rows.length < BLOCK) break;
      }
      return rows.slice(first - offset, last - offset + 1);
    },
    put(rows) {
      for (const row of rows) own.current.set(row.id, row);
      // What was read before it would take the change off the screen again.
      if (queries.isFetching(every) > 0) interrupted.current = true;
      void queries.cancelQueries(every);
      const fresh = new Map(rows.map((row) => [row.id, row]));
      queries.setQueriesData<RowPage>(every, (page) =>
        page ? { ...page, rows: page.rows.map((row) => fresh.get(row.id) ?? row) } : page,
      );
    },
    drop: () => own.current.clear(),
    settle() {
      if (!interrupted.current) return;
      interrupted.current = false;
      void refresh();
    },
    refresh,
  };
}

/** What was read while a change was on its way may be older than the change. */
function newer(own: ReadonlyMap<number, TableRow>, row: TableRow | undefined): TableRow | undefined {
  const mine = row && own.get(row.id);
  return mine && mine.revision >= row.revision ? mine : row;
}

const BLOCK = 500;

/** The first page is always among them: it tells how many rows there are before anything else is known. */
function pagesFor(first: number, last: number): readonly number[] {
  const from = Math.floor(first / PAGE);
  const to = Math.floor(last / PAGE);
  return [...new Set([0, ...Array.from({ length: to - from + 1 }, (_, index) => from + index)])];
}
