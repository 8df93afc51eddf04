import { randomBytes } from "node:crypto";
import { existsSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Refusal } from "../errors.ts";

/**
 * The master key: 32 bytes, base64, from `WEFT_KEY` or from the file `key` in the data folder, which is made on the first
 * start and only its owner may read.
 * @param mayMake nothing is encrypted yet, so that a new key does no harm
 * @throws {Refusal} when the key is missing or malformed, or others may read it
 */
export function masterKey(
  dataDir: string,
  { fromEnvironment, mayMake }: { readonly fromEnvironment: string | undefined; readonly mayMake: boolean },
): Buffer {
  if (fromEnvironment !== undefined && fromEnvironment !== "") return decode(fromEnvironment, "WEFT_KEY");
  const file = join(dataDir, "key");
  if (!existsSync(file)) {
    if (!mayMake)
      throw new Refusal("key", `The master key is missing: put it back into ${file} or into WEFT_KEY.`);
    writeFileSync(file, `${randomBytes(32).toString("base64")}\n`, { mode: 0o600, flag: "wx" });
  }
  // Windows has no such bits.
  if (process.platform !== "win32" && (statSync(file).mode & 0o077) !== 0)
    throw new Refusal("key", `Other users may read the master key. Run: chmod 600 ${file}`);
  return decode(readFileSync(file, "utf8").trim(), file);
}

function decode(text: string, where: string): Buffer {
  const key = Buffer.from(text, "base64");
  if (key.length === 32) return key;
  throw new Refusal("key", `${where} does not hold a master key: 32 bytes in base64 were expected.`);
}
