import { api, signedIn } from "../api/implement.ts";
import { storedFlow } from "../flows/document.ts";
import { findFlow } from "../flows/store.ts";
import type { Services } from "../services.ts";

/** What an empty canvas offers. */
const FIRST = ["core.webhook", "core.schedule", "core.manual"];

export function catalogRoutes({ catalog, db }: Pick<Services, "catalog" | "db">) {
  return {
    catalog: api.instance.catalog.handler(({ input: { flow: id }, context }) => {
      const row = id === undefined ? undefined : findFlow(db, signedIn(context).workspaceId, id);
      if (row === undefined) return { nodes: [...catalog.nodes()], credentials: [...catalog.credentials()] };
      const used = new Set([...FIRST, ...storedFlow(row.draft).nodes.map(({ type }) => type)]);
      const some = catalog.nodes().filter(({ type }) => used.has(type));
      const types = new Set(some.flatMap(({ credential }) => credential?.types ?? []));
      return { nodes: some, credentials: catalog.credentials().filter(({ type }) => types.has(type)) };
    }),
  };
}
