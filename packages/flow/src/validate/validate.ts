import type { Flow } from "../document.ts";
import type { Problem } from "../problem.ts";
import { checkCalls } from "./calls.ts";
import type { ValidationContext } from "./context.ts";
import { checkExpressions } from "./expressions.ts";
import { checkGraph } from "./graph.ts";
import { checkNode } from "./node.ts";

/** Everything that stops a flow from being published, and warnings. Give it flows that `parseFlow` accepted. */
export function validateFlow(flow: Flow, context: ValidationContext): readonly Problem[] {
  return [
    ...checkGraph(flow, context.manifest),
    ...flow.nodes.flatMap((node, i) => checkNode({ node, path: ["nodes", i], context })),
    ...checkExpressions(flow, context.manifest),
    ...checkCalls(flow, context),
  ];
}
