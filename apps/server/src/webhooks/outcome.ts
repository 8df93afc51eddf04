import type { ServerResponse } from "node:http";
import type { ExecutionOutcome } from "@weft/runtime";
import type { WebhookRoute } from "@weft/sdk";
import { sendAnswer, sendJson } from "./answer.ts";

/** A caller that waits for what becomes of an execution. */
export interface Waiting {
  readonly response: ServerResponse;
  readonly executionId: string;
  readonly route: Pick<WebhookRoute, "failure">;
}

/** The first item of the last node, or why there is none. */
export function sendOutcome(waiting: Waiting, outcome: ExecutionOutcome): void {
  const { response, executionId } = waiting;
  if (outcome.status !== "succeeded") return sendUnfinished(waiting, outcome);
  const first = outcome.lastItems[0];
  if (first === undefined)
    sendJson(response, 200, { message: "The flow finished without items.", executionId });
  else sendJson(response, 200, first.json);
}

/** No node of the flow has answered. */
export function sendSilence(waiting: Waiting, outcome: ExecutionOutcome | undefined): void {
  const { response, executionId } = waiting;
  if (outcome !== undefined && outcome.status !== "succeeded") sendUnfinished(waiting, outcome);
  else sendJson(response, 200, { message: "The flow finished without an answer of its own.", executionId });
}

/** The caller learns that it failed, and the id by which people of the workspace find out why. */
function sendUnfinished({ response, executionId, route }: Waiting, { status }: ExecutionOutcome): void {
  if (status === "parked" || status === "needsAttention")
    sendJson(response, 202, { message: "The event is stored; the flow goes on later.", executionId });
  else if (route.failure) sendAnswer(response, route.failure);
  else {
    const error = "The flow did not finish. Its execution in Weft says why.";
    sendJson(response, 500, { error, executionId });
  }
}
