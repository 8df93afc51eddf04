import { useCallback, useRef, useState } from "react";
import type { RefObject } from "react";
import { flushSync } from "react-dom";
import { useTranslation } from "react-i18next";
import { toast } from "../../../ui/toast.tsx";
import type { EditedCell } from "./grid-row.tsx";
import type { Step } from "./place.ts";
import type { Writes } from "./use-writes.ts";

export interface Editing {
  readonly cell: EditedCell | undefined;
  open(cell: EditedCell): void;
  onKeep(value: unknown, step?: Step): void;
  onCancel(dropped: boolean): void;
}

/** The one cell that is being edited. */
export function useEditing(grid: {
  scroll: RefObject<HTMLDivElement | null>;
  writes: Writes | undefined;
  go: (step: Step) => void;
}): Editing {
  const { t } = useTranslation("tables");
  const [cell, setCell] = useState<EditedCell>();
  const latest = useRef({ ...grid, cell });
  latest.current = { ...grid, cell };

  // These stay the same functions, so that rows need not be drawn again.
  const onKeep = useCallback((value: unknown, step?: Step): void => {
    const { cell, writes, scroll, go } = latest.current;
    setCell(undefined);
    if (!cell) return;
    const { row, column } = cell;
    if (JSON.stringify(row.values[column.id] ?? null) !== JSON.stringify(value))
      void writes?.save([{ row, values: { [column.id]: value } }]);
    if (!step) return;
    scroll.current?.focus({ preventScroll: true });
    go(step);
  }, []);
  const onCancel = useCallback(
    (dropped: boolean): void => {
      setCell(undefined);
      if (dropped) toast.warning(t("cell.dropped"));
      else latest.current.scroll.current?.focus({ preventScroll: true });
    },
    [t],
  );
  return {
    cell,
    // At once: the key that opened the field is then typed into it.
    open: (next) => flushSync(() => setCell(next)),
    onKeep,
    onCancel,
  };
}
