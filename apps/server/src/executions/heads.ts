import type { RunEvent, TrimmedOutput } from "@weft/flow";
import type { Item } from "@weft/sdk";
import type { ExecutionJournal } from "../journal/journal.ts";
import { outputsOf, withOutputs } from "../journal/outputs.ts";
import type { StoredEvent } from "../journal/outputs.ts";
import { roomLeft } from "../journal/size.ts";
import { LARGE } from "../journal/spill.ts";

/** Of a large output, at most so many items and characters of JSON are shown at first. */
const FIRST = { offset: 0, limit: 100, chars: LARGE };
/** All outputs of an execution together; what comes after is fetched when somebody looks at it. */
const ALL = 8_000_000;

/** The events as people look at them: with the first items of outputs that are large. */
export async function headsOf(
  events: readonly StoredEvent[],
  journal: Pick<ExecutionJournal, "items">,
): Promise<{ events: RunEvent[]; trimmed: TrimmedOutput[] }> {
  const heads: RunEvent[] = [];
  const trimmed: TrimmedOutput[] = [];
  let room = ALL;
  for (const stored of events) {
    const { spilled, ...event } = stored;
    const outputs = outputsOf(event);
    const left = outputs && !spilled ? roomLeft(outputs, Math.min(LARGE, room)) : -1;
    if (!outputs || left >= 0) {
      if (outputs) room -= Math.min(LARGE, room) - left;
      heads.push(event);
      continue;
    }
    const first: Record<string, readonly Item[]> = {};
    for (const output of Object.keys(outputs)) {
      const total = totalOf(stored, output);
      const chars = Math.min(FIRST.chars, room);
      const items = await journal.items(stored, output, { ...FIRST, chars });
      first[output] = items;
      room -= chars - roomLeft(items, chars);
      if (items.length < total && "run" in event) trimmed.push({ run: event.run, output, items: total });
    }
    heads.push(withOutputs(event, first));
  }
  return { events: heads, trimmed };
}

/** How many items an output of an event has. */
export function totalOf(event: StoredEvent, output: string): number {
  return event.spilled?.[output]?.items ?? outputsOf(event)?.[output]?.length ?? 0;
}
