import type { Me, Session } from "@weft/api";
import { eq } from "drizzle-orm";
import { VERSION } from "../config.ts";
import { api, signedIn } from "../api/implement.ts";
import type { ApiContext } from "../api/context.ts";
import { fault } from "../api/fault.ts";
import { workspaces } from "../db/schema/workspaces.ts";
import type { Services } from "../services.ts";
import type { Actor } from "./actor.ts";
import { createLoginGuard } from "./login-guard.ts";
import { hashPassword, verifyPassword } from "./password.ts";
import type { Sessions } from "./sessions.ts";
import { setUp } from "./setup.ts";
import { findLogin, hasUsers, passwordHashOf, profileOf, updateUser } from "./store.ts";

type Needs = Pick<Services, "db" | "clock"> & { readonly sessions: Sessions };

export function accountRoutes(services: Needs) {
  const { sessions, db, clock } = services;
  const guard = createLoginGuard(clock);
  const { accounts } = api;
  return {
    session: accounts.session.handler(({ context }) => {
      const { actor } = context;
      if (actor) {
        context.renewSession(sessions.expiry(actor));
        return signedInAs(db, actor);
      }
      return { state: hasUsers(db) ? "signedOut" : "setup", version: VERSION };
    }),

    setup: accounts.setup.handler(async ({ input, context }) => {
      guard.admit(context);
      const { language, ...rest } = input;
      const made = await setUp(services, {
        ...rest,
        email: input.email.toLowerCase(),
        ...(language && { language }),
      });
      if (made === undefined) throw fault("WRONG_SETUP_TOKEN");
      return enter(services, context, made);
    }),

    login: accounts.login.handler(async ({ input, context }) => {
      const email = input.email.trim().toLowerCase();
      guard.admit(context, email);
      const user = findLogin(db, email);
      const right = await verifyPassword(input.password, user?.passwordHash);
      if (!right || user === undefined) throw fault("WRONG_LOGIN");
      guard.succeeded(context, email);
      return enter(services, context, { userId: user.id, workspaceId: user.workspaceId });
    }),

    logout: accounts.logout.handler(({ context }) => {
      sessions.end(signedIn(context));
      context.setSession(null);
      return { ok: true };
    }),

    updateMe: accounts.updateMe.handler(({ input, context }) => {
      const actor = signedIn(context);
      updateUser(db, actor.userId, present(input));
      return meOf(db, actor);
    }),

    changePassword: accounts.changePassword.handler(async ({ input, context }) => {
      const actor = signedIn(context);
      guard.admit(context, actor.email);
      if (!(await verifyPassword(input.current, passwordHashOf(db, actor.userId))))
        throw fault("INVALID_INPUT", { data: { fields: { current: "is not your password" } } });
      guard.succeeded(context, actor.email);
      updateUser(db, actor.userId, { passwordHash: await hashPassword(input.next) });
      sessions.endOthers(actor);
      return { ok: true };
    }),
  };
}

function enter(
  { db, sessions }: Needs,
  context: ApiContext,
  who: { readonly userId: string; readonly workspaceId: string },
): Session {
  // A session that was there before is not taken over by another person.
  if (context.actor) sessions.end(context.actor);
  const session = sessions.start({ ...who, ip: context.ip, agent: context.agent });
  context.setSession(session);
  const actor = sessions.actor(session.token);
  if (actor === undefined) throw fault("WRONG_LOGIN");
  return signedInAs(db, actor);
}

function signedInAs(db: Services["db"], actor: Actor): Session {
  return { state: "signedIn", me: meOf(db, actor), version: VERSION };
}

function meOf(db: Services["db"], actor: Actor): Me {
  const profile = profileOf(db, actor.userId);
  const workspace = db
    .select({ id: workspaces.id, name: workspaces.name })
    .from(workspaces)
    .where(eq(workspaces.id, actor.workspaceId))
    .get();
  if (profile === undefined || workspace === undefined) throw fault("UNAUTHORIZED");
  return { id: actor.userId, email: actor.email, role: actor.role, ...profile, workspace };
}

/** Without the fields that were not given. */
function present<T extends object>(input: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };
}
