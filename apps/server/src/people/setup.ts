import { timingSafeEqual } from "node:crypto";
import { DEFAULT_WORKSPACE } from "../config.ts";
import { transact } from "../db/open.ts";
import { newId } from "../ids.ts";
import type { Services } from "../services.ts";
import { readSetting, removeSetting, writeSetting } from "../settings/store.ts";
import { hashPassword } from "./password.ts";
import { hasUsers, insertUser } from "./store.ts";
import type { NewUser } from "./store.ts";
import { hashToken, newToken } from "./token.ts";

const KEY = "setupToken";

/** A fresh token for the set-up link, or `undefined` when there is an owner. Earlier links stop working. */
export function offerSetup({ db }: Pick<Services, "db">): string | undefined {
  if (hasUsers(db)) return undefined;
  const token = newToken();
  writeSetting(db, { workspaceId: DEFAULT_WORKSPACE, key: KEY, value: hashToken(token) });
  return token;
}

/** Makes the owner and uses the token up. `undefined`: the token is wrong, or somebody was faster. */
export async function setUp(
  { db, clock }: Pick<Services, "db" | "clock">,
  input: Pick<NewUser, "email" | "name" | "language"> & { readonly token: string; readonly password: string },
): Promise<{ readonly userId: string; readonly workspaceId: string } | undefined> {
  const { token, password, ...person } = input;
  const hash = hashToken(token);
  if (!fits(db, hash)) return undefined;
  const passwordHash = await hashPassword(password);
  return transact(db, (tx) => {
    // Asked again under the write lock: two people may have followed the link.
    if (hasUsers(tx) || !fits(tx, hash)) return undefined;
    const user = {
      id: newId("user"),
      workspaceId: DEFAULT_WORKSPACE,
      role: "owner",
      passwordHash,
      createdAt: clock.now(),
      ...person,
    } as const;
    insertUser(tx, user);
    removeSetting(tx, { workspaceId: DEFAULT_WORKSPACE, key: KEY });
    return { userId: user.id, workspaceId: DEFAULT_WORKSPACE };
  });
}

function fits(db: Pick<Services["db"], "select">, hash: string): boolean {
  const stored = readSetting(db, { workspaceId: DEFAULT_WORKSPACE, key: KEY });
  return typeof stored === "string" && timingSafeEqual(Buffer.from(stored), Buffer.from(hash));
}
