import { flowsNamed, parseStored } from "@weft/flow";
import type { Flow } from "@weft/flow";
import type { ExportResult } from "@weft/n8n";
import type { Catalog } from "../catalog/catalog.ts";
import type { Database } from "../db/open.ts";
import { draftsOf } from "./store.ts";

/** The flow as n8n's workflow. Flows that it names and that came from there are called by their old ids again. */
export async function flowForN8n(
  { db, catalog }: { readonly db: Pick<Database, "select">; readonly catalog: Pick<Catalog, "manifest"> },
  workspaceId: string,
  flow: Flow,
): Promise<ExportResult> {
  const { exportN8n } = await import("@weft/n8n");
  const { errorFlow } = flow.settings;
  const named = [
    ...flow.nodes.flatMap((node) => flowsNamed(node, catalog.manifest).map(([, id]) => id)),
    ...(errorFlow == null ? [] : [errorFlow]),
  ];
  const rows = draftsOf(db, workspaceId, [...new Set(named)]);
  return exportN8n(flow, { flowIds: n8nIds(rows) });
}

/** The ids that flows had in n8n, by those that they have here. */
export function n8nIds(
  rows: readonly { readonly id: string; readonly draft: string }[],
): ReadonlyMap<string, string> {
  return new Map(
    rows.flatMap(({ id, draft }) => {
      const parsed = parseStored(draft);
      const theirs = parsed.ok ? parsed.flow.origin?.["n8n"]?.["id"] : undefined;
      return typeof theirs === "string" || typeof theirs === "number" ? [[id, String(theirs)] as const] : [];
    }),
  );
}
