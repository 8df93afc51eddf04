import { and, eq, lt, ne } from "drizzle-orm";
import type { Database } from "../db/open.ts";
import { troubleOf } from "../db/trouble.ts";
import { memberships, sessions, users } from "../db/schema/people.ts";
import type { Services } from "../services.ts";
import type { Actor } from "./actor.ts";
import { hashToken, newToken } from "./token.ts";

const DAY = 86_400_000;
/** A session ends when nobody used it for this long … */
const IDLE_MS = 14 * DAY;
/** … and at the latest after this. */
const LONGEST_MS = 90 * DAY;
/** Use is written down this often, not with every request. */
const TOUCH_MS = 5 * 60_000;

export interface NewSession {
  readonly token: string;
  readonly expiresAt: number;
}

export interface Sessions {
  start(session: { userId: string; workspaceId: string; ip: string; agent: string }): NewSession;
  /** Who the token stands for. Using a session keeps it alive. */
  actor(token: string): Actor | undefined;
  /** When the session ends unless it is used again; epoch milliseconds. */
  expiry(actor: Actor): number;
  end(actor: Actor): void;
  endOthers(actor: Actor): void;
}

export function createSessions({ db, clock }: Pick<Services, "db" | "clock">): Sessions {
  return {
    start({ userId, workspaceId, ip, agent }) {
      const now = clock.now();
      const token = newToken();
      const expiresAt = now + IDLE_MS;
      db.delete(sessions).where(lt(sessions.expiresAt, now)).run();
      db.insert(sessions)
        .values({
          tokenHash: hashToken(token),
          userId,
          workspaceId,
          createdAt: now,
          lastSeenAt: now,
          expiresAt,
          ip,
          agent,
        })
        .run();
      return { token, expiresAt };
    },
    actor: (token) => findActor(db, hashToken(token), clock.now()),
    expiry: (actor) =>
      db
        .select({ at: sessions.expiresAt })
        .from(sessions)
        .where(eq(sessions.tokenHash, actor.sessionHash))
        .get()?.at ?? 0,
    end: (actor) => void db.delete(sessions).where(eq(sessions.tokenHash, actor.sessionHash)).run(),
    endOthers: (actor) =>
      void db
        .delete(sessions)
        .where(and(eq(sessions.userId, actor.userId), ne(sessions.tokenHash, actor.sessionHash)))
        .run(),
  };
}

/** Ends every session of a person, e.g. after their password was reset. */
export function endAllSessions(db: Pick<Database, "delete">, userId: string): void {
  db.delete(sessions).where(eq(sessions.userId, userId)).run();
}

function findActor(db: Database, tokenHash: string, now: number): Actor | undefined {
  const row = db
    .select({
      userId: users.id,
      email: users.email,
      name: users.name,
      role: memberships.role,
      workspaceId: sessions.workspaceId,
      createdAt: sessions.createdAt,
      lastSeenAt: sessions.lastSeenAt,
      expiresAt: sessions.expiresAt,
    })
    .from(sessions)
    .innerJoin(users, eq(users.id, sessions.userId))
    .innerJoin(
      memberships,
      and(eq(memberships.userId, users.id), eq(memberships.workspaceId, sessions.workspaceId)),
    )
    .where(eq(sessions.tokenHash, tokenHash))
    .get();
  if (row === undefined || row.expiresAt <= now) return undefined;
  if (now - row.lastSeenAt > TOUCH_MS) touch(db, { tokenHash, createdAt: row.createdAt, now });
  const { userId, email, name, role, workspaceId } = row;
  return { userId, email, name, role, workspaceId, sessionHash: tokenHash };
}

function touch(db: Database, session: { tokenHash: string; createdAt: number; now: number }): void {
  const { tokenHash, createdAt, now } = session;
  const expiresAt = Math.min(now + IDLE_MS, createdAt + LONGEST_MS);
  try {
    db.update(sessions).set({ lastSeenAt: now, expiresAt }).where(eq(sessions.tokenHash, tokenHash)).run();
  } catch (error) {
    // Whoever is to make room on a full disk must be able to look.
    if (troubleOf(error) === undefined) throw error;
  }
}
