import { useEffect } from "react";
import type { RefObject } from "react";
import { useTranslation } from "react-i18next";
import { toast } from "../../../ui/toast.tsx";
import { parseCell } from "./cell-values.ts";
import type { TableGridProps } from "./grid-props.ts";
import { blockOf, HEADING } from "./place.ts";
import type { Block } from "./place.ts";
import { MOST_ROWS, rowsOf } from "./rows-of.ts";
import { useClipboard } from "./use-clipboard.ts";
import { useEditing } from "./use-editing.ts";
import type { Editing } from "./use-editing.ts";
import { useGridKeys } from "./use-grid-keys.ts";
import { useMarked } from "./use-marked.ts";
import type { Marking } from "./use-marked.ts";
import { usePointer } from "./use-pointer.ts";
import { useScroll } from "./use-scroll.ts";

/** Puts together what the grid is made of: marking, scrolling, editing, keys, pointer and clipboard. */
export function useGrid(
  props: TableGridProps,
  scroll: RefObject<HTMLDivElement | null>,
  openMenu: (column: number) => void,
) {
  const { table, rows, writes, goTo } = props;
  const { columns } = table;
  const count = rows.total ?? 0;
  const extent = { rows: count, columns: columns.length };
  const place = useMarked(extent, (next) => scrolling.show(next));
  const active = place.marked.active.row;
  const scrolling = useScroll({ scroll, columns, count, active, onSeen: props.onSeen });
  const marking: Marking = { ...place, go: (step, extend) => place.go(step, extend, scrolling.page) };
  const editing = useEditing({ scroll, writes, go: marking.go });
  const deeds = useDeeds(props, marking, editing);
  const keys = useGridKeys(marking, {
    ...deeds,
    openMenu,
    addRow: () => writes && props.onAddRow(),
    undo: () => writes?.undo(),
  });
  const pointer = usePointer(marking, {
    edit: () => deeds.answer(" ") || deeds.edit(false),
    pick: deeds.pick,
    sort: (column) => props.onSort(columns[column]?.id ?? ""),
  });
  const clipboard = useClipboard({ columns, rows, marking, writes, clear: deeds.clear });
  useEffect(() => {
    if (!goTo) return;
    place.put({ row: Math.min(goTo.row, count - 1), column: 0 });
    scroll.current?.focus({ preventScroll: true });
    // Only when it is asked for, not whenever the rows change.
    // eslint-disable-next-line react/exhaustive-deps
  }, [goTo]);
  return { marked: place.marked, scrolling, editing, events: { ...keys, ...pointer, ...clipboard } };
}

function useDeeds(props: TableGridProps, marking: Marking, editing: Editing) {
  const { table, rows, writes, picked } = props;
  const { t } = useTranslation("tables");
  const { active } = marking.marked;
  const column = table.columns[active.column];

  /** The rows of what is marked, unless they are too many. */
  function withBlock(work: (some: Parameters<typeof picked.toggle>[0], block: Block) => void): void {
    const block = blockOf(marking.marked);
    if (block.bottom - block.top >= MOST_ROWS) {
      toast.warning(t("block.tooLong", { count: MOST_ROWS }));
      return;
    }
    rowsOf(rows, block).then(
      (some) => work(some, block),
      (error: unknown) => toast.failure(t("rows.loadFailed"), error),
    );
  }

  return {
    edit(replace: boolean): void {
      const row = rows.at(active.row);
      if (row && column && (writes || !replace)) editing.open({ row, index: active.row, column, replace });
    },
    answer(key: string): boolean {
      if (column?.type !== "boolean") return false;
      const row = rows.at(active.row);
      const value = key === " " ? row?.values[column.id] !== true : parseCell(key, "boolean", "en")?.value;
      if (row && value !== undefined) void writes?.save([{ row, values: { [column.id]: value } }]);
      return true;
    },
    clear(): void {
      if (!writes) return;
      withBlock((some, { left, right }) => {
        const values = Object.fromEntries(table.columns.slice(left, right + 1).map(({ id }) => [id, null]));
        void writes.save(some.map((row) => ({ row, values })));
      });
    },
    pickRows(): void {
      if (active.row === HEADING) props.onPickAll();
      else withBlock((some) => picked.toggle(some));
    },
    pick(index: number): void {
      const row = rows.at(index);
      if (index === HEADING) props.onPickAll();
      else if (row) picked.toggle([row]);
    },
  };
}
