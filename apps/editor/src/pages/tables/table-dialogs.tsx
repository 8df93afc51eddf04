import type { TableDetail } from "./table-types.ts";
import type { ReactElement } from "react";
import { useNavigate } from "react-router";
import { ColumnDialog } from "./column-dialog.tsx";
import type { TableAsking } from "./column-menu.ts";
import { DeleteColumn } from "./delete-column.tsx";
import { DeleteTable } from "./delete-table.tsx";
import { FilterDialog } from "./filter-dialog.tsx";
import type { Condition, View } from "./grid/view.ts";
import { ImportDialog } from "./import/import-dialog.tsx";
import { RenameTable } from "./rename-table.tsx";

/** The window that is open over a table, if any. */
export function TableDialogs(props: {
  table: TableDetail;
  view: View;
  asking: TableAsking;
  onClose: () => void;
  onFilter: (conditions: readonly Condition[]) => void;
}): ReactElement | null {
  const { table, view, asking, onClose, onFilter } = props;
  const navigate = useNavigate();
  switch (asking?.what) {
    case undefined:
      return null;
    case "rename":
      return <RenameTable table={table} onClose={onClose} />;
    case "delete":
      return <DeleteTable table={table} onClose={onClose} onDone={() => void navigate("/tables")} />;
    case "addColumn":
      return <ColumnDialog table={table} onClose={onClose} />;
    case "changeColumn":
      return <ColumnDialog table={table} column={asking.column} onClose={onClose} />;
    case "removeColumn":
      return <DeleteColumn table={table} column={asking.column} onClose={onClose} />;
    case "import":
      return <ImportDialog table={table} file={asking.file} onClose={onClose} onDone={onClose} />;
    case "filter": {
      const { column } = asking;
      const others = view.conditions.filter((each) => each.column !== column.id);
      return (
        <FilterDialog
          column={column}
          condition={view.conditions.find((each) => each.column === column.id)}
          onChange={(condition) => onFilter(condition ? [...others, condition] : others)}
          onClose={onClose}
        />
      );
    }
  }
}
