import type { JsonObject, NodeManifest } from "@weft/sdk";
import { ERROR_HANDLE } from "../document.ts";
import type { FlowNode } from "../document.ts";
import { paramsFit } from "./params-fit.ts";

export interface Handle {
  readonly id: string;
  /**
   * What people called it, where they did: the name of a switch rule. What the node type calls it stands in its
   * manifest and translations, for it depends on the reader's language.
   */
  readonly label?: string;
}

/** Looks up a node type. `undefined`: not installed here. */
export type ManifestLookup = (type: string, version: number) => NodeManifest | undefined;

export function inputHandles(node: FlowNode, manifest: NodeManifest): readonly Handle[] {
  const { inputs } = manifest;
  if (!("count" in inputs)) return inputs.map((id) => ({ id }));
  const spec = manifest.params[inputs.count];
  const fallback = spec?.kind === "number" && spec.default !== undefined ? spec.default : 2;
  const given = Number(node.params[inputs.count] ?? fallback);
  const count = Number.isInteger(given) && given > 0 && given <= 100 ? given : fallback;
  return Array.from({ length: count }, (_, i) => ({ id: `in${i + 1}` }));
}

/** In the node type's order; the `error` handle comes last, while `onError` is `output`. */
export function outputHandles(node: FlowNode, manifest: NodeManifest): readonly Handle[] {
  const own = ownOutputs(node, manifest);
  return node.onError === "output" && manifest.kind === "action" ? [...own, { id: ERROR_HANDLE }] : own;
}

function ownOutputs(node: FlowNode, manifest: NodeManifest): readonly Handle[] {
  const { outputs, outputsWhen } = manifest;
  if (!("each" in outputs)) {
    const there = outputsWhen ? outputs.filter((id) => paramsFit(outputsWhen[id], node, manifest)) : outputs;
    return there.map((id) => ({ id }));
  }
  const rows = node.params[outputs.each];
  const handles = (Array.isArray(rows) ? (rows as readonly unknown[]) : []).map((row, i) =>
    rowHandle(row, i, outputs.label),
  );
  const others = (id: string | undefined): readonly Handle[] => (id === undefined ? [] : [{ id }]);
  return [...others(outputs.first), ...handles, ...others(outputs.fallback)];
}

export function rowHandle(row: unknown, index: number, labelKey: string): Handle {
  const { id, [labelKey]: label } = (typeof row === "object" && row !== null ? row : {}) as JsonObject;
  return {
    id: typeof id === "string" && id !== "" ? id : String(index),
    ...(typeof label === "string" && label !== "" && { label }),
  };
}
