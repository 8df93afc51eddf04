import { triggersOf } from "@weft/flow";
import type { Flow, FlowNode } from "@weft/flow";
import { literalParams } from "@weft/runtime";
import type { NodeCatalog } from "@weft/runtime";
import type { NodeManifest, TriggerDefinition } from "@weft/sdk";

/** A trigger of a flow with its code and its parameters as that code sees them. */
export interface LoadedTrigger {
  readonly node: FlowNode;
  readonly manifest: NodeManifest;
  readonly definition: TriggerDefinition;
  readonly params: Readonly<Record<string, unknown>>;
}

/** The triggers of one kind that are not disabled. `onFault` hears of those that cannot be used. */
export async function loadTriggers(call: {
  flow: Flow;
  catalog: NodeCatalog;
  kind: NonNullable<NodeManifest["trigger"]>;
  onFault: (node: FlowNode, error: unknown) => void;
}): Promise<LoadedTrigger[]> {
  const { flow, catalog, kind, onFault } = call;
  const loaded: LoadedTrigger[] = [];
  for (const node of triggersOf(flow, (type, version) => catalog.manifest(type, version))) {
    const manifest = catalog.manifest(node.type, node.version);
    if (manifest?.trigger !== kind || node.disabled === true) continue;
    try {
      const definition = await catalog.load(node.type, node.version);
      if (definition?.kind !== "trigger") continue;
      loaded.push({
        node,
        manifest,
        definition,
        params: literalParams(manifest.params, newest(node, definition)),
      });
    } catch (error) {
      onFault(node, error);
    }
  }
  return loaded;
}

function newest({ version, params }: FlowNode, definition: TriggerDefinition): FlowNode["params"] {
  return version < definition.version && definition.upgrade
    ? definition.upgrade({ version, params })
    : params;
}
