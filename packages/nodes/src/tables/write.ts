import type { Item, NodeContext, RunAllCall, TableChange } from "@weft/sdk";
import { OpenTables } from "./open-table.ts";
import type { OpenTable } from "./open-table.ts";

export interface Planned {
  readonly change: TableChange;
  /** What a dry run shows of it. */
  readonly shown: unknown;
}

/**
 * Plans a change for each item and does all of them at once, or none. Items that `plan` gives nothing for are left out.
 * Where items name different tables, each table is written once.
 */
export async function writeTable<P extends { readonly table: string }>(
  { items, paramsAt, ctx }: Pick<RunAllCall<P>, "items" | "paramsAt" | "ctx">,
  method: string,
  plan: (call: { table: OpenTable; params: P; item: Item; number: number }) => Planned | undefined,
): Promise<readonly Item[]> {
  const tables = new OpenTables(ctx);
  const plans: (Planned & { readonly index: number; readonly table: OpenTable })[] = [];
  for (const [index, item] of items.entries()) {
    const params = paramsAt(index);
    const table = await tables.open(params.table);
    const planned = plan({ table, params, item, number: index + 1 });
    if (planned !== undefined) plans.push({ ...planned, index, table });
  }
  const made = new Map<number, readonly Item[]>();
  for (const [table, own] of Map.groupBy(plans, (one) => one.table)) {
    const results = await write(ctx, { table, method, plans: own });
    for (const [at, { index }] of own.entries())
      made.set(
        index,
        (results[at] ?? []).map((row) => table.item(row, index)),
      );
  }
  return items.flatMap((_, index) => made.get(index) ?? []);
}

function write(
  ctx: NodeContext,
  { table, method, plans }: { table: OpenTable; method: string; plans: readonly Planned[] },
): ReturnType<NodeContext["tables"]["write"]> {
  const [first] = plans;
  return ctx.tables.write({
    table: table.id,
    changes: plans.map(({ change }) => change),
    shown: { method, url: `table://${encodeURIComponent(table.name)}`, body: first?.shown },
  });
}
