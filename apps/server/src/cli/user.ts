import { randomBytes } from "node:crypto";
import type { Role } from "@weft/api";
import { DEFAULT_WORKSPACE } from "../config.ts";
import { openStore } from "../content.ts";
import type { Store } from "../content.ts";
import { transact } from "../db/open.ts";
import { Refusal } from "../errors.ts";
import { newId } from "../ids.ts";
import { hashPassword } from "../people/password.ts";
import { endAllSessions } from "../people/sessions.ts";
import { emailTaken, findLogin, hasUsers, insertUser, listPeople, updateUser } from "../people/store.ts";
import { ensureWorkspace } from "../people/workspace.ts";
import { systemClock } from "../services.ts";
import { printJson, say } from "./say.ts";

interface Where {
  readonly data: string;
}

export async function listUsers({ data, json }: Where & { readonly json?: boolean }): Promise<number> {
  return withStore({ dataDir: data, shared: true }, ({ db }) => {
    const people = listPeople(db, DEFAULT_WORKSPACE);
    if (json === true) printJson({ people });
    else for (const { email, name, role } of people) say(`${email}  ${role}  ${name}`);
  });
}

/** The password is printed alone on stdout, once. */
export async function addUser(
  address: string,
  { data, name, role }: Where & { name: string; role: Role },
): Promise<number> {
  const email = address.trim().toLowerCase();
  if (!/^[^\s@]+@[^\s@]+$/.test(email)) throw new Refusal("usage", `${address} is not an e-mail address.`);
  return withStore({ dataDir: data }, async ({ db }) => {
    const password = newPassword();
    const passwordHash = await hashPassword(password);
    transact(db, (tx) => {
      ensureWorkspace(tx, systemClock.now());
      // Once there is anybody, no set-up link is printed any more, and nobody could make an owner.
      if (role !== "owner" && !hasUsers(tx))
        throw new Refusal("usage", "The first person must be an owner: add them with --role owner.");
      if (emailTaken(tx, email)) throw new Refusal("input", `${email} has an account already.`);
      const id = newId("user");
      insertUser(tx, {
        id,
        workspaceId: DEFAULT_WORKSPACE,
        email,
        name,
        role,
        passwordHash,
        createdAt: systemClock.now(),
      });
    });
    say(`${email} was added as ${role}. Their password:`);
    process.stdout.write(`${password}\n`);
  });
}

export async function resetPassword(address: string, { data }: Where): Promise<number> {
  const email = address.trim().toLowerCase();
  return withStore({ dataDir: data }, async ({ db }) => {
    const user = findLogin(db, email);
    if (user === undefined) throw new Refusal("input", `Nobody has the e-mail address ${email}.`);
    const password = newPassword();
    updateUser(db, user.id, { passwordHash: await hashPassword(password) });
    endAllSessions(db, user.id);
    say(`The new password of ${email}:`);
    process.stdout.write(`${password}\n`);
  });
}

async function withStore(
  where: { readonly dataDir: string; readonly shared?: boolean },
  work: (store: Store) => void | Promise<void>,
): Promise<number> {
  const store = openStore(where);
  try {
    await work(store);
    return 0;
  } finally {
    store.close();
  }
}

const newPassword = (): string => randomBytes(15).toString("base64url");
