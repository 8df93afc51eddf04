import type { TableDetail } from "../table-types.ts";
import { client } from "../../../api/client.ts";
import { CsvRefused, importCsv } from "./csv.ts";
import type { Target } from "./mapping.ts";

export interface Taking {
  readonly file: File;
  readonly delimiter: string;
  /** One for each column of the file. */
  readonly targets: readonly Target[];
}

type Made = Extract<Target, { to: "new" }>;
const isMade = (target: Target): target is Made => target.to === "new";

export interface TakenIn {
  readonly id: string;
  readonly inserted: number;
}

/** Makes a table of the file. When the rows are refused, no table is left behind. */
export async function takeInAsNew(name: string, taking: Taking): Promise<TakenIn> {
  const columns = taking.targets.filter(isMade).map(({ name, type }) => ({ name: name.trim(), type }));
  const table = await client.tables.create({ name, columns });
  return send(table, taking, () => client.tables.remove({ id: table.id, anyway: true }));
}

/** Adds the rows of the file to a table, and the columns that they need. When the rows are refused, those are taken away again. */
export async function takeInto(table: TableDetail, taking: Taking): Promise<TakenIn> {
  const known = new Set(table.columns.map(({ id }) => id));
  let now = table;
  const takeBack = async (): Promise<void> => {
    for (const { id } of now.columns)
      if (!known.has(id)) await client.tables.removeColumn({ id: table.id, column: id });
  };
  try {
    for (const { name, type } of taking.targets.filter(isMade))
      now = await client.tables.addColumn({ id: table.id, name: name.trim(), type });
  } catch (error) {
    await takeBack();
    throw error;
  }
  return send(now, taking, takeBack);
}

async function send(table: TableDetail, taking: Taking, takeBack: () => Promise<unknown>): Promise<TakenIn> {
  const { file, delimiter, targets } = taking;
  const ids = new Map(table.columns.map(({ id, name }) => [name.toLowerCase(), id]));
  const columns = targets.map((target) => {
    if (target.to === "nowhere") return "";
    return target.to === "column" ? target.id : (ids.get(target.name.trim().toLowerCase()) ?? "");
  });
  try {
    const { inserted } = await importCsv(table.id, file, { columns, delimiter });
    return { id: table.id, inserted };
  } catch (error) {
    // Columns that were made for the file are gone in a moment, and so would their names be.
    if (error instanceof CsvRefused) error.columns = table.columns;
    await takeBack();
    throw error;
  }
}
