import { useId, useMemo, useRef, useState } from "react";
import type { CSSProperties, ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { cx } from "../../../ui/cx.ts";
import { GridBody } from "./grid-body.tsx";
import { GridHead } from "./grid-head.tsx";
import type { TableGridProps } from "./grid-props.ts";
import { cellId, totalWidth, trackList } from "./layout.ts";
import { HEADING } from "./place.ts";
import { useGrid } from "./use-grid.ts";

const frameClass =
  "group/grid relative touch-manipulation overflow-auto rounded-lg border border-line bg-surface outline-none contain-inline-size select-none focus-visible:border-accent";

/** The rows of a table as a spreadsheet: only those in view are fetched and drawn. */
export function TableGrid(props: TableGridProps): ReactElement {
  const { table, view, rows, picked, writes, menuOf } = props;
  const { columns } = table;
  const { t } = useTranslation("tables");
  const grid = useId();
  const scroll = useRef<HTMLDivElement>(null);
  const [menu, setMenu] = useState<number>();
  const { marked, scrolling, editing, events } = useGrid(props, scroll, setMenu);
  const { active } = marked;
  const filtered = useMemo(() => new Set(view.conditions.map(({ column }) => column)), [view]);
  const pickedState =
    picked.rows.size === 0 ? "none" : picked.rows.size >= (rows.total ?? 0) ? "all" : "some";
  return (
    <div
      ref={scroll}
      role="grid"
      tabIndex={0}
      aria-label={table.name}
      aria-describedby={`${grid}-keys`}
      aria-rowcount={(rows.total ?? 0) + 1}
      aria-colcount={columns.length + (props.onAddColumn ? 2 : 1)}
      aria-multiselectable
      aria-readonly={!writes}
      aria-busy={rows.total === undefined}
      aria-activedescendant={columns.length > 0 ? cellId(grid, active.row, active.column) : undefined}
      className={cx(frameClass, rows.total === 0 ? "shrink-0" : "min-h-0 grow")}
      style={tracks(props)}
      {...events}
    >
      <span id={`${grid}-keys`} className="sr-only">
        {t(writes ? "grid.keys" : "grid.keysRead")}
      </span>
      <GridHead
        grid={grid}
        columns={columns}
        sort={view.sort}
        filtered={filtered}
        picked={pickedState}
        active={active.row === HEADING ? active.column : undefined}
        menu={menu}
        menuOf={menuOf}
        onMenu={setMenu}
        onAddColumn={props.onAddColumn}
        returnTo={scroll}
      />
      <GridBody {...props} grid={grid} marked={marked} scrolling={scrolling} editing={editing} />
    </div>
  );
}

function tracks({ table: { columns } }: TableGridProps): CSSProperties {
  return { "--tracks": trackList(columns), "--width": `${totalWidth(columns)}px` } as CSSProperties;
}
