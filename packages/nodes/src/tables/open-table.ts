import { MOST_CELL_CHARACTERS, tableRowFields, tableText, tableValue } from "@weft/sdk";
import type { Item, NodeContext, NodeError, TableColumnType, TableInfo, TableRow } from "@weft/sdk";
import { fatal } from "../errors.ts";
import { instantOf } from "../zones.ts";

/** A column, or one of the fields that every row has. */
export interface Place {
  readonly id: string;
  readonly name: string;
  readonly type: TableColumnType;
}

const own: readonly Place[] = tableRowFields.map((id) => ({
  id,
  name: id,
  type: id === "id" ? "number" : "date",
}));

/** A table as a node sees it: columns by name, values as they come in items. */
export class OpenTable {
  readonly id: string;
  readonly name: string;
  readonly changedAt: number;
  readonly #columns: ReadonlyMap<string, Place>;
  readonly #zone: string;

  constructor({ id, name, columns, changedAt }: TableInfo, zone: string) {
    this.id = id;
    this.name = name;
    this.changedAt = changedAt;
    this.#columns = new Map(columns.map((column) => [column.name, column]));
    this.#zone = zone;
  }

  get names(): readonly string[] {
    return [...this.#columns.keys()];
  }

  column(name: string): Place | undefined {
    return this.#columns.get(name) ?? foldedIn([...this.#columns.values()], name);
  }

  /** What rows are found or sorted by. Throws `Fatal` where there is no such column. */
  place(name: string): Place {
    const found = this.column(name) ?? foldedIn(own, name);
    if (found === undefined)
      throw fatal("table-column", {
        table: this.name,
        column: name,
        columns: this.names.slice(0, 50).join(", "),
      });
    return found;
  }

  /** @throws `Fatal` where the column does not take the value */
  cell({ name, type }: Place, given: unknown, item: number): unknown {
    const read = tableValue(given, type, (wall) => instantAt(wall, this.#zone));
    if ("value" in read) return read.value;
    const text = tableText(given);
    if (type === "text" || text.length > MOST_CELL_CHARACTERS)
      throw fatal("table-cell-large", { item, column: name, most: MOST_CELL_CHARACTERS });
    throw misfit(type, { item, column: name, value: text.length > 80 ? `${text.slice(0, 80)}…` : text });
  }

  /** As an item has it: columns by name, empty cells as null. */
  item({ id, createdAt, updatedAt, values }: TableRow, from: number): Item {
    const cells = [...this.#columns.values()].map((column) => [column.name, values[column.id] ?? null]);
    const times = {
      createdAt: new Date(createdAt).toISOString(),
      updatedAt: new Date(updatedAt).toISOString(),
    };
    return { json: { id, ...times, ...Object.fromEntries(cells) }, from };
  }
}

/** What finding a table takes. */
interface Reader extends Pick<NodeContext, "flow"> {
  readonly tables: Pick<NodeContext["tables"], "find">;
}

/** Throws `Fatal` where there is no such table. */
export async function openTable(table: string, ctx: Reader): Promise<OpenTable> {
  const info = table.trim() === "" ? undefined : await ctx.tables.find(table.trim());
  if (info === undefined) throw fatal("table-unknown", { table });
  return new OpenTable(info, ctx.flow.timezone);
}

/** Tables by what items call them; usually all of them mean the same. */
export class OpenTables {
  readonly #ctx: NodeContext;
  readonly #opened = new Map<string, Promise<OpenTable>>();

  constructor(ctx: NodeContext) {
    this.#ctx = ctx;
  }

  open(table: string): Promise<OpenTable> {
    const opened = this.#opened.get(table) ?? openTable(table, this.#ctx);
    this.#opened.set(table, opened);
    return opened;
  }
}

/** Names that are there as they are written come first; then those that differ in case alone. */
function foldedIn(places: readonly Place[], name: string): Place | undefined {
  const key = name.trim().toLowerCase();
  return places.find((place) => place.name.toLowerCase() === key);
}

function misfit(type: TableColumnType, values: { item: number; column: string; value: string }): NodeError {
  if (type === "json") return fatal("table-cell-reserved", values);
  return fatal(
    type === "number" ? "table-cell-number" : type === "date" ? "table-cell-date" : "table-cell-boolean",
    values,
  );
}

function instantAt(wall: number, zone: string): number {
  if (Number.isNaN(wall)) return wall;
  const shown = new Date(wall);
  const seconds = instantOf(
    {
      year: shown.getUTCFullYear(),
      month: shown.getUTCMonth() + 1,
      day: shown.getUTCDate(),
      hour: shown.getUTCHours(),
      minute: shown.getUTCMinutes(),
      second: shown.getUTCSeconds(),
    },
    zone,
  );
  return seconds + shown.getUTCMilliseconds();
}
