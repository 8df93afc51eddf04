import type { MenuEntry } from "../../../ui/menu-items.tsx";
import type { TableColumn, TableDetail } from "../table-types.ts";
import type { Picked } from "./use-picked.ts";
import type { Rows } from "./use-rows.ts";
import type { Writes } from "./use-writes.ts";
import type { View } from "./view.ts";

export interface TableGridProps {
  readonly table: TableDetail;
  readonly view: View;
  readonly rows: Rows;
  readonly picked: Picked;
  /** `undefined`: this person only reads. */
  readonly writes: Writes | undefined;
  readonly menuOf: (column: TableColumn) => readonly MenuEntry[];
  readonly onSeen: (first: number, last: number) => void;
  readonly onSort: (column: string) => void;
  readonly onAddRow: () => void;
  readonly onAddColumn: (() => void) | undefined;
  readonly onPickAll: () => void;
  /** A row to go to, e.g. one that was just added; a new object goes there again. */
  readonly goTo: { readonly row: number } | undefined;
}
