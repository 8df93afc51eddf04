import { asOther, validateFlow } from "@weft/flow";
import type { Flow, Problem } from "@weft/flow";
import { credentialTypes } from "../credentials/store.ts";
import type { Database } from "../db/open.ts";
import type { Catalog } from "../catalog/catalog.ts";
import { otherFlow } from "./startable.ts";

/**
 * What stops the flow from being published, and warnings.
 * @param arriving flows that come in with this one and are not stored yet
 */
export function problemsOf(
  { db, catalog }: { db: Pick<Database, "select">; catalog: Catalog },
  workspaceId: string,
  flow: Flow,
  arriving: readonly Flow[] = [],
): Problem[] {
  const credentials = credentialTypes(db, workspaceId);
  return [
    ...validateFlow(flow, {
      manifest: catalog.manifest,
      credential: (id) => credentials.get(id),
      flow: (id) => {
        const other = arriving.find((one) => one.id === id);
        return other ? asOther(other, catalog.manifest, true) : otherFlow({ db, catalog, workspaceId }, id);
      },
    }),
  ];
}
