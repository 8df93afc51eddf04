import { defineAction } from "@weft/sdk";
import type { Item, JsonObject } from "@weft/sdk";
import { fatal } from "../errors.ts";
import { itemsText } from "./items.text.ts";

export const dataItems = defineAction({
  type: "data.items",
  version: 1,
  label: "Fixed items",
  help: "Gives the items that you write here, whatever came in: a price list, settings, or data to try a flow out with.",
  icon: "rows-3",
  group: "Data",
  synonyms: ["test data", "mock", "constant", "list", "table", "sample", "example"],
  effect: "none",
  params: {
    items: {
      kind: "json",
      label: "Items",
      help: "A list of objects, one for each item; a single object is one item.",
      placeholder: '[{ "id": 1 }, { "id": 2 }]',
      default: [],
    },
  },
  translations: itemsText,
  runAll({ params: { items } }): Item[] {
    const list: readonly unknown[] = Array.isArray(items) ? items : [items];
    return list.map((json, index) => {
      if (typeof json !== "object" || json === null || Array.isArray(json))
        throw fatal("items-not-object", { item: index + 1 });
      return { json: json as JsonObject };
    });
  },
});
