import { isExpression } from "@weft/expressions";
import type { NodeManifest, ParamCondition } from "@weft/sdk";
import type { FlowNode } from "../document.ts";

/** Whether the parameters of a node are as a condition says. An expression may come out either way, so it fits. */
export function paramsFit(
  condition: ParamCondition | undefined,
  node: FlowNode,
  { params }: NodeManifest,
): boolean {
  return Object.entries(condition ?? {}).every(([name, allowed]) => {
    const spec = params[name];
    const value = node.params[name] ?? (spec && "default" in spec ? spec.default : undefined);
    if (isExpression(value)) return true;
    if (allowed === "filled") return value !== undefined && value !== null && value !== "";
    return allowed.some((one) => one === value);
  });
}
