import { createPrivateKey, createPublicKey } from "node:crypto";
import type { KeyObject } from "node:crypto";
import type { CredentialValues } from "@weft/sdk";
import { fatal } from "../errors.ts";

/** What a node signs or verifies with: from its credential, or from a field where none is chosen. */
export interface Keys {
  readonly secret: string;
  readonly privateKey: string;
  readonly passphrase: string;
  readonly publicKey: string;
}

export function keysOf(credential: CredentialValues | undefined, written: string): Keys {
  const value = (name: string): string => {
    const found = credential?.values[name];
    return typeof found === "string" ? found : "";
  };
  if (credential === undefined)
    return { secret: written, privateKey: written, passphrase: "", publicKey: written };
  return {
    secret: value("secret"),
    privateKey: value("privateKey"),
    passphrase: value("passphrase"),
    publicKey: value("publicKey"),
  };
}

export function secretOf({ secret }: Keys): string {
  if (secret === "") throw fatal("secret-missing");
  return secret;
}

export function privateKeyOf({ privateKey, passphrase }: Keys): KeyObject {
  if (privateKey.trim() === "") throw fatal("private-key-missing");
  try {
    return createPrivateKey({ key: pem(privateKey), ...(passphrase !== "" && { passphrase }) });
  } catch {
    throw fatal("private-key-invalid");
  }
}

/** The public key, or the one that belongs to the private key. */
export function publicKeyOf(keys: Keys): KeyObject {
  if (keys.publicKey.trim() === "") return createPublicKey(privateKeyOf(keys));
  try {
    return createPublicKey(pem(keys.publicKey));
  } catch {
    throw fatal("public-key-invalid");
  }
}

/** PEM that has lost its line breaks, as it does in fields of one line and in environment variables. */
function pem(text: string): string {
  const parts = /^\s*(-----BEGIN [A-Z0-9 ]+-----)([\s\S]*?)(-----END [A-Z0-9 ]+-----)\s*$/.exec(
    text.replaceAll("\\n", "\n"),
  );
  const [, begin = "", body = "", end = ""] = parts ?? [];
  // Old encrypted keys have headers in their lines, and those need them as they are.
  if (parts === null || body.includes(":")) return text;
  const base64 = body.replaceAll(/\s+/g, "");
  return `${begin}\n${base64.replaceAll(/.{1,64}/g, "$&\n")}${end}\n`;
}
