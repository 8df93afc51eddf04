import type { TableRow } from "../table-types.ts";
import type { ClipboardEvent } from "react";
import { useTranslation } from "react-i18next";
import { copyText } from "../../../ui/copy-text.ts";
import { toast } from "../../../ui/toast.tsx";
import { toBlockText } from "./block-text.ts";
import { editText } from "./cell-values.ts";
import { blockOf, HEADING } from "./place.ts";
import type { Block } from "./place.ts";
import { loadedRows, MOST_ROWS, rowsOf } from "./rows-of.ts";
import { usePaste } from "./use-paste.ts";
import type { Pasted } from "./use-paste.ts";

/** Cutting, copying and pasting blocks of cells. */
export function useClipboard(grid: Pasted & { clear: () => void }) {
  const { columns, rows, marking, writes, clear } = grid;
  const paste = usePaste(grid);
  const { t, i18n } = useTranslation("tables");

  function textOf(block: Block, some: readonly TableRow[]): string {
    const shown = columns.slice(block.left, block.right + 1);
    return toBlockText(
      some.map((row) => shown.map(({ id, type }) => editText(row.values[id], type, i18n.language))),
    );
  }

  function onCopy(event: ClipboardEvent): void {
    if (event.target !== event.currentTarget || marking.marked.active.row === HEADING) return;
    event.preventDefault();
    const block = blockOf(marking.marked);
    const loaded = loadedRows(rows, block);
    if (loaded) event.clipboardData.setData("text/plain", textOf(block, loaded));
    else if (block.bottom - block.top >= MOST_ROWS) toast.warning(t("block.tooLong", { count: MOST_ROWS }));
    else void rowsOf(rows, block).then((some) => copyText(textOf(block, some)));
  }

  return {
    onCopy,
    onCut(event: ClipboardEvent): void {
      onCopy(event);
      if (event.defaultPrevented && writes) clear();
    },
    onPaste(event: ClipboardEvent): void {
      if (event.target !== event.currentTarget || !writes) return;
      event.preventDefault();
      paste(event.clipboardData.getData("text/plain"));
    },
  };
}
