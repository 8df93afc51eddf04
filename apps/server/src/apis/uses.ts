import { and, eq, like, or } from "drizzle-orm";
import type { Database } from "../db/open.ts";
import { flows, flowVersions } from "../db/schema/flows.ts";

/** Which flows call each document's operations, in their draft or in the version that runs. */
export function apiUses(
  db: Pick<Database, "select">,
  workspaceId: string,
): ReadonlyMap<string, { id: string; name: string }[]> {
  const mark = '%"openapi.call"%';
  const rows = db
    .select({ id: flows.id, name: flows.name, draft: flows.draft, running: flowVersions.document })
    .from(flows)
    .leftJoin(
      flowVersions,
      and(eq(flowVersions.flowId, flows.id), eq(flowVersions.version, flows.publishedVersion)),
    )
    .where(
      and(eq(flows.workspaceId, workspaceId), or(like(flows.draft, mark), like(flowVersions.document, mark))),
    )
    .orderBy(flows.name)
    .all();
  const uses = new Map<string, { id: string; name: string }[]>();
  for (const { id, name, draft, running } of rows)
    for (const api of new Set([...apisIn(draft), ...apisIn(running)]))
      uses.set(api, [...(uses.get(api) ?? []), { id, name }]);
  return uses;
}

function apisIn(document: string | null): string[] {
  if (document === null) return [];
  const { nodes } = JSON.parse(document) as {
    nodes: readonly { type: string; params?: { api?: unknown } }[];
  };
  return nodes.flatMap(({ type, params }) =>
    type === "openapi.call" && typeof params?.api === "string" ? params.api : [],
  );
}
