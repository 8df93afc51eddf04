import type { TableColumn } from "../table-types.ts";
import type { ReactElement, RefObject } from "react";
import { useTranslation } from "react-i18next";
import { cx } from "../../../ui/cx.ts";
import { Icon } from "../../../ui/icon.tsx";
import { IconButton } from "../../../ui/icon-button.tsx";
import { Menu } from "../../../ui/menu.tsx";
import type { MenuEntry } from "../../../ui/menu-items.tsx";
import { ColumnMark } from "./column-mark.tsx";
import { cellId } from "./layout.ts";
import { PickBox } from "./pick-box.tsx";
import { HEADING } from "./place.ts";
import type { Sort } from "./view.ts";

export interface GridHeadProps {
  readonly grid: string;
  readonly columns: readonly TableColumn[];
  readonly sort: Sort | undefined;
  /** Ids of the columns that a condition looks at. */
  readonly filtered: ReadonlySet<string>;
  readonly picked: "all" | "some" | "none";
  /** The heading that has the keyboard. */
  readonly active: number | undefined;
  /** The heading whose menu is open. */
  readonly menu: number | undefined;
  readonly menuOf: (column: TableColumn) => readonly MenuEntry[];
  readonly onMenu: (place: number | undefined) => void;
  /** `undefined`: this person may not. */
  readonly onAddColumn: (() => void) | undefined;
  readonly returnTo: RefObject<HTMLElement | null>;
}

export function GridHead(props: GridHeadProps): ReactElement {
  const { grid, columns, sort, picked, onAddColumn } = props;
  const { t } = useTranslation("tables");
  return (
    <div role="rowgroup" className="sticky top-0 z-10 w-(--width)">
      <div
        role="row"
        aria-rowindex={1}
        data-row={HEADING}
        className="grid h-8 w-(--width) grid-cols-(--tracks) bg-sunken text-small"
      >
        <div
          role="columnheader"
          aria-colindex={1}
          aria-sort={sort?.column === "id" ? direction(sort) : undefined}
          data-pick=""
          className="sticky start-0 z-1 flex items-center gap-1.5 border-e border-b border-line bg-sunken px-2 text-ink-faint"
        >
          <PickBox state={picked} />
          <span className="sr-only">{t("rows.pickAll")}</span>
          <span aria-hidden>#</span>
        </div>
        {columns.map((column, place) => (
          <Heading
            key={column.id}
            {...props}
            id={cellId(grid, HEADING, place)}
            column={column}
            place={place}
          />
        ))}
        {onAddColumn && (
          <div
            role="columnheader"
            aria-colindex={columns.length + 2}
            className="flex items-center justify-center border-b border-line"
            data-no-grid=""
          >
            <IconButton icon="plus" size="sm" label={t("column.add")} onClick={onAddColumn} />
          </div>
        )}
      </div>
    </div>
  );
}

function direction(sort: Sort): "ascending" | "descending" {
  return sort.descending ? "descending" : "ascending";
}

function Heading(props: GridHeadProps & { id: string; column: TableColumn; place: number }): ReactElement {
  const { id, column, place, sort, filtered, active, menu, menuOf, onMenu, returnTo } = props;
  const { t } = useTranslation("tables");
  const sorted = sort?.column === column.id ? sort : undefined;
  return (
    <div
      id={id}
      role="columnheader"
      aria-colindex={place + 2}
      aria-sort={sorted ? direction(sorted) : "none"}
      data-column={place}
      className={cx(
        "group/head flex min-w-0 cursor-pointer items-center gap-1.5 border-e border-b border-line ps-2 font-medium text-ink-soft hover:text-ink",
        active === place &&
          "outline-2 -outline-offset-2 outline-line-strong group-focus-within/grid:outline-accent",
      )}
    >
      <ColumnMark type={column.type} />
      <span className="truncate" title={column.name}>
        {column.name}
      </span>
      {sorted && (
        <Icon
          name={sorted.descending ? "arrow-down" : "arrow-up"}
          size={13}
          className="shrink-0 text-accent-ink"
        />
      )}
      {filtered.has(column.id) && <Icon name="filter" size={12} className="shrink-0 text-accent-ink" />}
      <span className="ms-auto" data-no-grid="">
        <Menu
          open={menu === place}
          onOpenChange={(open) => onMenu(open ? place : undefined)}
          returnTo={returnTo}
          items={menuOf(column)}
          trigger={
            <IconButton
              icon="chevron-down"
              size="sm"
              tabIndex={-1}
              label={t("column.menu", { name: column.name })}
              className="opacity-60 group-hover/head:opacity-100 focus-visible:opacity-100 data-popup-open:opacity-100"
            />
          }
        />
      </span>
    </div>
  );
}
