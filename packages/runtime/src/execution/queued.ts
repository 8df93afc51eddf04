import type { RunEvent } from "@weft/flow";
import type { ExecutionStart } from "../execution.ts";
import { noProgress } from "../node/frame.ts";
import { acceptItems } from "./accept.ts";

/** The history of an execution that is taken but has not begun: its event, and that it waits for its turn. */
export function queuedHistory(
  start: Pick<ExecutionStart, "plan" | "mode" | "trigger" | "items" | "parent" | "retryOf">,
  { at, timezone }: { readonly at: number; readonly timezone: string },
): readonly RunEvent[] {
  const { plan, mode, trigger, items, parent, retryOf } = start;
  const node = plan.nodes[plan.byId.get(trigger) ?? -1];
  const accepted: RunEvent = {
    type: "execution.accepted",
    at,
    trigger,
    mode,
    ...(parent && { parent }),
    ...(retryOf !== undefined && { retryOf }),
  };
  if (!node) return [accepted];
  const [main = "main"] = node.outputs;
  const zone = (): string => plan.flow.settings.timezone ?? timezone;
  const taken = acceptItems({ trigger: node, items, timezone: zone, caller: parent?.execution });
  const done = { items: 0, tries: 0, outputs: { [main]: items } };
  return [
    accepted,
    { type: "run.started", at, run: 0, node: trigger, index: 0, inputs: [], attempt: 1 },
    "error" in taken
      ? { type: "run.failed", at, run: 0, error: taken.error, done }
      : { type: "run.finished", at, run: 0, outputs: { ...noProgress(node).outputs, [main]: taken.items } },
    { type: "execution.queued", at },
  ];
}
