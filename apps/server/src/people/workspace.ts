import { DEFAULT_WORKSPACE } from "../config.ts";
import type { Database } from "../db/open.ts";
import { workspaces } from "../db/schema/workspaces.ts";

/** Sees to it that the instance has its one workspace. */
export function ensureWorkspace(db: Pick<Database, "insert">, now: number): void {
  db.insert(workspaces)
    .values({ id: DEFAULT_WORKSPACE, name: "Workspace", createdAt: now })
    .onConflictDoNothing()
    .run();
}
