import type { Item, JsonObject } from "@weft/sdk";
import { outputsOf, withOutputs } from "./outputs.ts";
import type { StoredEvent } from "./outputs.ts";

/** Where the same JSON stands in a chunk: the event, the output, the item. */
type Place = readonly [event: number, output: string, item: number];

/** An item as a chunk holds it. Most nodes pass on what they got, and that is stored once. */
type StoredItem = Omit<Item, "json"> & { readonly json?: JsonObject | undefined; readonly same?: Place };

/** Events as one row of the journal. @throws when they cannot be made JSON */
export function chunkOf(events: readonly StoredEvent[]): string {
  const places = new Map<JsonObject, Place>();
  return JSON.stringify(
    events.map((event, index) => {
      const outputs = outputsOf(event);
      if (outputs === undefined) return event;
      const stored: Record<string, readonly StoredItem[]> = {};
      for (const handle in outputs)
        stored[handle] = (outputs[handle] ?? []).map((item, place): StoredItem => {
          const same = places.get(item.json);
          if (same !== undefined) return { ...item, json: undefined, same };
          places.set(item.json, [index, handle, place]);
          return item;
        });
      return withOutputs(event, stored as Record<string, readonly Item[]>);
    }),
  );
}

/** The events of an execution, from its chunks in order. */
export function parseChunks(chunks: readonly string[]): StoredEvent[] {
  return chunks.flatMap(parseChunk);
}

function parseChunk(data: string): StoredEvent[] {
  const events = JSON.parse(data) as StoredEvent[];
  // A chunk whose items all differ is as it was.
  if (!data.includes('"same":[')) return events;
  for (const event of events)
    for (const items of Object.values(outputsOf(event) ?? {})) {
      const stored = items as (StoredItem & { json: JsonObject })[];
      for (const [index, { same, ...item }] of stored.entries())
        if (same !== undefined) stored[index] = { ...item, json: jsonAt(events, same) };
    }
  return events;
}

function jsonAt(events: readonly StoredEvent[], [event, output, place]: Place): JsonObject {
  const from = events[event];
  const item = from && outputsOf(from)?.[output]?.[place];
  if (item === undefined) throw new Error("A chunk of the journal names an item that it does not hold.");
  return item.json;
}
