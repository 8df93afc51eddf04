import type { CredentialSlot } from "@weft/api";
import type { FlowNode } from "@weft/flow";
import type { UsedCredential } from "@weft/n8n";
import type { Catalog } from "../catalog/catalog.ts";
import type { ReadFile } from "./import.ts";

/**
 * What the nodes of another program's files need access to, each access once. A node that cannot work without one has a slot even
 * where the file does not say whose it had.
 */
export async function credentialSlots(
  flows: readonly ReadFile[],
  catalog: Pick<Catalog, "manifest">,
): Promise<CredentialSlot[]> {
  const foreign = flows.some(({ report }) => report !== undefined);
  if (!foreign) return [];
  const { fittingTypes } = await import("@weft/n8n");
  const slots = new Map<string, CredentialSlot>();
  for (const [flow, { flow: read, credentials }] of flows.entries()) {
    if (credentials === undefined) continue;
    for (const node of read.nodes) {
      const accepts = catalog.manifest(node.type, node.version)?.credential;
      const used = usedBy(node, credentials, accepts?.optional === false);
      // What could be converted and takes no credential here needs none.
      if (used === undefined || (accepts === undefined && !isPlaceholder(node))) continue;
      const types = accepts ? fittingTypes(used.type, accepts.types) : [];
      const key = JSON.stringify([used.type, used.name, ...types]);
      const slot = slots.get(key) ?? { key, ...used, types: [...types], nodes: [] };
      slot.nodes.push({ flow, id: node.id, name: node.name });
      slots.set(key, slot);
    }
  }
  // What can be chosen comes first.
  return [...slots.values()].toSorted((a, b) => Number(a.types.length === 0) - Number(b.types.length === 0));
}

function usedBy(
  node: FlowNode,
  credentials: ReadonlyMap<string, UsedCredential>,
  needed: boolean,
): UsedCredential | undefined {
  return credentials.get(node.id) ?? (needed ? { type: "", name: "" } : undefined);
}

function isPlaceholder({ type }: FlowNode): boolean {
  return type.startsWith("n8n:");
}

/** The flows with the credentials that somebody chose, by the keys of the slots. */
export function withCredentials(
  flows: readonly ReadFile[],
  slots: readonly CredentialSlot[],
  chosen: Readonly<Record<string, string>>,
): readonly ReadFile[] {
  const byNode = new Map<string, string>();
  for (const { key, nodes } of slots) {
    const credential = Object.hasOwn(chosen, key) ? chosen[key] : undefined;
    if (credential !== undefined) for (const { flow, id } of nodes) byNode.set(`${flow} ${id}`, credential);
  }
  return flows.map((file, index) => {
    const nodes = file.flow.nodes.map((node) => {
      const credential = byNode.get(`${index} ${node.id}`);
      return credential === undefined ? node : { ...node, credential };
    });
    return { ...file, flow: { ...file.flow, nodes } };
  });
}

/** The keys of choices that name no credential of the workspace, one of another type, or no slot of these files. */
export function unfitChoices(
  slots: readonly CredentialSlot[],
  chosen: Readonly<Record<string, string>>,
  stored: ReadonlyMap<string, { readonly type: string }>,
): readonly string[] {
  const types = new Map(slots.map((slot) => [slot.key, slot.types]));
  return Object.entries(chosen).flatMap(([key, id]) => {
    const type = stored.get(id)?.type;
    return type !== undefined && types.get(key)?.includes(type) === true ? [] : [key];
  });
}
