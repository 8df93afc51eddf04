import type { RunEvent, RunOutputs } from "@weft/flow";
import type { Item } from "@weft/sdk";

const MAX_ITEMS = 100;
const MAX_CHARS = 256_000;

/**
 * Cuts the outputs of an event down to what a live view needs. `trimmed` says how many items an output really has,
 * for each output that lost some.
 */
export function trimEvent(event: RunEvent): { event: RunEvent; trimmed?: Record<string, number> } {
  if (event.type !== "run.finished") return { event };
  const outputs: Record<string, readonly Item[]> = {};
  const trimmed: Record<string, number> = {};
  let room = MAX_CHARS;
  for (const [handle, items] of Object.entries(event.outputs)) {
    const { kept, chars } = fitting(items, room);
    room -= chars;
    outputs[handle] = kept;
    if (kept.length < items.length) trimmed[handle] = items.length;
  }
  if (Object.keys(trimmed).length === 0) return { event };
  return { event: { ...event, outputs: outputs satisfies RunOutputs }, trimmed };
}

function fitting(items: readonly Item[], room: number): { kept: readonly Item[]; chars: number } {
  let chars = 0;
  for (let count = 0; count < items.length; count++) {
    const size = JSON.stringify(items[count]).length;
    if (count === MAX_ITEMS || chars + size > room) return { kept: items.slice(0, count), chars };
    chars += size;
  }
  return { kept: items, chars };
}
