import type { StartableFlow } from "@weft/api";
import { asOther, declaredFields, triggersOf } from "@weft/flow";
import type { Flow, OtherFlow } from "@weft/flow";
import { and, asc, eq, or, sql } from "drizzle-orm";
import type { Catalog } from "../catalog/catalog.ts";
import type { Database } from "../db/open.ts";
import { flows } from "../db/schema/flows.ts";
import { storedFlow } from "./document.ts";
import { findFlow } from "./store.ts";

interface Place {
  readonly db: Pick<Database, "select">;
  readonly catalog: Catalog;
  readonly workspaceId: string;
}

/** More are never offered; a flow can be named by its id all the same. */
const MOST = 1000;

/** Flows of a workspace that other flows can start, by name. */
export function startableFlows({ db, catalog, workspaceId }: Place): StartableFlow[] {
  const triggers = catalog.nodes().filter(({ trigger }) => trigger === "called" || trigger === "error");
  // Which documents are read at all is decided by the database: most flows are not of this kind.
  const mentions = triggers.map(({ type }) => sql`${flows.draft} like ${`%"type": "${type}"%`}`);
  const rows = db
    .select({ id: flows.id, draft: flows.draft, version: flows.publishedVersion })
    .from(flows)
    .where(and(eq(flows.workspaceId, workspaceId), or(...mentions)))
    .orderBy(asc(flows.sortKey), asc(flows.id))
    .limit(MOST)
    .all();
  return rows.flatMap(({ id, draft, version }) => {
    const flow = storedFlow(draft);
    const other = asOther(flow, catalog.manifest, version !== null);
    return other.called || other.onError ? [{ id, ...other, inputs: inputsOf(flow, catalog) }] : [];
  });
}

/** One flow of a workspace, as far as others can start it. */
export function otherFlow({ db, catalog, workspaceId }: Place, id: string): OtherFlow | undefined {
  const row = findFlow(db, workspaceId, id);
  return row && asOther(storedFlow(row.draft), catalog.manifest, row.publishedVersion !== null);
}

/** What the flow's trigger declares, while it takes nothing else. */
function inputsOf(flow: Flow, { manifest }: Catalog): StartableFlow["inputs"] {
  for (const node of triggersOf(flow, manifest)) {
    const type = manifest(node.type, node.version);
    if (!node.disabled && type?.trigger === "called") return [...(declaredFields(node, type) ?? [])];
  }
  return [];
}
