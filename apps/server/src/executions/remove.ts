import { fault } from "../api/fault.ts";
import type { Database } from "../db/open.ts";
import { missing } from "./detail.ts";
import { callerInNeed, deleteExecution, filesOfExecution, findExecution } from "./store.ts";

/** Deletes a finished execution. Gives the stored files that it needed. @throws a fault that says why it stays */
export function removeExecution(
  { id, workspaceId }: { readonly id: string; readonly workspaceId: string },
  db: Database,
): readonly string[] {
  const stored = findExecution(db, workspaceId, id);
  if (stored === undefined) throw missing();
  if (stored.finishedAt === null)
    throw fault("IN_USE", { message: "This execution is still running. Cancel it first." });
  if (callerInNeed(db, id) !== undefined) {
    const message =
      "The execution that called this one waits for it, or may be tried again with it. Delete that one first.";
    throw fault("IN_USE", { message });
  }
  const files = filesOfExecution(db, id);
  deleteExecution(db, id);
  return files;
}
