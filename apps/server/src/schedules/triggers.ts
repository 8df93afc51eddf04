import { parseStored } from "@weft/flow";
import type { FlowNode } from "@weft/flow";
import type { NodeCatalog } from "@weft/runtime";
import type { CatchUp, Item, ScheduleHandler } from "@weft/sdk";
import { loadTriggers } from "../executions/trigger.ts";
import type { PublishedFlow } from "../flows/store.ts";

/** One schedule trigger of a published flow. */
export interface ScheduleTrigger {
  readonly workspaceId: string;
  readonly flowId: string;
  readonly version: number;
  readonly nodeId: string;
  readonly catchUp: CatchUp;
  /** Epoch ms of the first slot after `after`. */
  next(after: number): number | null;
  items(at: number, skippedFrom: number | undefined): readonly Item[];
}

export async function scheduleTriggers(
  published: PublishedFlow,
  parts: {
    readonly catalog: NodeCatalog;
    readonly timezone: () => string;
    readonly onFault: (node: FlowNode, error: unknown) => void;
  },
): Promise<ScheduleTrigger[]> {
  const { workspaceId, flowId, version, document } = published;
  const parsed = parseStored(document);
  if (!parsed.ok) return [];
  const { catalog, onFault } = parts;
  const { flow } = parsed;
  const zone = (): string => flow.settings.timezone ?? parts.timezone();
  const loaded = await loadTriggers({ flow, catalog, kind: "schedule", onFault });
  return loaded.flatMap(({ node, definition, params }) => {
    const { schedule } = definition;
    if (schedule === undefined) return [];
    return [{ workspaceId, flowId, version, nodeId: node.id, ...bound(schedule, params, zone) }];
  });
}

function bound(
  schedule: ScheduleHandler<Readonly<Record<string, unknown>>>,
  params: Readonly<Record<string, unknown>>,
  zone: () => string,
): Pick<ScheduleTrigger, "catchUp" | "next" | "items"> {
  return {
    catchUp: schedule.catchUp?.({ params }) ?? "none",
    next: (after) => schedule.next({ params, after, timezone: zone() }),
    items: (at, skippedFrom) => schedule.items({ params, at, timezone: zone(), skippedFrom }),
  };
}
