import type { Item, JsonObject } from "@weft/sdk";
import { isObject, listOf, objectOf, sameJson } from "./workflow.ts";
import type { N8nWorkflow } from "./workflow.ts";

/** What nodes of the file became, by their names there. */
type Nodes = ReadonlyMap<string, { readonly node: { readonly id: string } }>;

/** Items with or without their `json` wrapper; lineage and binary data stay behind. */
export function importPinData(
  { pinData }: N8nWorkflow,
  byName: Nodes,
): Readonly<Record<string, readonly Item[]>> {
  const pinned = Object.entries(pinData).flatMap(([name, items]) => {
    const node = byName.get(name)?.node;
    return node ? [[node.id, pinnedItems(items)] as const] : [];
  });
  return Object.fromEntries(pinned);
}

/** Pins can be large; those that are plain items need not be kept twice. */
export function withoutPlainPins(json: JsonObject, { pinData }: N8nWorkflow, byName: Nodes): JsonObject {
  if (Object.keys(pinData).length === 0) return json;
  const kept = Object.entries(pinData).map(([name, items]) => {
    const plain = byName.has(name) && sameJson(items, plainPins(pinnedItems(items)));
    return [name, plain ? true : items] as const;
  });
  return { ...json, pinData: Object.fromEntries(kept) };
}

/** Items as n8n pins them. */
export function plainPins(items: readonly Item[]): readonly JsonObject[] {
  return items.map((item) => ({ json: item.json }));
}

export function pinnedItems(items: unknown): readonly Item[] {
  return listOf(items)
    .filter(isObject)
    .map((item) => ({ json: "json" in item ? objectOf(item["json"]) : item }));
}
