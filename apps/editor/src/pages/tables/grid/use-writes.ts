import { useQueryClient } from "@tanstack/react-query";
import { useMemo, useRef } from "react";
import { useTranslation } from "react-i18next";
import { codeOfError } from "../../../api/errors.ts";
import { api } from "../../../api/queries.ts";
import { toast } from "../../../ui/toast.tsx";
import type { TableRow } from "../table-types.ts";
import type { Values } from "./paste-plan.ts";
import { rowsInConflict } from "./refusals.ts";
import { rowSender } from "./send-rows.ts";
import { useBacks } from "./use-backs.ts";
import type { Back } from "./use-backs.ts";
import type { Rows } from "./use-rows.ts";
import type { RowChange } from "./write-queue.ts";

const READING_MS = 12_000;

export interface CellChange {
  /** As the person saw it. */
  readonly row: TableRow;
  /** By column; `null` empties. */
  readonly values: Values;
}

export interface Writes {
  save(changes: readonly CellChange[]): Promise<void>;
  /** False: it did not work, which the person has been told. */
  insert(values: readonly Values[]): Promise<boolean>;
  remove(rows: readonly TableRow[]): Promise<void>;
  /** Takes the last change back. */
  undo(): void;
}

/** Changes rows: shown at once, told when they are refused, and taken back on demand. */
export function useWrites(table: string, rows: Rows): Writes {
  const { t } = useTranslation("tables");
  const { update, insert, erase } = useTold(table, rows);
  const { remember, forget, undo } = useBacks();
  return {
    async save(changes) {
      rows.put(changes.map(({ row, values }) => ({ ...row, values: { ...row.values, ...values } })));
      const sent = changes.map(({ row, values }) => ({ id: row.id, revision: row.revision, values }));
      const written = update(sent);
      const back: Back = async () => {
        const after = await written;
        return after && update(beforeOf(changes, after));
      };
      remember(back);
      if (!(await written)) forget(back);
    },
    async insert(values) {
      const inserted = insert(values);
      const back: Back = async () => erase((await inserted).map(({ id }) => id));
      remember(back);
      const isDone = (await inserted).length > 0;
      if (!isDone) forget(back);
      return isDone;
    },
    async remove(gone) {
      const erased = erase(gone.map(({ id }) => id));
      const back: Back = async () => (await erased) && insert(gone.map(({ values }) => values));
      remember(back);
      if (!(await erased)) return forget(back);
      const action = { label: t("write.undo"), onClick: () => undo(back) };
      toast.success(t("write.removed", { count: gone.length }), { action, duration: READING_MS });
    },
    undo: () => undo(),
  };
}

/** What would make the cells as they were, if nobody else changes the rows until then. */
function beforeOf(changes: readonly CellChange[], written: readonly TableRow[]): readonly RowChange[] {
  const revisions = new Map(written.map(({ id, revision }) => [id, revision]));
  return changes.map(({ row, values }) => ({
    id: row.id,
    revision: revisions.get(row.id) ?? row.revision,
    values: Object.fromEntries(Object.keys(values).map((key) => [key, row.values[key] ?? null])),
  }));
}

/** Sends, and tells the person what went wrong. */
function useTold(table: string, rows: Rows) {
  const { t } = useTranslation("tables");
  const queries = useQueryClient();
  const sender = useMemo(() => rowSender(table), [table]);
  const pending = useRef(0);
  const changed = () =>
    Promise.all([rows.refresh(), queries.invalidateQueries({ queryKey: api.tables.list.key() })]);

  function refused(error: unknown, again: () => void): void {
    rows.drop();
    rows.put(rowsInConflict(error));
    void rows.refresh();
    if (codeOfError(error) !== "CONFLICT") return toast.failure(t("write.failed"), error);
    toast.warning(t("write.conflict"), {
      description: t("write.conflictBody"),
      duration: READING_MS,
      action: { label: t("write.mine"), onClick: again },
    });
  }

  /** `undefined`: it was refused. */
  async function update(changes: readonly RowChange[]): Promise<readonly TableRow[] | undefined> {
    pending.current += 1;
    try {
      return await sender.update(changes, rows.put);
    } catch (error) {
      // Without revisions: the person now knows what would be written over.
      refused(error, () => void update(changes.map(({ id, values }) => ({ id, values }))));
      return undefined;
    } finally {
      pending.current -= 1;
      if (pending.current === 0) rows.settle();
    }
  }

  async function insert(values: readonly Values[]): Promise<readonly TableRow[]> {
    const inserted: TableRow[] = [];
    await sender
      .insert(values, (some) => inserted.push(...some))
      .catch((error: unknown) => toast.failure(t("write.insertFailed"), error));
    await changed();
    return inserted;
  }

  async function erase(ids: readonly number[]): Promise<boolean> {
    let done = true;
    await sender.erase(ids).catch((error: unknown) => {
      done = false;
      toast.failure(t("write.removeFailed"), error);
    });
    await changed();
    return done;
  }

  return { update, insert, erase };
}
