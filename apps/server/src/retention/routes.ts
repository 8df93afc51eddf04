import { statSync } from "node:fs";
import { api, signedIn } from "../api/implement.ts";
import type { SqliteConnection } from "../db/open.ts";
import type { Retention } from "./retention.ts";

export function storageRoute(sqlite: SqliteConnection, retention: Pick<Retention, "totals">) {
  const size = (path: string): number => statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  return api.instance.storage.handler(async ({ context }) => ({
    ...(await retention.totals(signedIn(context).workspaceId)),
    database: size(sqlite.name) + size(`${sqlite.name}-wal`),
  }));
}
