import type { TableColumn, TableRow } from "../table-types.ts";
import { memo } from "react";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { cx } from "../../../ui/cx.ts";
import { Icon } from "../../../ui/icon.tsx";
import { Skeleton } from "../../../ui/spinner.tsx";
import { CellEditor } from "./cell-editor.tsx";
import { shownText } from "./cell-values.ts";
import { cellId } from "./layout.ts";
import { PickBox } from "./pick-box.tsx";
import type { Step } from "./place.ts";

export interface EditedCell {
  /** As it was when editing began. */
  readonly row: TableRow;
  readonly index: number;
  readonly column: TableColumn;
  readonly replace: boolean;
}

interface GridRowProps {
  readonly grid: string;
  readonly index: number;
  readonly start: number;
  readonly row: TableRow | undefined;
  readonly columns: readonly TableColumn[];
  readonly picked: boolean;
  /** The cell that has the keyboard, by its place in the row. */
  readonly active: number | undefined;
  /** The marked cells; `left` is -1 where none are. */
  readonly left: number;
  readonly right: number;
  readonly edited: EditedCell | undefined;
  readonly readOnly: boolean;
  readonly onKeep: (value: unknown, step?: Step) => void;
  readonly onCancel: (dropped: boolean) => void;
}

/** Drawn again only when something of this row has changed. */
export const GridRow = memo(function GridRow(props: GridRowProps): ReactElement {
  const { grid, index, start, row, columns, picked, active, left, right, edited } = props;
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      aria-selected={picked}
      data-row={index}
      className={cx(
        "absolute start-0 grid h-8 w-(--width) grid-cols-(--tracks)",
        picked ? "bg-accent-soft" : "bg-surface",
      )}
      style={{ transform: `translateY(${start}px)`, zIndex: edited ? 2 : undefined }}
    >
      <div
        role="rowheader"
        aria-colindex={1}
        data-pick=""
        className={cx(
          "sticky start-0 z-1 flex items-center gap-1.5 border-e border-b border-line px-2 text-small text-ink-faint tabular-nums",
          picked ? "bg-accent-soft" : "bg-sunken",
        )}
      >
        <PickBox state={picked ? "all" : "none"} />
        {row?.id}
      </div>
      {columns.map((column, place) => (
        <GridCell
          key={column.id}
          id={cellId(grid, index, place)}
          place={place}
          column={column}
          row={row}
          active={active === place}
          marked={left !== -1 && place >= left && place <= right}
          edited={edited?.column.id === column.id ? edited : undefined}
          readOnly={props.readOnly}
          onKeep={props.onKeep}
          onCancel={props.onCancel}
        />
      ))}
    </div>
  );
});

function GridCell(props: {
  id: string;
  place: number;
  column: TableColumn;
  row: TableRow | undefined;
  active: boolean;
  marked: boolean;
  edited: EditedCell | undefined;
  readOnly: boolean;
  onKeep: GridRowProps["onKeep"];
  onCancel: GridRowProps["onCancel"];
}): ReactElement {
  const { id, place, column, row, active, marked, edited, onKeep, onCancel } = props;
  const { t } = useTranslation("tables");
  return (
    <div
      id={id}
      role="gridcell"
      aria-colindex={place + 2}
      aria-selected={marked}
      data-column={place}
      className={cx(
        "relative border-e border-b border-line",
        marked && !active && "bg-accent-soft",
        active && "outline-2 -outline-offset-2 outline-line-strong group-focus-within/grid:outline-accent",
      )}
    >
      {row ? <CellContent column={column} value={row.values[column.id]} /> : <Holder />}
      {edited && (
        <CellEditor
          column={column}
          value={edited.row.values[column.id]}
          replace={edited.replace}
          readOnly={props.readOnly}
          label={t("cell.label", { column: column.name, row: edited.row.id })}
          onKeep={onKeep}
          onCancel={onCancel}
        />
      )}
    </div>
  );
}

function Holder(): ReactElement {
  return (
    <span className="block animate-[appear_200ms_200ms_both] px-2 py-2.5">
      <Skeleton className="h-3 w-2/3" />
    </span>
  );
}

function CellContent({ column, value }: { column: TableColumn; value: unknown }): ReactElement | null {
  const { t, i18n } = useTranslation("tables");
  if (value === null || value === undefined) return null;
  if (column.type === "boolean") {
    return (
      <span className={cx("flex h-full items-center px-2", value ? "text-success-ink" : "text-ink-faint")}>
        <Icon name={value ? "check" : "minus"} size={15} />
        <span className="sr-only">{t(value ? "common:yes" : "common:no")}</span>
      </span>
    );
  }
  return (
    <span
      className={cx(
        "block truncate px-2 leading-[1.9375rem]",
        column.type === "number" && "text-end tabular-nums",
        column.type === "json" && "font-mono text-small leading-[1.9375rem] text-ink-soft",
      )}
    >
      {shownText(value, column.type, i18n.language)}
    </span>
  );
}
