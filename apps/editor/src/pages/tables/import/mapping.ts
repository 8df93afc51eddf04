import type { ColumnType, TableColumn } from "../table-types.ts";
import type { CsvPreview } from "./csv.ts";

/** Where a column of the file goes: nowhere, into a column of the table, or into one that is made for it. */
export type Target =
  | { readonly to: "nowhere" }
  | { readonly to: "column"; readonly id: string }
  | { readonly to: "new"; readonly name: string; readonly type: ColumnType };

/** Columns go where they have the same name; for the others new ones are made. Each column of the table is used once. */
export function guessTargets(preview: CsvPreview, columns: readonly TableColumn[]): readonly Target[] {
  const free = new Map(columns.map((column) => [plain(column.name), column.id]));
  return preview.columns.map(({ name, type }): Target => {
    const id = free.get(plain(name));
    if (id === undefined) return { to: "new", name, type };
    free.delete(plain(name));
    return { to: "column", id };
  });
}

/** Whether two columns of the file would go into the same column of the table, or into new ones of the same name. */
export function hasClash(targets: readonly Target[], columns: readonly TableColumn[]): boolean {
  const names = new Map(columns.map(({ id, name }) => [id, plain(name)]));
  const taken = targets.flatMap((target) => {
    if (target.to === "nowhere") return [];
    return [target.to === "new" ? plain(target.name) : (names.get(target.id) ?? "")];
  });
  const free = targets.some(
    (target) => target.to === "new" && [...names.values()].includes(plain(target.name)),
  );
  return free || new Set(taken).size < taken.length;
}

function plain(name: string): string {
  return name.trim().toLowerCase();
}
