import { randomBytes } from "node:crypto";

const alphabet = "0123456789abcdefghijklmnopqrstuvwxyz";

/** A new id, e.g. `cred_8sn3kd02ma1xq7bz`: 16 characters, 80 bits of chance. */
export function newId(prefix: string): string {
  let text = "";
  // 252 is the largest multiple of 36 in a byte; beyond it some letters would come more often.
  while (text.length < 16)
    for (const byte of randomBytes(24)) if (byte < 252 && text.length < 16) text += alphabet[byte % 36];
  return `${prefix}_${text}`;
}
