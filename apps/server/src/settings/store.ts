import { and, eq } from "drizzle-orm";
import type { Database } from "../db/open.ts";
import { settings } from "../db/schema/workspaces.ts";

interface Place {
  readonly workspaceId: string;
  readonly key: string;
}

const at = ({ workspaceId, key }: Place) => and(eq(settings.workspaceId, workspaceId), eq(settings.key, key));

/** The stored JSON value, or `undefined`. */
export function readSetting(db: Pick<Database, "select">, place: Place): unknown {
  const row = db.select({ value: settings.value }).from(settings).where(at(place)).get();
  return row && JSON.parse(row.value);
}

export function writeSetting(
  db: Pick<Database, "insert">,
  { workspaceId, key, value }: Place & { value: unknown },
): void {
  const text = JSON.stringify(value);
  db.insert(settings)
    .values({ workspaceId, key, value: text })
    .onConflictDoUpdate({ target: [settings.workspaceId, settings.key], set: { value: text } })
    .run();
}

export function removeSetting(db: Pick<Database, "delete">, place: Place): void {
  db.delete(settings).where(at(place)).run();
}
