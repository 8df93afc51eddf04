import { compileExpression, emptyContext } from "@weft/expressions";
import type { Flow } from "@weft/flow";
import type { Item } from "@weft/sdk";

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
    const expression = compileExpression(text);
    const { id, name } = flow;
    return ({ items, timezone }) => {
      try {
        const item = items[0];
        const context = emptyContext({ items, flow: { id, name }, timezone, ...(item && { item }) });
        return keyText(expression.evaluate(context));
      } catch {
        // An order without a number is still an order.
        return null;
      }
    };
  } catch {
    return () => null;
  }
}

function keyText(value: unknown): string | null {
  if (value === undefined || value === null || value === "") return null;
  const text = typeof value === "string" ? value : JSON.stringify(value);
  return text.slice(0, MAX_LENGTH);
}
