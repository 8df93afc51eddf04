import { and, eq, like, or } from "drizzle-orm";
import type { Database } from "../db/open.ts";
import { flows, flowVersions } from "../db/schema/flows.ts";

export interface Use {
  readonly id: string;
  readonly name: string;
}

/** What a stored node may name other things by. */
export interface StoredNode {
  readonly type?: string;
  readonly credential?: string;
  readonly params?: Readonly<Record<string, unknown>>;
}

/**
 * Which flows name each thing, in their draft or in the version that runs. Flows are stored as `serializeFlow` writes them:
 * one without `mark` in it names nothing, and is not parsed. `nameIn` tells what a node names.
 */
export function flowUses(
  db: Pick<Database, "select">,
  workspaceId: string,
  thing: { readonly mark: string; readonly nameIn: (node: StoredNode) => string | undefined },
): ReadonlyMap<string, Use[]> {
  const mark = `%${thing.mark}%`;
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
  const namesIn = (document: string | null): readonly string[] => {
    if (document === null) return [];
    const { nodes } = JSON.parse(document) as { readonly nodes: readonly StoredNode[] };
    return nodes.flatMap((node) => thing.nameIn(node) ?? []);
  };
  const uses = new Map<string, Use[]>();
  for (const { id, name, draft, running } of rows)
    for (const named of new Set([...namesIn(draft), ...namesIn(running)]))
      uses.set(named, [...(uses.get(named) ?? []), { id, name }]);
  return uses;
}
