import type { ItemsPage } from "@weft/api";
import type { Decision } from "@weft/flow";
import type { Item } from "@weft/sdk";
import { fault } from "../api/fault.ts";
import { api, signedIn } from "../api/implement.ts";
import type { Retention } from "../retention/retention.ts";
import { executionDetail, missing } from "./detail.ts";
import { totalOf } from "./heads.ts";
import { listExecutions } from "./list.ts";
import type { ExecutionParts } from "./parts.ts";
import { retryMany } from "./retry-many.ts";
import { retryExecution } from "./retry.ts";
import { countRetryable } from "./retryable.ts";
import type { Wakes } from "./wakes.ts";
import { removeExecution } from "./remove.ts";
import { countAttention, findExecution } from "./store.ts";

/** Of a page of items, in characters of JSON; more would freeze a browser. */
const PAGE_CHARS = 1_000_000;

interface Parts {
  readonly retention: Pick<Retention, "freed">;
  readonly wakes: Wakes;
  readonly resumeUrl: (executionId: string) => string;
}

export function executionRoutes(parts: ExecutionParts, { retention, wakes, resumeUrl }: Parts) {
  const { db, journal } = parts;

  return {
    list: api.executions.list.handler(({ input, context }) =>
      listExecutions(db, { ...input, workspaceId: signedIn(context).workspaceId }),
    ),
    attention: api.executions.attention.handler(({ input, context }) => ({
      count: countAttention(db, signedIn(context).workspaceId, input.flow),
    })),
    retryable: api.executions.retryable.handler(({ input, context }) => ({
      count: countRetryable(db, { ...input, workspaceId: signedIn(context).workspaceId }),
    })),
    get: api.executions.get.handler(({ input, context }) =>
      executionDetail(input.id, { ...parts, resumeUrl, actor: signedIn(context) }),
    ),
    items: api.executions.items.handler(({ input, context }) =>
      itemsOf(parts, signedIn(context).workspaceId, input),
    ),
    cancel: api.executions.cancel.handler(async ({ input, context }) => {
      const { workspaceId } = signedIn(context);
      const running = journal.running(input.id);
      const stored = findExecution(db, workspaceId, input.id);
      if (stored === undefined && running?.workspaceId !== workspaceId) throw missing();
      if (stored !== undefined && stored.finishedAt !== null) {
        throw fault("CONFLICT", { message: "This execution has finished already." });
      }
      await wakes.cancel(input.id);
      return { ok: true };
    }),
    retry: api.executions.retry.handler(async ({ input, context }) => {
      const { workspaceId } = signedIn(context);
      return { executionId: await retryExecution({ ...input, workspaceId }, parts) };
    }),
    retryMany: api.executions.retryMany.handler(({ input, context }) =>
      retryMany({ ...input, workspaceId: signedIn(context).workspaceId }, parts),
    ),
    decide: api.executions.decide.handler(async ({ input, context }) => {
      const { workspaceId, userId } = signedIn(context);
      const { id, run, choice, items } = input;
      if (findExecution(db, workspaceId, id) === undefined) throw missing();
      const given = choice === "done" && { items: (items ?? []).map(({ json }): Item => ({ json })) };
      const decision: Decision = { by: "person", user: userId, choice, ...given };
      const done = await wakes.wake(id, { run, woken: decision });
      if (!done) throw fault("CONFLICT", { message: "This step does not wait for a decision any more." });
      return { ok: true };
    }),
    remove: api.executions.remove.handler(({ input, context }) => {
      const { workspaceId } = signedIn(context);
      retention.freed(removeExecution({ id: input.id, workspaceId }, db));
      return { ok: true };
    }),
  };
}

/** A page of what a run gave through an output. */
async function itemsOf(
  { db, journal }: ExecutionParts,
  workspaceId: string,
  request: { id: string; run: number; output: string; offset: number; limit: number },
): Promise<ItemsPage> {
  const { id, run, output, offset, limit } = request;
  const stored = findExecution(db, workspaceId, id);
  if (stored === undefined && journal.running(id)?.workspaceId !== workspaceId) throw missing();
  const event = journal.outline(id).findLast((one) => one.type === "run.finished" && one.run === run);
  if (event === undefined) return { items: [], total: 0, tooLarge: false };
  const total = totalOf(event, output);
  const items = await journal.items(event, output, { offset, limit, chars: PAGE_CHARS });
  return { items: [...items], total, tooLarge: items.length === 0 && offset < total };
}
