import { compileExpression, emptyContext } from "@weft/expressions";
import type { Flow } from "@weft/flow";
import type { Item } from "@weft/sdk";

/** What an expression of a flow gives over the items that start it. @throws ExpressionError when it cannot be told */
export type ItemValue = (call: { readonly items: readonly Item[]; readonly timezone: string }) => unknown;

/** @throws ExpressionError when the text is no expression */
export function compileOnItems(text: string, { id, name }: Pick<Flow, "id" | "name">): ItemValue {
  const expression = compileExpression(text);
  const flow = { id, name };
  return ({ items, timezone }) => {
    const item = items[0];
    return expression.evaluate(emptyContext({ items, flow, timezone, ...(item && { item }) }));
  };
}

/** A value as a key, by which things are found and compared; `null` when there is none. */
export function keyText(value: unknown): string | null {
  if (value === undefined || value === null || value === "") return null;
  return typeof value === "string" ? value : JSON.stringify(value);
}
