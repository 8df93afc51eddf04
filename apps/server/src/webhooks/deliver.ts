import type { ServerResponse } from "node:http";
import type { ExecutionOutcome, Plan, RunningExecution } from "@weft/runtime";
import type { Item, WebhookAnswer } from "@weft/sdk";
import type { ExecutionCall, Executions } from "../executions/executions.ts";
import { keyText } from "../executions/item-value.ts";
import { faults } from "../faults/faults.ts";
import type { ExecutionJournal } from "../journal/journal.ts";
import { sendAnswer, sendBusy, sendJson } from "./answer.ts";
import type { EventKeys } from "./event-keys.ts";
import type { WebhookTarget } from "./targets.ts";

/** An accepted event on its way into its flow. */
export interface Delivery {
  readonly target: WebhookTarget;
  readonly plan: Plan;
  readonly items: readonly Item[];
  readonly response: ServerResponse;
  /** Only for a test: the draft that runs, and what its nodes need not work out. */
  readonly test?: Pick<ExecutionCall, "reuse"> & { readonly draft: string };
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
  if (key === null) return void startAndAnswer(delivery, parts);
  const { target, response } = delivery;
  const { eventKeys, executions } = parts;
  const taken = eventKeys.taken(target, key);
  if (taken !== undefined) return answerRepeated(response, taken);
  const { write, follow } = eventKeys.claim(target, key);
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
    () => sendBusy(response),
  );
}

type Starting = Pick<Parts, "journal"> & { readonly executions: Pick<Executions, "start"> };

/** Gives the id of the execution. */
export function startAndAnswer(delivery: Delivery, { executions, journal }: Starting): string {
  const { target, plan, items, response, test } = delivery;
  const { workspaceId, version, node, route } = target;
  const { respond } = route;
  const call: ExecutionCall = {
    workspaceId,
    plan,
    version,
    mode: test ? "test" : "production",
    trigger: node.id,
    items,
    // Whoever is answered before the end relies on the event being stored.
    acceptFirst: test !== undefined || respond !== "lastNode",
    ...(test && { draft: test.draft, ...(test.reuse && { reuse: test.reuse }) }),
  };
  faults.hit("webhook.start");
  if (respond === "respondNode") return deliverToRespond(call, { executions, journal, response });
  const execution = executions.start(call);
  const { id } = execution;
  const unavailable = (): void => sendBusy(response);
  if (respond === "immediately") {
    const answer = route.answer ?? { status: 202, body: { executionId: id } };
    execution.accepted.then(() => sendAnswer(response, answer), unavailable);
  } else execution.done.then((outcome) => sendOutcome(response, id, outcome), unavailable);
  return id;
}

/** The answer leaves when everything that led to it is durable; what comes after it in the flow is not waited for. */
function deliverToRespond(call: ExecutionCall, parts: Starting & { response: ServerResponse }): string {
  const { executions, journal, response } = parts;
  let given: WebhookAnswer | undefined;
  const { promise: answered, resolve } = Promise.withResolvers<void>();
  const onAnswer = (answer: WebhookAnswer): void => {
    given ??= answer;
    resolve();
  };
  const execution = executions.start({ ...call, onAnswer });
  const { id, accepted, done } = execution;
  void Promise.race([answered, done])
    .then(async (outcome) => {
      if (given === undefined) return sendSilence(response, id, outcome ?? undefined);
      await accepted;
      await journal.commit(id);
      sendAnswer(response, given);
    })
    .catch(() => sendBusy(response));
  return id;
}

function sendOutcome(response: ServerResponse, executionId: string, outcome: ExecutionOutcome): void {
  if (outcome.status !== "succeeded") return sendUnfinished(response, executionId, outcome);
  const first = outcome.lastItems[0];
  if (first === undefined)
    sendJson(response, 200, { message: "The flow finished without items.", executionId });
  else sendJson(response, 200, first.json);
}

function sendSilence(
  response: ServerResponse,
  executionId: string,
  outcome: ExecutionOutcome | undefined,
): void {
  if (outcome !== undefined && outcome.status !== "succeeded") sendUnfinished(response, executionId, outcome);
  else sendJson(response, 200, { message: "The flow finished without an answer of its own.", executionId });
}

/** The caller learns that it failed, and the id by which people of the workspace find out why. */
function sendUnfinished(response: ServerResponse, executionId: string, { status }: ExecutionOutcome): void {
  if (status === "parked" || status === "needsAttention") {
    sendJson(response, 202, { message: "The event is stored; the flow goes on later.", executionId });
  } else
    sendJson(response, 500, {
      error: "The flow did not finish. Its execution in Weft says why.",
      executionId,
    });
}
