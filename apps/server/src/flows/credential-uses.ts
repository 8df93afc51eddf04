import { and, eq, like, or } from "drizzle-orm";
import type { Database } from "../db/open.ts";
import { flows, flowVersions } from "../db/schema/flows.ts";

/** Which flows name each credential, in their draft or in the version that runs. */
export function credentialUses(
  db: Pick<Database, "select">,
  workspaceId: string,
): ReadonlyMap<string, { id: string; name: string }[]> {
  // Flows are stored as `serializeFlow` writes them; most name no credential and need no parsing.
  const mark = '%"credential": "%';
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
    for (const credential of new Set([...credentialsIn(draft), ...credentialsIn(running)]))
      uses.set(credential, [...(uses.get(credential) ?? []), { id, name }]);
  return uses;
}

function credentialsIn(document: string | null): string[] {
  if (document === null) return [];
  const { nodes } = JSON.parse(document) as { nodes: readonly { credential?: string }[] };
  return nodes.flatMap(({ credential }) => credential ?? []);
}
