import { useQuery } from "@tanstack/react-query";
import type { OperationDetail } from "@weft/api";
import { nodeById } from "@weft/flow";
import { api } from "../../api/queries.ts";
import { useFlow } from "../../flow/session-context.tsx";

/** What a document says of the operation that a node calls. */
export function useOperation(nodeId: string): {
  operation: OperationDetail | undefined;
  isPending: boolean;
} {
  const { type, params } = useFlow((flow) => nodeById(flow, nodeId)) ?? {};
  const { api: id, operation: name } = params ?? {};
  const named = typeof id === "string" && id !== "" && typeof name === "string" && name !== "";
  const { data, isLoading } = useQuery(
    api.apis.operation.queryOptions({
      input: { id: String(id), name: String(name) },
      enabled: named && type === "openapi.call",
      staleTime: Infinity,
      retry: false,
    }),
  );
  return { operation: data, isPending: isLoading };
}
