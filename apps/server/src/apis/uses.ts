import type { Database } from "../db/open.ts";
import { flowUses } from "../flows/uses.ts";

/** Which flows call each document's operations. */
export const apiUses = (db: Pick<Database, "select">, workspaceId: string) =>
  flowUses(db, workspaceId, {
    mark: '"openapi.call"',
    nameIn: ({ type, params }) =>
      type === "openapi.call" && typeof params?.["api"] === "string" ? params["api"] : undefined,
  });
