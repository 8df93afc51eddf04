import type { Effect, NodeManifest } from "@weft/sdk";
import type { FlowNode } from "../document.ts";

/** What a node does outside, as far as its parameters tell. */
export function effectOf(node: FlowNode, manifest: NodeManifest): Effect {
  const { effect } = manifest;
  if (typeof effect === "string") return effect;
  const spec = manifest.params[effect.param];
  const value = node.params[effect.param] ?? (spec && "default" in spec ? spec.default : undefined);
  return (typeof value === "string" ? effect.values[value] : undefined) ?? effect.otherwise;
}

/** Whether the other system does a write of this node once, though it is sent again. */
export function isIdempotent({ params }: Pick<FlowNode, "params">, { idempotent }: NodeManifest): boolean {
  if (idempotent === undefined || idempotent === true) return idempotent === true;
  const value = params[idempotent.param];
  return typeof value === "string" && value.trim() !== "";
}
