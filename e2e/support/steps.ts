import { parseFlow } from "@weft/flow";
import type { Flow, FlowNode } from "@weft/flow";

type Step = Pick<FlowNode, "id" | "type" | "name" | "params">;

/** A flow whose steps stand in a row, each joined to the next. */
export function rowOfSteps(id: string, steps: readonly Step[], settings: Flow["settings"] = {}): Flow {
  const parsed = parseFlow({
    format: "weft/1",
    id,
    name: `Flow ${id}`,
    settings,
    nodes: steps.map((step, at) => ({ ...step, version: 1, position: { x: at * 260, y: 0 } })),
    edges: steps.slice(1).map((step, at) => ({
      id: `e${at}`,
      source: steps[at]?.id,
      sourceHandle: "main",
      target: step.id,
      targetHandle: "main",
    })),
  });
  if (!parsed.ok) throw new Error(parsed.problems.map(({ message }) => message).join("; "));
  return parsed.flow;
}
