import { useState } from "react";
import { useTranslation } from "react-i18next";
import { toast } from "../../ui/toast.tsx";
import { MOST_ROWS } from "./grid/rows-of.ts";
import type { Picked } from "./grid/use-picked.ts";
import type { Rows } from "./grid/use-rows.ts";
import type { Writes } from "./grid/use-writes.ts";

/** Adding rows, choosing all of them and deleting the chosen ones. */
export function useRowDeeds(page: {
  rows: Rows;
  writes: Writes;
  picked: Picked;
  /** The view is sorted, searched or filtered. */
  narrowed: boolean;
  showAll: () => void;
}) {
  const { rows, writes, picked, narrowed, showAll } = page;
  const { t } = useTranslation("tables");
  const [goTo, setGoTo] = useState<{ row: number }>();

  async function addRow(): Promise<void> {
    if (!(await writes.insert([{}]))) return;
    if (!narrowed) return setGoTo({ row: Number.MAX_SAFE_INTEGER });
    // An empty row is the last one only where nothing is sorted or left out.
    toast.success(t("rows.added"), { action: { label: t("rows.showAll"), onClick: showAll } });
  }

  async function pickAll(): Promise<void> {
    const total = rows.total ?? 0;
    if (picked.rows.size > 0) return picked.clear();
    try {
      picked.toggle(await rows.read(0, Math.min(total, MOST_ROWS) - 1));
      if (total > MOST_ROWS) toast.info(t("rows.pickedFirst", { count: MOST_ROWS }));
    } catch (error) {
      toast.failure(t("rows.loadFailed"), error);
    }
  }

  async function deletePicked(): Promise<void> {
    await writes.remove([...picked.rows.values()]);
    picked.clear();
  }

  return {
    goTo,
    onAddRow: () => void addRow(),
    onPickAll: () => void pickAll(),
    deletePicked: () => void deletePicked(),
  };
}
