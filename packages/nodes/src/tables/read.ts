import type { Item, NodeContext, RunAllCall, TableQuery, TableRow } from "@weft/sdk";
import { OpenTables } from "./open-table.ts";
import type { OpenTable } from "./open-table.ts";

/** More than a table can have. */
const ALL = 1_000_000;

type Asked = Pick<TableQuery, "where"> & Partial<TableQuery>;
type Call<P> = Pick<RunAllCall<P>, "items" | "paramsAt" | "ctx">;

/** The rows that each item asks for. */
export async function getRows<P extends { readonly table: string }>(
  { items, paramsAt, ctx }: Call<P>,
  ask: (table: OpenTable, params: P, number: number) => Asked,
): Promise<readonly Item[]> {
  const read = reader(ctx);
  const found: (readonly Item[])[] = [];
  for (const index of items.keys()) {
    const params = paramsAt(index);
    const { table, rows } = await read(params.table, (opened) => ask(opened, params, index + 1));
    found.push(rows.map((row) => table.item(row, index)));
  }
  return found.flat();
}

/** Asks tables; what is asked again, as by items that are alike, is remembered. */
export function reader(ctx: NodeContext) {
  const tables = new OpenTables(ctx);
  const answers = new Map<string, Promise<readonly TableRow[]>>();
  return async (
    name: string,
    ask: (table: OpenTable) => Asked,
  ): Promise<{ readonly table: OpenTable; readonly rows: readonly TableRow[] }> => {
    const table = await tables.open(name);
    const query: TableQuery = { sort: [], limit: ALL, ...ask(table), table: table.id };
    const key = JSON.stringify(query);
    const rows = answers.get(key) ?? ctx.tables.rows(query);
    answers.set(key, rows);
    return { table, rows: await rows };
  };
}
