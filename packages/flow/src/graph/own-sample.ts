import type { JsonObject, NodeManifest } from "@weft/sdk";
import type { FlowNode } from "../document.ts";

/** What a node gives, as its own parameters have it; nothing where its type's sample stands for it. */
export function ownSample(
  { params }: Pick<FlowNode, "params">,
  { sampleParam }: Pick<NodeManifest, "sampleParam">,
): readonly JsonObject[] | undefined {
  const given = sampleParam === undefined ? undefined : params[sampleParam];
  const samples = [given].flat().filter(isObject);
  return samples.length === 0 ? undefined : samples;
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
