import { ownSample } from "@weft/flow";
import type { DryRequest } from "@weft/flow";
import type { ActionDefinition, Item, JsonObject } from "@weft/sdk";
import { runAllItems } from "./all-items.ts";
import { runEachItem } from "./each-item.ts";
import { afterFailure } from "./failure.ts";
import { noProgress } from "./frame.ts";
import type { Frame, RunOutcome } from "./frame.ts";
import { originIn, withOrigin } from "./outputs.ts";

/**
 * A write in a dry run: the node's own code works up to its first request that does not only look, which is shown instead of
 * sent; then the node's sample goes on, once for each item. A node without a sample passes its items on.
 */
export async function runDry(frame: Frame): Promise<RunOutcome | undefined> {
  let captured: Promise<DryRequest> | undefined;
  // Only the first item: one request shows what would be sent.
  const trial: Frame = { ...frame, items: frame.items.slice(0, 1), progress: noProgress(frame.node) };
  const capture: NonNullable<Frame["capture"]> = (request) => {
    captured ??= request;
    // Handled below; a node that swallows the refusal must not leave it unhandled.
    request.catch(() => undefined);
  };
  trial.capture = capture;
  const end = await (frame.definition.run ? runEachItem(trial) : runAllItems(trial));
  const request = await captured?.catch((thrown: unknown) => thrown);
  if (request instanceof Error) return afterFailure(frame, request, [...frame.items.keys()]);
  if (!request && (end || frame.items.length <= 1)) {
    if (end) return end;
    Object.assign(frame.progress.outputs, trial.progress.outputs);
    if (trial.progress.error) frame.progress.error = trial.progress.error;
    return undefined;
  }
  // A node that asks nobody shows what it makes of every item; a request after all is not sent either.
  if (!request)
    return frame.definition.run ? runEachItem({ ...frame, capture }) : runAllItems({ ...frame, capture });
  frame.progress.outputs[frame.node.main] = frame.items.flatMap((item, i) => samplesFor(frame, item, i));
  return { ok: true, outputs: frame.progress.outputs, request: request as DryRequest };
}

function samplesFor({ definition, node, input }: Frame, item: Item, index: number): readonly Item[] {
  const from = originIn(node.inputs, input, index);
  const samples = ownSample(node.node, definition) ?? samplesOf(definition);
  if (!samples) return [withOrigin(item, from)];
  return samples.map((json) => ({ json, from }));
}

function samplesOf({ sample }: ActionDefinition): readonly JsonObject[] | undefined {
  return sample === undefined ? undefined : ([sample].flat() as readonly JsonObject[]);
}
