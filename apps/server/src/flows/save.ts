import type { Flow } from "@weft/flow";
import { transact } from "../db/open.ts";
import type { Services } from "../services.ts";
import { columnsOf } from "./document.ts";
import { assertRevision } from "./publish.ts";
import { findFlow, findVersion, nameOf, updateFlow } from "./store.ts";
import type { FlowRow } from "./store.ts";

export interface Draft {
  readonly workspaceId: string;
  readonly id: string;
  readonly revision: number;
  readonly flow: Flow;
  /** Id of the user. */
  readonly by: string;
  /** The editor tab that saves, as it names itself. */
  readonly session?: string | undefined;
}

/**
 * Stores a draft. What is the same already is not stored again.
 * @throws faults: NOT_FOUND, CONFLICT when the revision is not the newest
 */
export async function saveDraft(
  { db, catalog, clock, flowChanges }: Pick<Services, "db" | "catalog" | "clock" | "flowChanges">,
  draft: Draft,
): Promise<FlowRow> {
  const { workspaceId, id, by, session } = draft;
  const columns = columnsOf({ ...draft.flow, id }, catalog);
  const { row, saved } = transact(db, (tx) => {
    const before = assertRevision(tx, findFlow(tx, workspaceId, id), draft.revision);
    if (before.draft === columns.draft) return { row: before, saved: false };
    const running =
      before.publishedVersion === null ? undefined : findVersion(tx, id, before.publishedVersion)?.document;
    const change = {
      revision: before.revision + 1,
      draftChanged: columns.draft !== running,
      updatedAt: clock.now(),
      updatedBy: by,
    };
    const after = { ...before, ...columns, ...change };
    updateFlow(tx, after);
    return { row: after, saved: true };
  });
  if (saved)
    await flowChanges.emit({
      type: "saved",
      workspaceId,
      flowId: id,
      revision: row.revision,
      by: nameOf(db, by),
      ...(session !== undefined && { session }),
    });
  return row;
}
