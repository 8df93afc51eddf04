import type { Person, Role } from "@weft/api";
import { api, signedIn } from "../api/implement.ts";
import { fault } from "../api/fault.ts";
import { transact } from "../db/open.ts";
import { newId } from "../ids.ts";
import type { Services } from "../services.ts";
import type { Actor } from "./actor.ts";
import { hashPassword } from "./password.ts";
import {
  emailTaken,
  findPerson,
  hasOtherOwner,
  insertUser,
  listPeople,
  removePerson,
  updateRole,
  updateUser,
} from "./store.ts";

export function peopleRoutes({ db, clock }: Pick<Services, "db" | "clock">) {
  const { people } = api;
  return {
    list: people.list.handler(({ context }) => listPeople(db, signedIn(context).workspaceId)),

    create: people.create.handler(async ({ input, context }) => {
      const actor = signedIn(context);
      assertMayGive(actor, input.role);
      const { password, ...rest } = input;
      const person = {
        ...rest,
        email: input.email.toLowerCase(),
        id: newId("user"),
        workspaceId: actor.workspaceId,
        passwordHash: await hashPassword(password),
        createdAt: clock.now(),
      };
      transact(db, (tx) => {
        if (emailTaken(tx, person.email))
          throw fault("TAKEN", { message: `${person.email} has an account already.` });
        insertUser(tx, person);
      });
      return found(findPerson(db, actor.workspaceId, person.id));
    }),

    update: people.update.handler(({ input, context }) => {
      const actor = signedIn(context);
      return transact(db, (tx) => {
        const person = found(findPerson(tx, actor.workspaceId, input.id));
        assertMayGive(actor, person.role);
        if (input.role !== undefined && input.role !== person.role) {
          assertMayGive(actor, input.role);
          if (person.role === "owner") assertOtherOwner(tx, actor, person);
          updateRole(tx, actor.workspaceId, person.id, input.role);
        }
        if (input.name !== undefined) updateUser(tx, person.id, { name: input.name });
        return found(findPerson(tx, actor.workspaceId, person.id));
      });
    }),

    remove: people.remove.handler(({ input, context }) => {
      const actor = signedIn(context);
      return transact(db, (tx) => {
        const person = found(findPerson(tx, actor.workspaceId, input.id));
        assertMayGive(actor, person.role);
        if (person.role === "owner") assertOtherOwner(tx, actor, person);
        removePerson(tx, actor.workspaceId, person.id);
        return { ok: true as const };
      });
    }),
  };
}

function found(person: Person | undefined): Person {
  if (person === undefined) throw fault("NOT_FOUND", { message: "There is no such person." });
  return person;
}

/** Only owners make owners and change what owners are; an administrator could take the instance over otherwise. */
function assertMayGive(actor: Actor, role: Role): void {
  if (role === "owner" && actor.role !== "owner")
    throw fault("FORBIDDEN", { message: "Only an owner can do this to an owner." });
}

function assertOtherOwner(db: Parameters<typeof hasOtherOwner>[0], actor: Actor, person: Person): void {
  if (hasOtherOwner(db, actor.workspaceId, person.id)) return;
  throw fault("CONFLICT", {
    message: "This is the last owner. Make someone else an owner first.",
    data: { reason: "lastOwner" },
  });
}
