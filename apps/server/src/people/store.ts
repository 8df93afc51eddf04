import type { Language, Person, Role, Theme } from "@weft/api";
import { and, count, eq, max, ne } from "drizzle-orm";
import type { Database } from "../db/open.ts";
import { memberships, sessions, users } from "../db/schema/people.ts";

type Reader = Pick<Database, "select">;
type Writer = Pick<Database, "select" | "insert" | "update" | "delete">;

export interface NewUser {
  readonly id: string;
  readonly workspaceId: string;
  readonly email: string;
  readonly name: string;
  readonly passwordHash: string;
  readonly role: Role;
  readonly language?: Language;
  readonly createdAt: number;
}

export function hasUsers(db: Reader): boolean {
  return db.select({ id: users.id }).from(users).limit(1).get() !== undefined;
}

export function emailTaken(db: Reader, email: string): boolean {
  return db.select({ id: users.id }).from(users).where(eq(users.email, email)).get() !== undefined;
}

export function insertUser(db: Writer, user: NewUser): void {
  const { workspaceId, role, language = null, ...rest } = user;
  db.insert(users)
    .values({ ...rest, language })
    .run();
  db.insert(memberships).values({ userId: user.id, workspaceId, role }).run();
}

/** The person with this e-mail, and the workspace they enter when they sign in. */
export function findLogin(
  db: Reader,
  email: string,
): { readonly id: string; readonly passwordHash: string; readonly workspaceId: string } | undefined {
  return db
    .select({ id: users.id, passwordHash: users.passwordHash, workspaceId: memberships.workspaceId })
    .from(users)
    .innerJoin(memberships, eq(memberships.userId, users.id))
    .where(eq(users.email, email))
    .get();
}

export function passwordHashOf(db: Reader, userId: string): string | undefined {
  return db.select({ hash: users.passwordHash }).from(users).where(eq(users.id, userId)).get()?.hash;
}

export function profileOf(
  db: Reader,
  userId: string,
): { name: string; language: Language | null; theme: Theme } | undefined {
  return db
    .select({ name: users.name, language: users.language, theme: users.theme })
    .from(users)
    .where(eq(users.id, userId))
    .get();
}

export interface UserChange {
  readonly name?: string;
  readonly language?: Language;
  readonly theme?: Theme;
  readonly passwordHash?: string;
}

export function updateUser(db: Writer, userId: string, change: UserChange): void {
  if (Object.keys(change).length > 0) db.update(users).set(change).where(eq(users.id, userId)).run();
}

export function listPeople(db: Reader, workspaceId: string): Person[] {
  return people(db)
    .where(eq(memberships.workspaceId, workspaceId))
    .groupBy(users.id)
    .orderBy(users.name)
    .all();
}

export function findPerson(db: Reader, workspaceId: string, id: string): Person | undefined {
  return people(db)
    .where(and(eq(memberships.workspaceId, workspaceId), eq(users.id, id)))
    .groupBy(users.id)
    .get();
}

/** Whether somebody else owns the workspace too. */
export function hasOtherOwner(db: Reader, workspaceId: string, userId: string): boolean {
  const others = and(
    eq(memberships.workspaceId, workspaceId),
    eq(memberships.role, "owner"),
    ne(memberships.userId, userId),
  );
  return (db.select({ count: count() }).from(memberships).where(others).get()?.count ?? 0) > 0;
}

export function updateRole(db: Writer, workspaceId: string, userId: string, role: Role): void {
  const one = and(eq(memberships.workspaceId, workspaceId), eq(memberships.userId, userId));
  db.update(memberships).set({ role }).where(one).run();
}

/** Takes the person out of the workspace, with their sessions; forgets them when they belong to no other. */
export function removePerson(db: Writer, workspaceId: string, userId: string): void {
  db.delete(memberships)
    .where(and(eq(memberships.workspaceId, workspaceId), eq(memberships.userId, userId)))
    .run();
  db.delete(sessions)
    .where(and(eq(sessions.workspaceId, workspaceId), eq(sessions.userId, userId)))
    .run();
  const left =
    db.select({ count: count() }).from(memberships).where(eq(memberships.userId, userId)).get()?.count ?? 0;
  if (left === 0) db.delete(users).where(eq(users.id, userId)).run();
}

function people(db: Reader) {
  return db
    .select({
      id: users.id,
      email: users.email,
      name: users.name,
      role: memberships.role,
      createdAt: users.createdAt,
      lastSeenAt: max(sessions.lastSeenAt),
    })
    .from(users)
    .innerJoin(memberships, eq(memberships.userId, users.id))
    .leftJoin(sessions, eq(sessions.userId, users.id))
    .$dynamic();
}
