import type { Problem } from "@weft/flow";

/** Where a problem is mended. */
export type Place =
  /** `path` is that inside of the node, e.g. `["params", "headers", 0, "value"]` or `["credential"]`. */
  | { readonly at: "setting"; readonly node: string; readonly path: readonly (string | number)[] }
  | { readonly at: "name" | "node"; readonly node: string }
  | { readonly at: "edge"; readonly edge: string }
  /** A trigger is missing: it comes from the palette. */
  | { readonly at: "palette" }
  | { readonly at: "errorFlow" };

/** `undefined` for what only the file shows, e.g. pinned data of a node that is gone. */
export function placeOf({ pointer, node, edge, code }: Problem): Place | undefined {
  if (code === "graph.noTrigger") return { at: "palette" };
  if (edge !== undefined) return { at: "edge", edge };
  const [part, , ...inside] = pathOf(pointer);
  if (part === "settings") return pointer === "/settings/errorFlow" ? { at: "errorFlow" } : undefined;
  if (!node) return undefined;
  if (inside.length === 0) return { at: "node", node: node.id };
  return inside[0] === "name"
    ? { at: "name", node: node.id }
    : { at: "setting", node: node.id, path: inside };
}

/** The parts of an RFC 6901 JSON pointer; places in lists are numbers. */
function pathOf(pointer: string): readonly (string | number)[] {
  return pointer
    .split("/")
    .slice(1)
    .map((part) => (/^\d+$/u.test(part) ? Number(part) : part.replaceAll("~1", "/").replaceAll("~0", "~")));
}
