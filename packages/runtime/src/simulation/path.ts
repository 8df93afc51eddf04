import type { JsonObject } from "@weft/sdk";

/** The way that an item of a generated flow went; empty where a node made it of nothing. */
export function pathOf({ path }: JsonObject): string {
  return typeof path === "string" ? path : "";
}
