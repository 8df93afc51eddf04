import type { Database } from "../db/open.ts";
import { flowUses } from "../flows/uses.ts";
import type { Use } from "../flows/uses.ts";
import { keyOf } from "./store.ts";

/** Which flows name a table, by its id or by its name in lower case. */
export const tableUses = (db: Database, workspaceId: string) =>
  flowUses(db, workspaceId, {
    mark: '"type": "data.table.',
    nameIn: ({ type, params }) =>
      type?.startsWith("data.table.") && typeof params?.["table"] === "string"
        ? keyOf(params["table"])
        : undefined,
  });

/** The flows that name this table. */
export function usesOf(
  uses: ReturnType<typeof tableUses>,
  { id, nameKey }: { readonly id: string; readonly nameKey: string },
): Use[] {
  const both = [...(uses.get(keyOf(id)) ?? []), ...(uses.get(nameKey) ?? [])];
  return [...new Map(both.map((use) => [use.id, use])).values()];
}
