import type { Item, JsonObject } from "@weft/sdk";

export function pinText(items: readonly Item[]): string {
  return JSON.stringify(
    items.map(({ json }) => json),
    null,
    2,
  );
}

type Read = { readonly items: readonly Item[] } | { readonly fault: "notJson" | "notObjects" };

/** The items that a person wrote: a list of objects, or one object. */
export function readPins(text: string): Read {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { fault: "notJson" };
  }
  const list: readonly unknown[] = Array.isArray(value) ? value : [value];
  const objects = list.filter((one) => typeof one === "object" && one !== null && !Array.isArray(one));
  if (objects.length < list.length || list.length === 0) return { fault: "notObjects" };
  return { items: objects.map((json) => ({ json: json as JsonObject })) };
}
