import { useTranslation } from "react-i18next";
import { toast } from "../../../ui/toast.tsx";
import type { TableColumn } from "../table-types.ts";
import { fromBlockText } from "./block-text.ts";
import { planPaste } from "./paste-plan.ts";
import { blockOf, HEADING } from "./place.ts";
import { MOST_ROWS, rowsOf } from "./rows-of.ts";
import type { Marking } from "./use-marked.ts";
import type { Rows } from "./use-rows.ts";
import type { Writes } from "./use-writes.ts";

export interface Pasted {
  readonly columns: readonly TableColumn[];
  readonly rows: Rows;
  readonly marking: Marking;
  /** `undefined`: this person only reads. */
  readonly writes: Writes | undefined;
}

/** Puts what a spreadsheet copied into the cells from the marked one on; all of it, or nothing. */
export function usePaste({ columns, rows, marking, writes }: Pasted): (text: string) => void {
  const { t, i18n } = useTranslation("tables");

  async function paste(text: string): Promise<void> {
    const { marked, extent } = marking;
    if (marked.active.row === HEADING && extent.rows > 0) return;
    const cells = fromBlockText(text);
    const { top, bottom, ...sides } = blockOf(marked);
    // Where there are no rows yet, the first ones come.
    const block = { top, bottom: Math.max(top, bottom), ...sides };
    if (Math.max(cells.length, block.bottom - block.top + 1) > MOST_ROWS)
      return toast.warning(t("block.tooLong", { count: MOST_ROWS }));
    const plan = planPaste({ cells, block, columns, rows: extent.rows, language: i18n.language });
    if ("misfit" in plan) {
      const { column, row, text: value } = plan.misfit;
      toast.warning(t("block.misfit"), {
        description: t("block.misfitBody", { row, column: column.name, value: value.slice(0, 60) }),
      });
      return;
    }
    marking.set({
      active: { row: block.top, column: block.left },
      anchor: { row: plan.block.bottom, column: plan.block.right },
    });
    const changed = await rowsOf(rows, { ...block, bottom: block.top + plan.changes.length - 1 });
    const changes = changed.flatMap((row, index) => {
      const values = plan.changes[index]?.values;
      return values ? [{ row, values }] : [];
    });
    if (changes.length > 0) await writes?.save(changes);
    if (plan.added.length > 0) await writes?.insert(plan.added);
  }

  return (text) => {
    paste(text).catch((error: unknown) => toast.failure(t("write.failed"), error));
  };
}
