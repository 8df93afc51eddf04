import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import { eq } from "drizzle-orm";
import { DEFAULT_WORKSPACE } from "../config.ts";
import type { Database } from "../db/open.ts";
import { dataKeys } from "../db/schema/credentials.ts";
import { Refusal } from "../errors.ts";
import { newId } from "../ids.ts";
import type { Clock } from "../clock.ts";

/** Names the row that a secret belongs to; a ciphertext that is moved to another row does not open. */
export interface SecretPlace {
  readonly id: string;
  readonly workspaceId: string;
  readonly type: string;
  readonly version: number;
}

/** Encrypts and decrypts with data keys that the master key wraps. */
export interface Vault {
  seal(
    place: SecretPlace,
    values: Readonly<Record<string, unknown>>,
  ): { readonly keyId: string; readonly data: Buffer };
  /** @throws when the data was changed or belongs elsewhere */
  open(
    place: SecretPlace,
    sealed: { readonly keyId: string; readonly data: Buffer },
  ): Readonly<Record<string, unknown>>;
}

/**
 * Opens the data keys with the master key, making the first one when there is none.
 * @throws {Refusal} when the master key is not the one that they were wrapped with
 */
export function openVault({
  db,
  masterKey,
  clock,
}: {
  db: Database;
  masterKey: Buffer;
  clock: Clock;
}): Vault {
  const keys = new Map(
    db
      .select()
      .from(dataKeys)
      .all()
      .map((row) => [row.id, unwrap(masterKey, row)]),
  );
  const current = [...keys.keys()].at(-1) ?? addKey({ db, masterKey, clock, keys });

  const keyOf = (id: string): Buffer => {
    const key = keys.get(id);
    if (key === undefined) throw new Error(`There is no data key ${id}.`);
    return key;
  };
  return {
    seal(place, values) {
      const text = Buffer.from(JSON.stringify(values));
      return { keyId: current, data: encrypt(keyOf(current), text, placeText(place, current)) };
    },
    open(place, { keyId, data }) {
      const text = decrypt(keyOf(keyId), data, placeText(place, keyId)).toString("utf8");
      return JSON.parse(text) as Readonly<Record<string, unknown>>;
    },
  };
}

/** Whether anything may be encrypted already. */
export function hasDataKeys(db: Pick<Database, "select">): boolean {
  return db.select({ id: dataKeys.id }).from(dataKeys).limit(1).get() !== undefined;
}

function addKey(parts: { db: Database; masterKey: Buffer; clock: Clock; keys: Map<string, Buffer> }): string {
  const { db, masterKey, clock, keys } = parts;
  const id = newId("key");
  const key = randomBytes(32);
  const wrapped = encrypt(masterKey, key, `data key ${id}`);
  db.insert(dataKeys).values({ id, workspaceId: DEFAULT_WORKSPACE, wrapped, createdAt: clock.now() }).run();
  // Read back before anything is sealed with it: what cannot be opened again must not be used.
  const stored = db.select().from(dataKeys).where(eq(dataKeys.id, id)).get();
  keys.set(id, stored === undefined ? key : unwrap(masterKey, stored));
  return id;
}

function unwrap(masterKey: Buffer, { id, wrapped }: { id: string; wrapped: Buffer }): Buffer {
  try {
    return decrypt(masterKey, wrapped, `data key ${id}`);
  } catch {
    throw new Refusal(
      "key",
      "The master key does not fit the credentials in this data folder. Put the right key into the file `key` or into WEFT_KEY; " +
        "nothing was changed.",
    );
  }
}

const placeText = ({ id, workspaceId, type, version }: SecretPlace, keyId: string): string =>
  JSON.stringify(["credential", workspaceId, id, type, version, keyId]);

const NONCE = 12;
const TAG = 16;

/** AES-256-GCM: nonce, tag, ciphertext. A nonce is random; a data key seals far fewer than 2^32 values. */
function encrypt(key: Buffer, text: Buffer, place: string): Buffer {
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv("aes-256-gcm", key, nonce).setAAD(Buffer.from(place));
  const body = Buffer.concat([cipher.update(text), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), body]);
}

function decrypt(key: Buffer, sealed: Buffer, place: string): Buffer {
  const decipher = createDecipheriv("aes-256-gcm", key, sealed.subarray(0, NONCE), { authTagLength: TAG });
  decipher.setAAD(Buffer.from(place)).setAuthTag(sealed.subarray(NONCE, NONCE + TAG));
  return Buffer.concat([decipher.update(sealed.subarray(NONCE + TAG)), decipher.final()]);
}
