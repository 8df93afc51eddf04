import { nearest } from "@weft/expressions";
import type { Params } from "@weft/sdk";
import type { Flow, FlowNode } from "../document.ts";
import type { ManifestLookup } from "../graph/handles.ts";
import { problem } from "../problem.ts";
import type { Problem } from "../problem.ts";

/**
 * Parameters that the types of their nodes do not have: in a file that was written by hand, most are misspelt. Warnings alone, as
 * a newer version may have written them, and what was chosen before may have left them behind.
 */
export function findUnknownParams(flow: Flow, manifest: ManifestLookup): readonly Problem[] {
  return flow.nodes.flatMap((node, index) => {
    const known = manifest(node.type, node.version);
    if (known === undefined || node.version > known.version) return [];
    return unknownIn({ node, params: known.params, values: node.params, path: ["nodes", index, "params"] });
  });
}

interface Group {
  readonly node: FlowNode;
  readonly params: Params;
  readonly values: unknown;
  readonly path: readonly (string | number)[];
}

function unknownIn({ node, params, values, path }: Group): readonly Problem[] {
  if (typeof values !== "object" || values === null || Array.isArray(values)) return [];
  return Object.entries(values).flatMap(([param, value]) => {
    const at = [...path, param];
    const spec = Object.hasOwn(params, param) ? params[param] : undefined;
    if (spec === undefined) return [unknown({ node, param, path: at, names: Object.keys(params) })];
    if (spec.kind === "group") return unknownIn({ node, params: spec.of, values: value, path: at });
    if (spec.kind !== "list" || !Array.isArray(value)) return [];
    return value.flatMap((row, index) =>
      unknownIn({ node, params: spec.of, values: row, path: [...at, index] }),
    );
  });
}

interface Found {
  readonly node: FlowNode;
  readonly param: string;
  readonly path: readonly (string | number)[];
  readonly names: readonly string[];
}

function unknown({ node, param, path, names }: Found): Problem {
  const values = { param, name: node.name, type: node.type };
  const meant = nearest(param, names);
  return meant === undefined
    ? problem("param.unknown", { path, node }, { ...values, known: names.join(", ") || "–" })
    : problem("param.misspelt", { path, node }, { ...values, meant });
}
