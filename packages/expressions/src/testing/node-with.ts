import type { ItemView, NodeView } from "../context.ts";

/** A node that has run and gave these items; each led to the item at the same position. */
export function nodeWith(...items: readonly ItemView[]): NodeView {
  return {
    isExecuted: true,
    params: {},
    first: () => items[0],
    last: () => items.at(-1),
    all: () => items,
    item: (index = 0) => items[index],
  };
}
