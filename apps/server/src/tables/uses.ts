import { and, eq, like, or } from "drizzle-orm";
import type { Database } from "../db/open.ts";
import { flows, flowVersions } from "../db/schema/flows.ts";
import { keyOf } from "./store.ts";

interface Use {
  readonly id: string;
  readonly name: string;
}

/** Which flows name a table, by its id or by its name in lower case, in their draft or in the version that runs. */
export function tableUses(db: Database, workspaceId: string): ReadonlyMap<string, readonly Use[]> {
  // Flows are stored as `serializeFlow` writes them; most name no table and need no parsing.
  const mark = '%"type": "data.table.%';
  const running = and(eq(flowVersions.flowId, flows.id), eq(flowVersions.version, flows.publishedVersion));
  const rows = db
    .select({ id: flows.id, name: flows.name, draft: flows.draft, running: flowVersions.document })
    .from(flows)
    .leftJoin(flowVersions, running)
    .where(
      and(eq(flows.workspaceId, workspaceId), or(like(flows.draft, mark), like(flowVersions.document, mark))),
    )
    .orderBy(flows.name)
    .all();
  const uses = new Map<string, Use[]>();
  for (const { id, name, draft, running: published } of rows)
    for (const table of new Set([...tablesIn(draft), ...tablesIn(published)]))
      uses.set(table, [...(uses.get(table) ?? []), { id, name }]);
  return uses;
}

/** The flows that name this table. */
export function usesOf(
  uses: ReturnType<typeof tableUses>,
  { id, nameKey }: { readonly id: string; readonly nameKey: string },
): Use[] {
  const both = [...(uses.get(keyOf(id)) ?? []), ...(uses.get(nameKey) ?? [])];
  return [...new Map(both.map((use) => [use.id, use])).values()];
}

interface FlowNode {
  readonly type?: string;
  readonly params?: { readonly table?: unknown };
}

function tablesIn(document: string | null): string[] {
  if (document === null) return [];
  const { nodes } = JSON.parse(document) as { readonly nodes: readonly FlowNode[] };
  return nodes.flatMap(({ type, params }) =>
    type?.startsWith("data.table.") && typeof params?.table === "string" ? [keyOf(params.table)] : [],
  );
}
