import type { NodeManifest } from "@weft/sdk";

/** `connector.thing.action`. */
const operation = /^(?<connector>[^.]+)\.[^.]+\.[^.]+$/u;

/** What else the connector can do with the same access and the same ends, the operation itself among it; nothing for others. */
export function siblingsOf(manifest: NodeManifest, all: readonly NodeManifest[]): readonly NodeManifest[] {
  const face = faceOf(manifest);
  return face === undefined ? [] : all.filter((one) => faceOf(one) === face);
}

function faceOf({ kind, type, group, credential, inputs, outputs }: NodeManifest): string | undefined {
  const connector = operation.exec(type)?.groups?.["connector"];
  if (connector === undefined || kind !== "action") return undefined;
  return JSON.stringify([connector, group, credential?.types, inputs, outputs]);
}
