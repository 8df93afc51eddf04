import type { FlowNode } from "@weft/flow";
import type { JsonObject } from "@weft/sdk";
import { listOf, numberOf, textOf } from "../workflow.ts";
import type { Part } from "../parts.ts";
import { accessOf } from "./access.ts";
import type { JoinedNode } from "./exporter.ts";

/** A node that stands in the file beside the one that it is joined to. */
export interface Beside {
  readonly kind: string;
  readonly json: JsonObject;
}

/** They stand below their node, one next to the other. */
export function nodesBeside(
  node: FlowNode,
  json: JsonObject,
  { joined, before }: { readonly joined: readonly JoinedNode[]; readonly before: readonly Part[] },
): readonly Beside[] {
  const [x, y] = listOf(json["position"]);
  return joined.map(({ kind, called, type, typeVersion, parameters, access }, at) => ({
    kind,
    json: {
      id: `${node.id}-${kind}`,
      name: `${called} of “${textOf(json["name"])}”`,
      type,
      typeVersion,
      position: [numberOf(x, 0) + at * 140, numberOf(y, 0) + 220],
      parameters,
      ...(accessBefore(before, { kind, type }) ?? accessOf(access).credentials),
    },
  }));
}

/** Whose access the node of the same kind had in the file that the flow came from. */
function accessBefore(
  parts: readonly Part[],
  { kind, type }: { readonly kind: string; readonly type: string },
): JsonObject | undefined {
  const same = parts.find((part) => part.kind === kind && part.node.type === type);
  const credentials = same?.node.raw["credentials"];
  return credentials === undefined ? undefined : { credentials };
}
