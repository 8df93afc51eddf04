import type { Operation } from "@weft/nodes/openapi";
import { and, asc, eq, like, sql } from "drizzle-orm";
import { transact } from "../db/open.ts";
import type { SQL } from "drizzle-orm";
import type { Database } from "../db/open.ts";
import { apiOperations, apis } from "../db/schema/apis.ts";

export type ApiRow = typeof apis.$inferSelect;
type Reads = Pick<Database, "select">;

export function listApis(db: Reads, workspaceId: string): ApiRow[] {
  return db
    .select()
    .from(apis)
    .where(eq(apis.workspaceId, workspaceId))
    .orderBy(asc(apis.title), asc(apis.id))
    .all();
}

export function findApi(db: Reads, workspaceId: string, id: string): ApiRow | undefined {
  return db.select().from(apis).where(one(workspaceId, id)).get();
}

const one = (workspaceId: string, id: string) => and(eq(apis.workspaceId, workspaceId), eq(apis.id, id));

/** Stores a document, or puts it in the place of what was stored under its id. */
export function saveApi(db: Database, row: ApiRow, operations: readonly Operation[]): void {
  transact(db, (tx) => {
    tx.insert(apis).values(row).onConflictDoUpdate({ target: apis.id, set: row }).run();
    tx.delete(apiOperations).where(eq(apiOperations.apiId, row.id)).run();
    for (const [position, operation] of operations.entries())
      tx.insert(apiOperations)
        .values(stored(row.id, position, operation))
        .run();
  });
}

function stored(apiId: string, position: number, operation: Operation): typeof apiOperations.$inferInsert {
  const { id: name, method, path, summary, tags, help = "" } = operation;
  const searchText = plain([summary, name, method, path, ...tags, help].join(" ")).slice(0, 1000);
  return { apiId, position, name, method, path, summary, searchText, detail: JSON.stringify(operation) };
}

export function deleteApi(db: Pick<Database, "delete">, workspaceId: string, id: string): void {
  db.delete(apis).where(one(workspaceId, id)).run();
}

export interface OperationRow {
  readonly api: string;
  readonly title: string;
  readonly name: string;
  readonly method: string;
  readonly path: string;
  readonly summary: string;
}

/** Operations that hold every word of the search, in the order of their documents. */
export function findOperations(
  db: Reads,
  wanted: { workspaceId: string; api?: string | undefined; search: string; limit: number },
): OperationRow[] {
  const { workspaceId, api, search, limit } = wanted;
  const words = plain(search).split(/\s+/).filter(Boolean).slice(0, 8);
  const { name, method, path, summary, searchText, position } = apiOperations;
  return (
    db
      .select({ api: apis.id, title: apis.title, name, method, path, summary })
      .from(apiOperations)
      .innerJoin(apis, eq(apis.id, apiOperations.apiId))
      .where(
        and(
          eq(apis.workspaceId, workspaceId),
          api === undefined ? undefined : eq(apis.id, api),
          ...words.map((word) => like(searchText, `%${escaped(word)}%`)),
        ),
      )
      // What is called so is meant rather than what mentions it, and a short address rather than what lies below it.
      .orderBy(
        ...(words.length === 0 ? [] : [sql`${called(words)} DESC`, sql`length(${path})`]),
        asc(apis.title),
        asc(position),
      )
      .limit(limit)
      .all()
  );
}

/** How many of the words stand in the summary or the path. */
function called(words: readonly string[]): SQL {
  const { summary, path } = apiOperations;
  const each = words.map((word) => sql`(${summary} || ' ' || ${path} LIKE ${`%${escaped(word)}%`})`);
  return sql.join(each, sql` + `);
}

/** In a pattern these would stand for anything; in a name nobody misses them. */
function escaped(word: string): string {
  return word.replaceAll("%", "_");
}

export function findOperation(
  db: Reads,
  wanted: { workspaceId: string; api: string; name: string },
): Operation | undefined {
  const row = db
    .select({ detail: apiOperations.detail })
    .from(apiOperations)
    .innerJoin(apis, eq(apis.id, apiOperations.apiId))
    .where(
      and(
        eq(apis.workspaceId, wanted.workspaceId),
        eq(apis.id, wanted.api),
        eq(apiOperations.name, wanted.name),
      ),
    )
    .get();
  return row && (JSON.parse(row.detail) as Operation);
}

/** Lower case without accents, so that "żądanie" is found by "zadanie". */
function plain(text: string): string {
  return text.normalize("NFD").replaceAll(/\p{M}/gu, "").toLowerCase().replaceAll("ł", "l");
}
