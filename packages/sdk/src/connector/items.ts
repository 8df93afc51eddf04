import type { Item, JsonObject } from "../item.ts";

/**
 * Items of what a system answered: a list gives one for each entry, nothing gives an empty one, and what is no object is put
 * into the field `data`.
 */
export function itemsOf(answer: unknown): readonly Item[] {
  return Array.isArray(answer) ? answer.map(itemOf) : [itemOf(answer)];
}

function itemOf(value: unknown): Item {
  if (value === undefined || value === null || value === "") return { json: {} };
  return {
    json: typeof value === "object" && !Array.isArray(value) ? (value as JsonObject) : { data: value },
  };
}
