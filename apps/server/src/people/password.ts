import { argon2, randomBytes, timingSafeEqual } from "node:crypto";
import { promisify } from "node:util";

const derive = promisify(argon2);

interface Cost {
  /** KiB. */
  readonly memory: number;
  readonly passes: number;
  readonly parallelism: number;
}

/** OWASP's first choice for argon2id: https://cheatsheetseries.owasp.org/cheatsheets/Password_Storage_Cheat_Sheet.html */
const cost: Cost = { memory: 47_104, passes: 1, parallelism: 1 };

/** Hashes a password into the usual string form, `$argon2id$v=19$m=…,t=…,p=…$salt$hash`. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16);
  const hash = await digest(password, salt, cost);
  const { memory, passes, parallelism } = cost;
  return `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${encode(salt)}$${encode(hash)}`;
}

/** Whether this is the password. Takes the same work when `stored` is `undefined`, so that nobody learns who exists. */
export async function verifyPassword(password: string, stored: string | undefined): Promise<boolean> {
  const parts = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([^$]+)\$([^$]+)$/.exec(stored ?? "");
  if (!parts) {
    await digest(password, Buffer.alloc(16), cost);
    return false;
  }
  const [, memory, passes, parallelism, salt = "", hash = ""] = parts;
  const used = { memory: Number(memory), passes: Number(passes), parallelism: Number(parallelism) };
  const expected = Buffer.from(hash, "base64");
  const actual = await digest(password, Buffer.from(salt, "base64"), used);
  return actual.length === expected.length && timingSafeEqual(actual, expected);
}

function digest(password: string, nonce: Buffer, { memory, passes, parallelism }: Cost): Promise<Buffer> {
  // The same characters typed on another keyboard may be composed differently.
  const message = password.normalize("NFC");
  return derive("argon2id", { message, nonce, memory, passes, parallelism, tagLength: 32 });
}

const encode = (bytes: Buffer): string => bytes.toString("base64").replaceAll("=", "");
