import { ERROR_HANDLE } from "@weft/flow";
import type { ErrorItems, RunError } from "@weft/flow";
import type { Item, JsonObject, NodeError, SomeFailed } from "@weft/sdk";
import { mayPass, toRunError } from "../errors.ts";
import { unreadAnswer } from "../heard.ts";
import type { Host } from "../host.ts";
import type { Frame, RunOutcome } from "./frame.ts";
import { eachEmitted, originIn, withOrigin } from "./outputs.ts";

const longestDelay = 24 * 60 * 60 * 1000;

/** What was thrown, with the node and the item that it happened at. */
export function placedError(frame: Frame, thrown: unknown, item?: number): RunError {
  const { id, name, type } = frame.node.node;
  const error = unreadAnswer(frame, thrown, type) ?? toRunError(thrown, type);
  return { ...error, node: { id, name }, ...(item !== undefined && { item }) };
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
  const { stop } = frame;
  // Node code that is aborted throws whatever it likes; what counts is why it was aborted.
  const cause = stop.aborted ? stop.reason : thrown;
  const error = placedError(frame, cause, frame.definition.run ? affected[0] : undefined);
  if (stop.aborted && error.code !== "node-timeout") return { ok: false, error };
  const end = endAfter(frame, cause, error);
  if (end) return end;
  const told = frame.node.node.errorItems === "once" ? affected.slice(0, 1) : affected;
  for (const index of told) frame.progress.outputs[handleOf(frame)]?.push(errorItem(frame, error, index));
  return undefined;
}

/** As `afterFailure`, where the node says of each item what became of it. */
export function afterSomeFailed(
  frame: Frame,
  thrown: unknown,
  results: SomeFailed["results"],
): RunOutcome | undefined {
  const { node, progress, definition } = frame;
  const error = placedError(frame, thrown, results.findIndex(isFailure));
  const end = endAfter(frame, thrown, error);
  if (end) return end;
  const taken: [string, Item][] = [];
  for (const [index, result] of results.entries()) {
    if (isFailure(result)) {
      taken.push([handleOf(frame), errorItem(frame, placedError(frame, result, index), index)]);
      continue;
    }
    const from = originIn(node.inputs, frame.input, index);
    const given = definition.outputs === undefined ? result : { [node.main]: result };
    eachEmitted(frame, given, (handle, item) => taken.push([handle, withOrigin(item, from)]));
  }
  for (const [handle, item] of taken) progress.outputs[handle]?.push(item);
  return undefined;
}

function isFailure(result: SomeFailed["results"][number]): result is NodeError {
  return !Array.isArray(result);
}

/** Whether the flow goes on with items in the place of what failed, and it is not tried again before. */
export function goesOnAfter({ stop, node, progress, around }: Frame, thrown: unknown): boolean {
  if (stop.aborted || (node.node.onError ?? "stop") === "stop") return false;
  return delayBeforeRetry({ node, tries: progress.tries + 1 }, thrown, around.host) === undefined;
}

/** The run is tried again, or fails; `undefined` where its flow goes on with items in its place. */
function endAfter(frame: Frame, cause: unknown, error: RunError): RunOutcome | undefined {
  const { progress, node, around } = frame;
  progress.tries += 1;
  const retryIn = delayBeforeRetry({ node, tries: progress.tries }, cause, around.host);
  if (retryIn !== undefined) return { ok: false, error, retryIn };
  if ((node.node.onError ?? "stop") === "stop") return { ok: false, error };
  progress.tries = 0;
  progress.error ??= error;
  return undefined;
}

/** Where failed items leave. */
function handleOf({ node, definition }: Frame): string {
  return node.node.onError === "output" ? ERROR_HANDLE : (definition.failed ?? node.main);
}

/** An item in the place of one that failed, with what the flow wants it to carry. */
function errorItem({ items, node, input }: Frame, error: RunError, index: number): Item {
  const kind = node.node.errorItems ?? "both";
  const source = items[index];
  const alone = kind === "error" || kind === "text" || kind === "once";
  const json = { ...(alone ? {} : source?.json), ...told(error, kind) };
  const item: Item = source?.files && !alone ? { json, files: source.files } : { json };
  return withOrigin(item, originIn(node.inputs, input, index));
}

/** `response.status` is ours, `httpCode` and `status` are what flows from n8n read. */
function told(error: RunError, kind: ErrorItems): JsonObject {
  const { message, code, hint, response } = error;
  if (kind === "fields") return {};
  if (kind !== "both" && kind !== "error") return { error: textOf(error) };
  return {
    error: {
      message,
      code,
      ...(hint !== undefined && { hint }),
      ...(response && { response, httpCode: String(response.status), status: response.status }),
    },
  };
}

/** Code that throws says itself what is wrong: flows compare with its own words, behind which n8n writes where it was. */
function textOf({ message, code, values, item }: RunError): string {
  if (code !== "code-failed" && code !== "code-failed-at") return message;
  const { message: said, line } = values ?? {};
  const place = [
    ...(line === undefined ? [] : [`line ${line}`]),
    ...(item === undefined ? [] : [`for item ${item}`]),
  ];
  return place.length === 0 ? String(said) : `${said} [${place.join(", ")}]`;
}

interface Tried {
  readonly node: Frame["node"];
  /** With the one that failed just now. */
  readonly tries: number;
}

/** Milliseconds until the next try; `undefined` when there is none. */
function delayBeforeRetry({ node, tries }: Tried, thrown: unknown, host: Host): number | undefined {
  const { retry } = node.node;
  if (!retry || tries >= retry.attempts) return undefined;
  const passing = mayPass(thrown);
  if (passing === false && !retry.always) return undefined;
  if (typeof passing === "number") return Math.min(Math.max(0, passing), longestDelay);
  const first = retry.firstDelayMs ?? 1000;
  const delay = retry.backoff === "exponential" ? first * 2 ** (tries - 1) : first;
  // Jitter of a quarter either way keeps many executions from coming back at the same moment.
  return Math.min(Math.round(delay * (0.75 + host.random() / 2)), longestDelay);
}
