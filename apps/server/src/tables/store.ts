import { and, count, eq, sql } from "drizzle-orm";
import type { Database } from "../db/open.ts";
import { dataRows, dataTables, dataWrites } from "../db/schema/tables.ts";

export type TableRecord = typeof dataTables.$inferSelect & {
  /** The flow on whose behalf it is written to; nobody's where a person does. */
  readonly writer?: string;
};

const one = (workspaceId: string, id: string) =>
  and(eq(dataTables.workspaceId, workspaceId), eq(dataTables.id, id));

export function listTables(db: Database, workspaceId: string): TableRecord[] {
  const own = eq(dataTables.workspaceId, workspaceId);
  return db.select().from(dataTables).where(own).orderBy(dataTables.nameKey).all();
}

export function countTables(db: Database, workspaceId: string): number {
  const own = eq(dataTables.workspaceId, workspaceId);
  return db.select({ tables: count() }).from(dataTables).where(own).get()?.tables ?? 0;
}

export function findTable(db: Database, workspaceId: string, id: string): TableRecord | undefined {
  return db.select().from(dataTables).where(one(workspaceId, id)).get();
}

export function findTableByName(db: Database, workspaceId: string, name: string): TableRecord | undefined {
  const named = and(eq(dataTables.workspaceId, workspaceId), eq(dataTables.nameKey, keyOf(name)));
  return db.select().from(dataTables).where(named).get();
}

export function insertTable(db: Database, row: TableRecord): void {
  db.insert(dataTables).values(row).run();
}

/** Of its name and columns; how many rows there are is kept by what changes rows. */
export function updateTable(
  db: Database,
  { id, workspaceId, name, nameKey, columns, nextColumn, revision, updatedAt }: TableRecord,
): void {
  db.update(dataTables)
    .set({ name, nameKey, columns, nextColumn, revision, updatedAt })
    .where(one(workspaceId, id))
    .run();
}

export function deleteTable(db: Database, { id, workspaceId }: TableRecord): void {
  // Together they would be deleted row by row, through the reference.
  db.delete(dataRows).where(eq(dataRows.tableId, id)).run();
  db.delete(dataTables).where(one(workspaceId, id)).run();
}

/** What no two tables of a workspace have in common. */
export function keyOf(name: string): string {
  return name.trim().toLowerCase();
}

export function findWrite(db: Database, key: string): string | undefined {
  return db.select({ result: dataWrites.result }).from(dataWrites).where(eq(dataWrites.key, key)).get()
    ?.result;
}

/** Longer than anything is tried again after a crash. */
const KEPT_MS = 7 * 86_400_000;
const MOST_FORGOTTEN = 100;

/** Some of what is too old to be asked for is forgotten at the same time. */
export function rememberWrite(db: Database, write: typeof dataWrites.$inferInsert): void {
  db.insert(dataWrites).values(write).run();
  db.run(
    sql`DELETE FROM data_writes WHERE key IN
      (SELECT key FROM data_writes WHERE at < ${write.at - KEPT_MS} LIMIT ${MOST_FORGOTTEN})`,
  );
}
