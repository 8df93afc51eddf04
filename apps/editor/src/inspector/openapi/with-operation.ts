import type { OperationDetail } from "@weft/api";
import { keptParams, nodeById, renameNode, setPinData, updateNode } from "@weft/flow";
import type { Flow, FlowNode } from "@weft/flow";
import { isExpression } from "@weft/expressions";
import type { JsonObject, Params } from "@weft/sdk";

/** What belongs to an operation and goes with it; all else that was set stays. */
const own: ReadonlySet<string> = new Set([
  "operation",
  "api",
  "method",
  "call",
  "server",
  "fields",
  "body",
  "sample",
  "split",
  "idempotencyHeader",
  "paging",
  "nextLink",
  "nextCursor",
  "pageParam",
  "pageFirst",
  "pageSize",
  "pageSizeParam",
  "changes",
  "pageStop",
  "stopWhen",
]);

interface Chosen {
  readonly operation: OperationDetail;
  /** The one that the node has called, where it is known. */
  readonly before: OperationDetail | undefined;
  /** What its type and the operation before are called, which are no names that somebody gave it. */
  readonly labels: readonly string[];
}

/**
 * The node calls this operation from now on; values that the one before has under the same names, of the same kinds, stay.
 * Pins that another operation gave go.
 */
export function withOperation(flow: Flow, nodeId: string, { operation, before, labels }: Chosen): Flow {
  const node = nodeById(flow, nodeId);
  if (!node) return flow;
  const kept = Object.entries(node.params).filter(([name]) => !own.has(name));
  const params = {
    ...Object.fromEntries(kept),
    ...operation.params,
    ...keptValues("fields", node, { operation, before }),
    ...keptValues("body", node, { operation, before }),
  };
  const updated = updateNode(flow, nodeId, { params });
  const changed = isOther(node, operation) ? setPinData(updated, nodeId, undefined) : updated;
  const stem = node.name.replace(/ \d+$/, "");
  return labels.includes(stem) ? renameNode(changed, nodeId, operation.summary) : changed;
}

/** Whether the node calls another operation until now; a node that calls none yet has no data of one. */
export function isOther({ params }: FlowNode, { params: to }: OperationDetail): boolean {
  return (
    params["operation"] !== undefined &&
    (params["operation"] !== to["operation"] || params["api"] !== to["api"])
  );
}

function keptValues(
  part: "fields" | "body",
  { params }: FlowNode,
  { operation, before }: Omit<Chosen, "labels">,
): JsonObject {
  // The server made them, of the kinds that every form has.
  const [from, to] = [before?.forms[part], operation.forms[part]] as [Params | undefined, Params | undefined];
  const values = params[part];
  if (!from || !to || values === undefined) return {};
  if (isExpression(values)) return { [part]: values };
  if (typeof values !== "object" || values === null) return {};
  const kept = keptParams(from, to, { ...values });
  const given = operation.params[part];
  return Object.keys(kept).length === 0
    ? {}
    : { [part]: { ...(typeof given === "object" ? given : {}), ...kept } };
}
