import type { NodeManifest } from "@weft/sdk";

/** `connector.thing.action`; what one connector does in another way may have two parts: `postgres.query`. */
const operation = /^[^.]+\.[^.]+\.[^.]+$/u;

/** What else the connector can do with the same access and the same ends, the operation itself among it; nothing for others. */
export function siblingsOf(manifest: NodeManifest, all: readonly NodeManifest[]): readonly NodeManifest[] {
  const face = faceOf(manifest);
  if (face === undefined) return [];
  const family = all.filter((one) => faceOf(one) === face);
  // Those of two parts alone, such as data.sort and data.limit, share no more than a heading.
  return family.some(({ type }) => operation.test(type)) ? family : [];
}

function faceOf({ kind, type, group, credential, inputs, outputs }: NodeManifest): string | undefined {
  if (kind !== "action") return undefined;
  return JSON.stringify([type.split(".")[0], group, credential?.types, inputs, outputs]);
}
