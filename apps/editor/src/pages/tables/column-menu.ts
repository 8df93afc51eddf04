import type { TableColumn, TableDetail } from "./table-types.ts";
import type { TFunction } from "i18next";
import type { MenuEntry } from "../../ui/menu-items.tsx";
import type { Sort } from "./grid/view.ts";

/** What a window is open for. */
export type TableAsking =
  | { readonly what: "rename" | "delete" | "addColumn" }
  | { readonly what: "changeColumn" | "removeColumn" | "filter"; readonly column: TableColumn }
  | { readonly what: "import"; readonly file: File }
  | undefined;

/** What can be done with a column. */
export function columnMenu(menu: {
  t: TFunction<"tables">;
  table: TableDetail;
  column: TableColumn;
  mayEdit: boolean;
  onAsk: (asking: TableAsking) => void;
  onSort: (sort: Sort) => void;
  /** With the ids of all columns. */
  onOrder: (order: string[]) => void;
}): readonly MenuEntry[] {
  const { t, table, column, mayEdit, onAsk, onSort, onOrder } = menu;
  const ids = table.columns.map(({ id }) => id);
  const place = ids.indexOf(column.id);
  const move = (by: number) => () => onOrder(ids.toSpliced(place, 1).toSpliced(place + by, 0, column.id));
  const looks: MenuEntry[] = [
    {
      label: t("sort.rising"),
      icon: "arrow-up",
      onSelect: () => onSort({ column: column.id, descending: false }),
    },
    {
      label: t("sort.falling"),
      icon: "arrow-down",
      onSelect: () => onSort({ column: column.id, descending: true }),
    },
    { label: t("filter.action"), icon: "filter", onSelect: () => onAsk({ what: "filter", column }) },
  ];
  if (!mayEdit) return looks;
  return [
    ...looks,
    "separator",
    { label: t("column.edit"), icon: "pencil", onSelect: () => onAsk({ what: "changeColumn", column }) },
    { label: t("column.left"), icon: "arrow-left", disabled: place === 0, onSelect: move(-1) },
    {
      label: t("column.right"),
      icon: "arrow-right",
      disabled: place === ids.length - 1,
      onSelect: move(1),
    },
    "separator",
    {
      label: t("column.remove"),
      icon: "trash-2",
      danger: true,
      onSelect: () => onAsk({ what: "removeColumn", column }),
    },
  ];
}
