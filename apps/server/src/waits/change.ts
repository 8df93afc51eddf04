import type { WaitChange } from "@weft/sdk";
import type { Database } from "../db/open.ts";
import type { Wakes } from "../executions/wakes.ts";
import { flowOwner } from "../flows/store.ts";
import { timersByKey } from "./store.ts";

/** Moves or ends the waits that have a key, in the workspace of the flow that asks. Gives how many there were. */
export async function changeWaits(
  { key, to, flowId }: WaitChange & { readonly flowId: string },
  { db, wakes }: { readonly db: Database; readonly wakes: Wakes },
): Promise<number> {
  const workspaceId = flowOwner(db, flowId);
  if (workspaceId === undefined || key === "") return 0;
  const changed = await Promise.all(
    timersByKey(db, workspaceId, key).map(({ executionId, run }) => {
      if (typeof to === "number") return wakes.move(executionId, run, to);
      return wakes.wake(executionId, { run, woken: { by: to === "now" ? "time" : "cancelled" } });
    }),
  );
  return changed.filter(Boolean).length;
}
