import type { ItemsPage } from "@weft/api";
import type { Item } from "@weft/sdk";

/** Pinned items are a part of the flow, which is saved with every change and may have 5 MB. */
const MOST = { items: 1000, chars: 1_000_000 } as const;

interface ToPin {
  /** The first ones, which are here already. */
  readonly items: readonly Item[];
  readonly total: number;
  /** Fetches those from this one on. */
  readonly ask: (offset: number) => Promise<ItemsPage>;
}

/** The items of a large output, as many from the first on as a flow can well hold. @throws what a request failed with */
export async function itemsToPin({ items, total, ask }: ToPin): Promise<readonly Item[]> {
  const taken: Item[] = [];
  let chars = 0;
  const take = (more: readonly Item[]): boolean =>
    more.every((item) => {
      chars += JSON.stringify(item.json).length;
      if (taken.length === MOST.items || chars > MOST.chars) return false;
      taken.push(item);
      return true;
    });
  let room = take(items);
  for (let offset = items.length; room && offset < total;) {
    const page = await ask(offset);
    const passed = page.items.length + (page.tooLarge ? 1 : 0);
    if (passed === 0) break;
    room = take(page.items);
    offset += passed;
  }
  return taken;
}
