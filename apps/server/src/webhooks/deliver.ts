import type { ServerResponse } from "node:http";
import type { ExecutionOutcome, Plan, RunningExecution } from "@weft/runtime";
import type { Item, WebhookAnswer } from "@weft/sdk";
import type { ExecutionCall } from "../executions/call.ts";
import type { Executions } from "../executions/executions.ts";
import { keyText } from "../executions/item-value.ts";
import { faults } from "../faults/faults.ts";
import type { ExecutionJournal } from "../journal/journal.ts";
import { sendAnswer, sendBusy, sendJson } from "./answer.ts";
import type { EventKeys } from "./event-keys.ts";
import type { MemoryShare } from "./memory.ts";
import { sendOutcome, sendSilence } from "./outcome.ts";
import type { HostedFormPages } from "./hosted-form.ts";
import type { WebhookTarget } from "./targets.ts";

/** An accepted event on its way into its flow. */
export interface Delivery {
  readonly target: WebhookTarget;
  readonly plan: Plan;
  readonly items: readonly Item[];
  readonly response: ServerResponse;
  /** What the event takes up, for a large one. */
  readonly memory?: MemoryShare | undefined;
  /** What people are shown instead of an answer. */
  readonly form?: Pick<HostedFormPages, "confirm" | "busy"> | undefined;
  /** Only for a test: the draft that runs, and what its nodes need not work out. */
  readonly test?: Pick<ExecutionCall, "reuse"> & { readonly id: string; readonly draft: string };
}

interface Parts {
  readonly executions: Executions;
  readonly journal: Pick<ExecutionJournal, "commit">;
  readonly eventKeys: EventKeys;
  readonly timezone: () => string;
}

/** Starts the execution, unless the same event has started one before, and answers the caller as the trigger says. */
export function deliver(delivery: Delivery, parts: Parts): void {
  const key = keyOf(delivery, parts);
  if (key === null) return startAndAnswer(delivery, parts);
  const { target, response } = delivery;
  const { eventKeys, executions } = parts;
  const place = { flowId: target.flowId, nodeId: target.node.id };
  const taken = eventKeys.taken(place, key);
  if (taken !== undefined) return answerRepeated(response, taken);
  const { write, follow } = eventKeys.claim({ ...place, keepMs: target.route.once?.keepMs ?? 0 }, key);
  const start = (call: ExecutionCall): RunningExecution => {
    const execution = executions.start({ ...call, alongside: write });
    follow(execution);
    return execution;
  };
  startAndAnswer(delivery, { ...parts, executions: { start } });
}

/** An event whose key cannot be told is taken: better twice than never. */
function keyOf({ target, plan, items }: Delivery, { timezone }: Parts): string | null {
  if (target.keyOf === undefined) return null;
  try {
    const zone = plan.flow.settings.timezone ?? timezone();
    return keyText(target.keyOf({ items, timezone: zone }));
  } catch {
    return null;
  }
}

/** It is stored, so the caller need not send it again. */
function answerRepeated(response: ServerResponse, taken: Promise<string>): void {
  taken.then(
    (executionId) => sendJson(response, 200, { duplicate: true, executionId }),
    (error: unknown) => sendBusy(response, error),
  );
}

type Starting = Pick<Parts, "journal"> & { readonly executions: Pick<Executions, "start"> };

export function startAndAnswer(delivery: Delivery, parts: Starting): void {
  const { target, response, memory, form } = delivery;
  const { route } = target;
  faults.hit("webhook.start");
  let given: WebhookAnswer | undefined;
  const { promise: answered, resolve } = Promise.withResolvers<void>();
  const onAnswer = (answer: WebhookAnswer): void => {
    given ??= answer;
    resolve();
  };
  const call = callOf(delivery);
  const execution = parts.executions.start(route.respond === "respondNode" ? { ...call, onAnswer } : call);
  const { id: executionId, accepted, done } = execution;
  const waiting = { response, executionId, route };
  const unavailable = (error: unknown): void => sendBusy(response, error);
  if (memory) {
    memory.use();
    done.then(memory.free, memory.free);
  }
  if (form) {
    accepted.then(
      () => form.confirm(),
      () => form.busy(),
    );
  } else if (route.respond === "immediately") {
    const answer = route.answer ?? { status: 202, body: { executionId } };
    accepted.then(() => sendAnswer(response, answer), unavailable);
  } else if (route.respond === "lastNode") {
    done.then((outcome) => sendOutcome(waiting, outcome), unavailable);
  } else {
    // The answer leaves when everything that led to it is durable; what comes after it in the flow is not waited for.
    const answer = async (outcome: ExecutionOutcome | void): Promise<void> => {
      if (given === undefined) return sendSilence(waiting, outcome ?? undefined);
      await accepted;
      await parts.journal.commit(executionId);
      sendAnswer(response, given);
    };
    Promise.race([answered, done]).then(answer).catch(unavailable);
  }
}

function callOf({ target, plan, items, test }: Delivery): ExecutionCall {
  const { workspaceId, version, node, route } = target;
  return {
    workspaceId,
    plan,
    version,
    mode: test ? "test" : "production",
    trigger: node.id,
    items,
    // Whoever is answered before the end relies on the event being stored.
    acceptFirst: test !== undefined || route.respond !== "lastNode",
    awaited: route.respond !== "immediately",
    ...(test && { id: test.id, draft: test.draft, ...(test.reuse && { reuse: test.reuse }) }),
  };
}
