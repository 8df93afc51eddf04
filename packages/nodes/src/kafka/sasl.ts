import { createHash, createHmac, pbkdf2, randomBytes, timingSafeEqual } from "node:crypto";
import { promisify } from "node:util";

export interface Login {
  readonly user: string;
  readonly password: string;
}

/** The server does not keep to the rules, or does not know the password. */
export class NotProven extends Error {}

/** Sends what proves who we are; gives what the server answers. */
export type Exchange = (message: Buffer) => Promise<Buffer>;

export const mechanisms = {
  plain: { name: "PLAIN", signIn: plain },
  "scram-256": { name: "SCRAM-SHA-256", signIn: scram("sha256", 32) },
  "scram-512": { name: "SCRAM-SHA-512", signIn: scram("sha512", 64) },
} as const;

export type Mechanism = keyof typeof mechanisms;

/** RFC 4616. */
async function plain({ user, password }: Login, exchange: Exchange): Promise<void> {
  await exchange(Buffer.from(`\0${user}\0${password}`));
}

/** More would only keep this machine busy. */
const MOST_ROUNDS = 1_000_000;

/** RFC 5802, without channel binding. Rejects with `NotProven`. */
function scram(hash: "sha256" | "sha512", bytes: number) {
  const hmac = (key: Buffer, text: string): Buffer => createHmac(hash, key).update(text).digest();
  return async ({ user, password }: Login, exchange: Exchange): Promise<void> => {
    const nonce = randomBytes(24).toString("base64url");
    const name = user.normalize("NFKC").replaceAll("=", "=3D").replaceAll(",", "=2C");
    const opening = `n=${name},r=${nonce}`;
    const asked = (await exchange(Buffer.from(`n,,${opening}`))).toString("utf8");
    const { r: bothNonces = "", s: salt = "", i: rounds = "" } = fieldsOf(asked);
    const count = Number(rounds);
    if (!bothNonces.startsWith(nonce) || bothNonces === nonce || !(count >= 1 && count <= MOST_ROUNDS))
      throw new NotProven("the server asks in a way that is not SCRAM");
    const secret = password.normalize("NFKC");
    const salted = await promisify(pbkdf2)(secret, Buffer.from(salt, "base64"), count, bytes, hash);
    const clientKey = hmac(salted, "Client Key");
    const storedKey = createHash(hash).update(clientKey).digest();
    const closing = `c=biws,r=${bothNonces}`;
    const agreed = `${opening},${asked},${closing}`;
    const signature = hmac(storedKey, agreed);
    const proof = Buffer.from(clientKey.map((byte, index) => byte ^ (signature[index] ?? 0)));
    const answer = await exchange(Buffer.from(`${closing},p=${proof.toString("base64")}`));
    const { v: verifier = "", e: error } = fieldsOf(answer.toString("utf8"));
    if (error !== undefined) throw new NotProven(error);
    const expected = hmac(hmac(salted, "Server Key"), agreed);
    const given = Buffer.from(verifier, "base64");
    if (given.length !== expected.length || !timingSafeEqual(given, expected))
      throw new NotProven("the server could not prove that it knows the password");
  };
}

function fieldsOf(text: string): Readonly<Record<string, string>> {
  const pairs = text.split(",").map((part): [string, string] => [part.slice(0, 1), part.slice(2)]);
  return Object.fromEntries(pairs);
}
