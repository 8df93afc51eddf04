import type { Database } from "../db/open.ts";
import { flowUses } from "./uses.ts";

/** Which flows name each credential. */
export const credentialUses = (db: Pick<Database, "select">, workspaceId: string) =>
  flowUses(db, workspaceId, { mark: '"credential": "', nameIn: ({ credential }) => credential });
