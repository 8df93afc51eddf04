import { and, eq } from "drizzle-orm";
import type { Database } from "../db/open.ts";
import { credentials } from "../db/schema/credentials.ts";

export type CredentialRow = typeof credentials.$inferSelect;

const one = (workspaceId: string, id: string) =>
  and(eq(credentials.workspaceId, workspaceId), eq(credentials.id, id));

export function listCredentials(db: Pick<Database, "select">, workspaceId: string): CredentialRow[] {
  return db
    .select()
    .from(credentials)
    .where(eq(credentials.workspaceId, workspaceId))
    .orderBy(credentials.name)
    .all();
}

export function findCredential(
  db: Pick<Database, "select">,
  workspaceId: string,
  id: string,
): CredentialRow | undefined {
  return db.select().from(credentials).where(one(workspaceId, id)).get();
}

export function insertCredential(db: Pick<Database, "insert">, row: CredentialRow): void {
  db.insert(credentials).values(row).run();
}

export function updateCredential(db: Pick<Database, "update">, row: CredentialRow): void {
  const { id, workspaceId, ...change } = row;
  db.update(credentials).set(change).where(one(workspaceId, id)).run();
}

export function deleteCredential(db: Pick<Database, "delete">, workspaceId: string, id: string): void {
  db.delete(credentials).where(one(workspaceId, id)).run();
}

/** The type of each credential of a workspace, for checking flows. */
export function credentialTypes(
  db: Pick<Database, "select">,
  workspaceId: string,
): ReadonlyMap<string, { type: string }> {
  const rows = db
    .select({ id: credentials.id, type: credentials.type })
    .from(credentials)
    .where(eq(credentials.workspaceId, workspaceId));
  return new Map(rows.all().map(({ id, type }) => [id, { type }]));
}
