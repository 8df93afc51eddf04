import type { TableDetail, TableRowView } from "@weft/api";

export type { TableDetail };
export type TableColumn = TableDetail["columns"][number];
/** What a column holds. */
export type ColumnType = TableColumn["type"];
/** Cells by the id of their column. */
export type TableRow = TableRowView;
