import type { Flow } from "@weft/flow";
import type { Item } from "@weft/sdk";
import { compileOnItems, keyText } from "./item-value.ts";

type KeyOf = (call: { items: readonly Item[]; timezone: string }) => string | null;

const MAX_LENGTH = 200;
const compiled = new WeakMap<Flow, KeyOf>();

/** The business key of an execution, e.g. the order's number; `null` where the flow has none or it cannot be told. */
export function correlationOf(flow: Flow, call: { items: readonly Item[]; timezone: string }): string | null {
  let keyOf = compiled.get(flow);
  if (keyOf === undefined) {
    keyOf = compile(flow);
    compiled.set(flow, keyOf);
  }
  return keyOf(call);
}

function compile(flow: Flow): KeyOf {
  const text = flow.settings.correlation;
  if (text === undefined || text === "") return () => null;
  try {
    const valueOf = compileOnItems(text, flow);
    return (call) => {
      try {
        return keyText(valueOf(call))?.slice(0, MAX_LENGTH) ?? null;
      } catch {
        // An order without a number is still an order.
        return null;
      }
    };
  } catch {
    return () => null;
  }
}
