import { ERROR_HANDLE } from "@weft/flow";
import type { RunError } from "@weft/flow";
import type { Item } from "@weft/sdk";
import { mayPass, toRunError } from "../errors.ts";
import type { Host } from "../host.ts";
import type { Frame, RunOutcome } from "./frame.ts";
import { originIn, withOrigin } from "./outputs.ts";

const longestDelay = 24 * 60 * 60 * 1000;

/** What was thrown, with the node and the item that it happened at. */
export function placedError(frame: Frame, thrown: unknown, item?: number): RunError {
  const { id, name, type } = frame.node.node;
  return { ...toRunError(thrown, type), node: { id, name }, ...(item !== undefined && { item }) };
}

/**
 * Decides what follows from a failure of the item that the run is at: another try, the end of the run, or (`undefined`)
 * items in its place, as `onError` says.
 */
export function afterFailure(
  frame: Frame,
  thrown: unknown,
  affected: readonly number[],
): RunOutcome | undefined {
  const { progress, node, stop, around } = frame;
  // Node code that is aborted throws whatever it likes; what counts is why it was aborted.
  const cause = stop.aborted ? stop.reason : thrown;
  const error = placedError(frame, cause, frame.definition.run ? affected[0] : undefined);
  if (stop.aborted && error.code !== "node-timeout") return { ok: false, error };
  progress.tries += 1;
  const retryIn = delayBeforeRetry(frame, cause, around.host);
  if (retryIn !== undefined) return { ok: false, error, retryIn };
  const { onError = "stop" } = node.node;
  if (onError === "stop") return { ok: false, error };
  progress.tries = 0;
  progress.error ??= error;
  const handle = onError === "output" ? ERROR_HANDLE : node.main;
  for (const index of affected) progress.outputs[handle]?.push(errorItem(frame, error, index));
  return undefined;
}

function errorItem({ items, node, input }: Frame, error: RunError, index: number): Item {
  const { message, code, hint, response } = error;
  const told = { message, code, ...(hint !== undefined && { hint }), ...(response && { response }) };
  const source = items[index];
  const json = { ...source?.json, error: told };
  const item: Item = source?.files ? { json, files: source.files } : { json };
  return withOrigin(item, originIn(node.inputs, input, index));
}

/** Milliseconds until the next try; `undefined` when there is none. */
function delayBeforeRetry({ node, progress }: Frame, thrown: unknown, host: Host): number | undefined {
  const { retry } = node.node;
  if (!retry || progress.tries >= retry.attempts) return undefined;
  const passing = mayPass(thrown);
  if (passing === false && !retry.always) return undefined;
  if (typeof passing === "number") return Math.min(Math.max(0, passing), longestDelay);
  const first = retry.firstDelayMs ?? 1000;
  const delay = retry.backoff === "exponential" ? first * 2 ** (progress.tries - 1) : first;
  // Jitter of a quarter either way keeps many executions from coming back at the same moment.
  return Math.min(Math.round(delay * (0.75 + host.random() / 2)), longestDelay);
}
