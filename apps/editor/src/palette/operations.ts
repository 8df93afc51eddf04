import { useQuery } from "@tanstack/react-query";
import type { ApiOperation } from "@weft/api";
import type { JsonObject, NodeManifest } from "@weft/sdk";
import { useDeferredValue, useMemo } from "react";
import { client } from "../api/client.ts";
import { api } from "../api/queries.ts";
import { useFlowSession } from "../flow/session-context.tsx";
import type { Section } from "./sections.ts";

const MOST = 20;
const none: readonly ApiOperation[] = [];

/**
 * Operations of the workspace's OpenAPI documents that hold the words of the query, as node types under their own names.
 * `params` gives what a node of such a type begins with; nothing for any other.
 */
export function useOperations(query: string): {
  readonly found: readonly Section[];
  params(manifest: NodeManifest): Promise<JsonObject | undefined>;
} {
  const { catalog } = useFlowSession();
  const search = useDeferredValue(query.trim());
  const base = catalog.newest("openapi.call");
  const { data = none } = useQuery(
    api.apis.operations.queryOptions({
      input: { search, limit: MOST },
      enabled: base !== undefined && search.length > 1,
      staleTime: 60_000,
    }),
  );
  const named = useMemo(
    () => new Map(base ? data.map((operation) => [face(base, operation), operation] as const) : []),
    [base, data],
  );
  const wanted = named.size > 0 && query.trim().length > 1;
  return {
    found: wanted ? [{ heading: { name: "OpenAPI" }, types: [...named.keys()] }] : [],
    async params(manifest) {
      const operation = named.get(manifest);
      return operation && (await client.apis.operation({ id: operation.api, name: operation.name })).params;
    },
  };
}

function face({ translations: _ofTheType, ...base }: NodeManifest, operation: ApiOperation): NodeManifest {
  const { summary, method, path, title } = operation;
  return { ...base, label: summary, help: `${title} · ${method} ${path}` };
}
