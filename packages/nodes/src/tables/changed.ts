import { setTimeout as delay } from "node:timers/promises";
import { defineTrigger } from "@weft/sdk";
import type { Item, PollContext, TableRow } from "@weft/sdk";
import { pollingParams } from "../polling.params.ts";
import { changedText } from "./changed.text.ts";
import { common, sample } from "./common.ts";
import { openTable } from "./open-table.ts";
import { tableParam } from "./params.ts";

const literal = true;
/** Rows of one look; the next look takes the rest at once. */
const MOST = 1000;
/** Between two glances at whether a table was changed at all. */
const GLANCE_MS = 1000;

export const tableChanged = defineTrigger({
  ...common,
  type: "data.table.changed",
  label: "Row added or changed",
  help: "Starts the flow when rows of a table are added or changed, about a second later; what the flow itself writes does not start it.",
  group: "Triggers",
  synonyms: ["new row", "row updated", "table trigger", "data table", "on change", "watch"],
  summary: "{table}",
  params: {
    table: { ...tableParam, literal },
    what: {
      kind: "choice",
      label: "When a row is",
      help: "A row that was added and changed since the last look counts as added.",
      options: [
        { value: "any", label: "Added or changed" },
        { value: "added", label: "Added" },
        { value: "changed", label: "Changed" },
      ],
      default: "any",
      literal,
    },
    start: pollingParams.start,
    existing: pollingParams.existing,
  },
  sample: { event: "added", ...sample },
  translations: changedText,
  // Who waits for news hears of them; this is for when that fails.
  everyMs: () => 60_000,
  async poll({ params, ctx }) {
    const table = await openTable(params.table, ctx);
    const before = ctx.memory.get("seen") as Seen | undefined;
    // Another table is one of which nothing is known.
    const known = before?.table === table.id ? before.at : undefined;
    const first = known === undefined && !params.existing && !ctx.trial;
    if (first) return ctx.memory.set("seen", { table: table.id, at: table.changedAt } satisfies Seen);
    const rows = await changedRows(ctx, table.id, known);
    const all = rows.map((row) => ({ row, event: row.createdAt > (known ?? 0) ? "added" : "changed" }));
    const wanted = all.filter(({ event }) => params.what === "any" || params.what === event);
    const items = wanted.map(({ row, event }): Item => {
      const { json } = table.item(row, 0);
      return { json: { event, ...json } };
    });
    if (ctx.trial) return ctx.emit(items.slice(-1));
    ctx.memory.set("seen", { table: table.id, at: rows.at(-1)?.updatedAt ?? table.changedAt } satisfies Seen);
    if (rows.length >= MOST) ctx.again();
    if (params.start === "together") ctx.emit(items);
    else for (const item of items) ctx.emit(item);
  },
  async watch({ params, ctx }) {
    for (;;) {
      const table = await openTable(params.table, ctx);
      const seen = ctx.memory.get("seen") as Seen | undefined;
      if (seen?.table !== table.id || table.changedAt > seen.at) return;
      await delay(GLANCE_MS, undefined, { signal: ctx.signal });
    }
  },
});

/** Up to which change of which table everything was seen. */
interface Seen {
  readonly table: string;
  readonly at: number;
}

/** In the order of their changes. Those of one write have the same time, and are never torn apart. */
async function changedRows(
  ctx: PollContext,
  table: string,
  after: number | undefined,
): Promise<readonly TableRow[]> {
  const updated = (is: "greater" | "equals", value: number) => ({ column: "updatedAt", is, value });
  const query = { table, sort: [{ column: "updatedAt" }], byOthers: true } as const;
  const rows = await ctx.tables.rows({
    ...query,
    where: { combine: "all", conditions: after === undefined ? [] : [updated("greater", after)] },
    limit: ctx.trial ? 1_000_000 : MOST,
  });
  const last = rows.at(-1)?.updatedAt;
  if (ctx.trial || last === undefined || rows.length < MOST) return rows;
  const together = await ctx.tables.rows({
    ...query,
    where: { combine: "all", conditions: [updated("equals", last)] },
    limit: 1_000_000,
  });
  return [...rows.filter(({ updatedAt }) => updatedAt < last), ...together];
}
