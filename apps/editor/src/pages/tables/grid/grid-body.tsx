import type { ReactElement } from "react";
import type { TableGridProps } from "./grid-props.ts";
import { GridRow } from "./grid-row.tsx";
import { ROW_HEIGHT } from "./layout.ts";
import { blockOf } from "./place.ts";
import type { Marked } from "./place.ts";
import type { Editing } from "./use-editing.ts";
import type { Scrolling } from "./use-scroll.ts";

/** The rows in view, at their places in the height of all of them. */
export function GridBody(
  props: TableGridProps & { grid: string; marked: Marked; scrolling: Scrolling; editing: Editing },
): ReactElement {
  const { table, rows, picked, writes, grid, marked, scrolling, editing } = props;
  const { active } = marked;
  const block = blockOf(marked);
  return (
    <div
      role="rowgroup"
      style={{ height: scrolling.virtual.getTotalSize() - ROW_HEIGHT }}
      className="relative w-(--width)"
    >
      {scrolling.virtual.getVirtualItems().map(({ index, start }) => {
        const row = rows.at(index);
        return (
          <GridRow
            key={index}
            grid={grid}
            index={index}
            start={start - ROW_HEIGHT}
            row={row}
            columns={table.columns}
            picked={row !== undefined && picked.rows.has(row.id)}
            active={active.row === index ? active.column : undefined}
            left={index >= block.top && index <= block.bottom ? block.left : -1}
            right={block.right}
            edited={editing.cell?.index === index ? editing.cell : undefined}
            readOnly={!writes}
            onKeep={editing.onKeep}
            onCancel={editing.onCancel}
          />
        );
      })}
    </div>
  );
}
