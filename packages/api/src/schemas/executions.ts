import { executionStatuses } from "@weft/flow";
import type { RunEvent } from "@weft/flow";
import type { Item } from "@weft/sdk";
import { z } from "zod";
import { cursor, id, nodeId, search, time } from "./common.ts";
import { flowOutput } from "./flows.ts";

export const executionStatus = z.enum(executionStatuses);
export const executionMode = z.enum(["test", "production"]);

export const runEvent = z
  .custom<RunEvent>((value) => typeof value === "object" && value !== null)
  .meta({
    description:
      "One of execution.accepted, execution.queued, execution.resumed, run.started, run.finished, run.failed, run.parked, run.woken, run.needsAttention, execution.finished",
  });
export const item = z
  .custom<Item>((value) => typeof value === "object" && value !== null)
  .meta({
    description: "{ json, files?, from? }",
  });
/** An item that somebody made up; it names no files, for only nodes make those. */
export const newItem = z.object({ json: z.record(z.string(), z.unknown()) });

export const executionSummary = z.object({
  id,
  flowId: id,
  flowName: z.string(),
  /** `null`: the draft as it was then. */
  version: z.number().int().nullable(),
  mode: executionMode,
  /** A test that sent nothing to other systems. */
  dry: z.boolean(),
  status: executionStatus,
  /** Node type of the trigger. */
  trigger: z.string(),
  startedAt: time,
  finishedAt: time.nullable(),
  /** Business key, from the flow's `correlation`. */
  correlation: z.string().nullable(),
  /** The failed execution that this one tries again. */
  retryOf: id.nullable(),
  /** The execution that tried this one again; it may not be kept any more. */
  retriedAs: id.nullable(),
  /** The execution of another flow that called this one. */
  parent: id.nullable(),
  error: z
    .object({
      message: z.string(),
      /** Name of the node. */
      node: z.string().optional(),
      /** With `text` and `values`, what message and hint are translated by; see `RunError` of @weft/flow. */
      code: z.string().optional(),
      text: z.string().optional(),
      hint: z.string().optional(),
      values: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
    })
    .nullable(),
});

export const executionDetail = executionSummary.extend({
  /** The flow as it ran. */
  flow: flowOutput,
  /** Of large outputs only the first items; `trimmed` says which, and `executions.items` has the rest. */
  events: z.array(runEvent),
  trimmed: z.array(z.object({ run: z.number().int(), output: z.string(), items: z.number().int() })),
  /** The executions that tried this one again. */
  retries: z.array(z.object({ id, status: executionStatus })),
  /** Where it is called while it waits for that; `null` when it does not, or when the role does not let executions go on. */
  resumeUrl: z.string().nullable(),
  /** Names of the people and flows that its events tell of, by id; of those that are still there. */
  names: z.record(z.string(), z.string()),
});

export const itemsRequest = z.object({
  id,
  run: z.coerce.number().int().min(0),
  output: z.string().min(1).max(200),
  offset: z.coerce.number().int().min(0).default(0),
  limit: z.coerce.number().int().min(1).max(500).default(100),
});

export const itemsPage = z.object({
  items: z.array(item),
  /** How many there are in all. */
  total: z.number().int(),
  /** The item at `offset` is too large to be shown, so there are none here; go on after it. */
  tooLarge: z.boolean(),
});

export const executionFilter = z.object({
  flow: id.optional(),
  status: executionStatus.optional(),
  mode: executionMode.optional(),
  from: z.coerce.number().int().optional(),
  to: z.coerce.number().int().optional(),
});

const version = z.enum(["same", "newest"]).default("same");

export const retryRequest = z.object({
  id,
  /** The version that failed, or the published one; what had finished is not run again either way. */
  version,
});

/** Failed executions of production that nobody has tried again yet. */
export const retryableFilter = executionFilter.omit({ status: true, mode: true }).extend({ search });

export const retryManyRequest = retryableFilter.extend({
  /** These alone, whatever the filter says. */
  ids: z.array(id).max(1000).optional(),
  /** Where the answer before ended. */
  cursor,
  version,
});

/** Why an execution cannot be tried again. */
export const retryRefusal = z.enum([
  "missing",
  "unfinished",
  "succeeded",
  "called",
  "unreadable",
  "unpublished",
  "again",
  "gone",
  "trigger",
  "half",
  "empty",
]);

export const retryManyResult = z.object({
  /** How many go on as new executions. */
  retried: z.number().int(),
  /** Those that could not be tried again, and why; the first hundred. */
  refused: z.array(z.object({ id, reason: z.string(), code: retryRefusal })),
  /** How many could not, those told and those not. */
  refusedCount: z.number().int(),
  /** How many more there are; ask again for them, with `next` as the cursor, or with these `ids`. */
  remaining: z.number().int(),
  next: z.string().optional(),
  ids: z.array(id).optional(),
});

/** What a person chose for a run that needs attention. */
export const decisionRequest = z.object({
  id,
  run: z.coerce.number().int().min(0),
  /** Try it again, go on as if it were not there, or go on with `items` as what it gave. */
  choice: z.enum(["retry", "skip", "done"]),
  items: z.array(newItem).max(10_000).optional(),
});

export const runRequest = z.object({
  id,
  /** Trigger to start from; the only or first one unless said. */
  trigger: nodeId.optional(),
  /** Items of the trigger; its pin data, last test event or sample unless given. */
  items: z.array(newItem).optional(),
  /** Run what this node needs and the node itself. */
  until: nodeId.optional(),
  /** Take outputs of nodes before `until`, or before `from`, from this execution instead of running them again. */
  reuse: id.optional(),
  /** Run this node and what follows it anew; needs `reuse`. */
  from: nodeId.optional(),
  dry: z.boolean().optional(),
});

/** An editor tab that has the flow open. */
export const presentTab = z.object({
  /** As the tab names itself. */
  session: z.string(),
  person: id,
  name: z.string(),
  since: time,
  /** The nodes that are selected there. */
  nodes: z.array(nodeId),
});

/** What the live stream of a flow carries. */
export const liveMessage = z.discriminatedUnion("type", [
  z.object({ type: z.literal("hello") }),
  z.object({
    type: z.literal("run"),
    executionId: id,
    mode: executionMode,
    event: runEvent,
    /** How many items each output really has, where the event carries only the first of them; `executions.items` has all. */
    trimmed: z.record(z.string(), z.number().int()).optional(),
  }),
  /** The draft was saved by someone. */
  z.object({
    type: z.literal("saved"),
    revision: z.number().int(),
    by: z.string().nullable(),
    session: z.string().optional(),
  }),
  z.object({ type: z.literal("published"), version: z.number().int().nullable() }),
  /** A published trigger that polls or listens fails, or does so no more. */
  z.object({ type: z.literal("trigger"), node: nodeId }),
  /** A test listener caught a request, or its time is over. */
  z.object({ type: z.literal("listening"), node: nodeId, until: time }),
  z.object({ type: z.literal("caught"), node: nodeId, executionId: id }),
  z.object({ type: z.literal("stoppedListening"), node: nodeId }),
  /** Who has the flow open; told when that changes. */
  z.object({ type: z.literal("presence"), here: z.array(presentTab) }),
]);

export type ExecutionSummary = z.infer<typeof executionSummary>;
export type ItemsPage = z.infer<typeof itemsPage>;
export type RetryRefusal = z.infer<typeof retryRefusal>;
export type RetryManyResult = z.infer<typeof retryManyResult>;
export type ExecutionDetail = z.infer<typeof executionDetail>;
export type PresentTab = z.infer<typeof presentTab>;
export type LiveMessage = z.infer<typeof liveMessage>;
