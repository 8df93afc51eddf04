import type { OperationDetail } from "@weft/api";
import { nodeById, renameNode, updateNode } from "@weft/flow";
import type { Flow } from "@weft/flow";

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

/**
 * The node calls this operation from now on, with nothing filled in yet. `labels`: what its type and the operation before are
 * called, which are no names that somebody gave it.
 */
export function withOperation(
  flow: Flow,
  nodeId: string,
  { operation, labels }: { readonly operation: OperationDetail; readonly labels: readonly string[] },
): Flow {
  const node = nodeById(flow, nodeId);
  if (!node) return flow;
  const kept = Object.entries(node.params).filter(([name]) => !own.has(name));
  const params = { ...Object.fromEntries(kept), ...operation.params };
  const changed = updateNode(flow, nodeId, { params });
  const stem = node.name.replace(/ \d+$/, "");
  return labels.includes(stem) ? renameNode(changed, nodeId, operation.summary) : changed;
}
