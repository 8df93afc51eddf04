import { createHash } from "node:crypto";
import { connectorApi, defineTrigger } from "@weft/sdk";
import type { Item, ParamsOf, PollContext } from "@weft/sdk";
import { literally, pollingParams } from "../../polling.params.ts";
import { sheetsBase, sheetsNode } from "./base.ts";
import { sheetChoices } from "./choices.ts";
import { readRange, sheetFinder } from "./document.ts";
import type { Cell } from "./document.ts";
import { placeParams, renderParams, sample, sheetParams } from "./params.ts";
import { namesOf, recordOf, rowsOf } from "./table.ts";
import type { Row } from "./table.ts";
import { sheetsText } from "./text.ts";

const { every, start, existing } = pollingParams;

const params = {
  ...literally({
    ...sheetParams,
    what: {
      kind: "choice",
      label: "When a row is",
      help: "Whether rows that were added start the flow, those that were changed, or both.",
      options: [
        { value: "any", label: "Added or changed" },
        { value: "added", label: "Added" },
        { value: "changed", label: "Changed" },
      ],
      default: "added",
    },
    watch: {
      kind: "text",
      label: "Columns to watch",
      help: "A row counts as changed when one of these is other than before; names with commas between them, all while it is empty.",
      placeholder: "status, total",
      default: "",
      advanced: true,
    },
    ...placeParams,
    ...renderParams,
  }),
  every,
  start,
  existing,
} as const;

type Given = ParamsOf<typeof params>;

export const sheetsChanged = defineTrigger({
  ...sheetsNode,
  type: "googleSheets.rows.changed",
  label: "Row added or changed in Google Sheets",
  help: "Looks from time to time whether a sheet has new or changed rows, and starts the flow with them.",
  group: "Triggers",
  synonyms: ["new row", "row updated", "spreadsheet", "google sheets", "excel", "watch"],
  summary: "{sheet}",
  params,
  choices: sheetChoices(params),
  sample,
  translations: sheetsText("rows.changed", params),
  everyMs: ({ params: { every: ms } }) => ms,
  async poll({ params: given, ctx }) {
    const { rows, names } = await rowsNow(given, ctx);
    const items = (some: readonly Row[]) => some.map((row): Item => ({ json: recordOf(row, names, true) }));
    if (ctx.trial) return ctx.emit(items(rows.slice(-1)));
    const key = JSON.stringify([given.spreadsheet, given.sheet, given.watch]);
    const before = ctx.memory.get("seen") as Seen | undefined;
    const known = before?.key === key ? before.rows : undefined;
    const prints = new Map(rows.map((row) => [row.number, printOf(row, names, given.watch)]));
    ctx.memory.set("seen", { key, rows: [...prints] } satisfies Seen);
    if (known === undefined && !given.existing) return;
    const fresh = items(newsOf(rows, { prints, known: known ?? [], what: given.what }));
    if (given.start === "together") ctx.emit(fresh);
    else for (const item of fresh) ctx.emit(item);
  },
});

/** What was there at the last look: numbers of rows, and what tells whether their cells are the same. */
interface Seen {
  readonly key: string;
  readonly rows: readonly (readonly [number: number, print: string])[];
}

async function rowsNow(given: Given, ctx: PollContext) {
  const api = connectorApi(sheetsBase, ctx);
  const sheet = await sheetFinder(api)(given.spreadsheet, given.sheet ?? "");
  const grid = await readRange(api, sheet, given);
  const place = { start: { row: 0, column: 0 }, headerRow: given.headerRow, firstRow: given.firstRow };
  return { names: namesOf(grid, place), rows: rowsOf(grid, place) };
}

/**
 * Rows that have cells which no row had before. Those that only moved, because another was deleted or put between them, are
 * the same. One is added where none was, or where the one that was there is still to be found; else that one was changed.
 */
function newsOf(
  rows: readonly Row[],
  { prints, known, what }: { prints: ReadonlyMap<number, string>; known: Seen["rows"]; what: Given["what"] },
): readonly Row[] {
  const before = new Map(known);
  const left = new Map<string, number>();
  for (const print of before.values()) left.set(print, (left.get(print) ?? 0) + 1);
  const news = rows.filter(({ number }) => {
    const print = prints.get(number) ?? "";
    const count = left.get(print) ?? 0;
    left.set(print, count - 1);
    return count <= 0;
  });
  const there = new Set(prints.values());
  return news.filter(({ number }) => {
    const old = before.get(number);
    const added = old === undefined || there.has(old);
    return what === "any" || (what === "added") === added;
  });
}

function printOf({ cells }: Row, names: readonly string[], watch: string): string {
  const watched = new Set(
    watch
      .split(",")
      .map((name) => name.trim())
      .filter(Boolean),
  );
  const seen: readonly (Cell | undefined)[] =
    watched.size === 0 ? cells : names.flatMap((name, i) => (watched.has(name) ? [cells[i]] : []));
  return createHash("sha256").update(JSON.stringify(seen)).digest("base64url").slice(0, 10);
}
