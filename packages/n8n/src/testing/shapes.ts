import { readFileSync } from "node:fs";
import type { JsonObject } from "@weft/sdk";

/** A node’s type without its prefix, its version, its parameters, and what else its file said of it. */
export type Shape = readonly [type: string, typeVersion: number, parameters: JsonObject, raw?: JsonObject];

/** Parameters as they stand in files that people share: of every version, incomplete, odd but taken by n8n. */
export const shapes: readonly Shape[] = readFileSync(new URL("./shapes.jsonl", import.meta.url), "utf8")
  .trim()
  .split("\n")
  .map((line) => JSON.parse(line) as Shape);
