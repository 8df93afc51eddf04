import type { Flow } from "@weft/flow";
import type { Item } from "@weft/sdk";
import { compileOnItems, keyText } from "./item-value.ts";
import type { ItemValue } from "./item-value.ts";

const compiled = new WeakMap<Flow, ItemValue | undefined>();
const MAX_LENGTH = 200;

/**
 * What executions of a flow with a concurrency limit take turns by: the key, or nothing where all take turns with all. An
 * event whose key cannot be told takes turns with the others of which it cannot.
 */
export function queueKeyOf(flow: Flow, call: { items: readonly Item[]; timezone: string }): string {
  if (!compiled.has(flow)) compiled.set(flow, compile(flow));
  try {
    const value = compiled.get(flow)?.(call);
    return keyText(value)?.slice(0, MAX_LENGTH) ?? "";
  } catch {
    return "";
  }
}

function compile(flow: Flow): ItemValue | undefined {
  const { key } = flow.settings.concurrency ?? {};
  try {
    return key ? compileOnItems(key, flow) : undefined;
  } catch {
    return undefined;
  }
}

/** The name of the line in which an execution waits. */
export function laneOf(flowId: string, queueKey: string): string {
  return `${flowId}\n${queueKey}`;
}
