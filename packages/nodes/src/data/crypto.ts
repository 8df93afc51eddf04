import { createHash, createHmac, randomBytes, randomInt, randomUUID, sign } from "node:crypto";
import { defineAction } from "@weft/sdk";
import type { ParamsOf, RunCall } from "@weft/sdk";
import { fatal } from "../errors.ts";
import { bytesOf, fileOf, wholeFile } from "../files/content.ts";
import { cryptoParams } from "./crypto.params.ts";
import { cryptoText } from "./crypto.text.ts";
import { cryptoKeyPair, cryptoSecret } from "./key-credentials.ts";
import { keysOf, privateKeyOf, secretOf } from "./keys.ts";
import { withResult } from "./result.ts";

type Call = RunCall<ParamsOf<typeof cryptoParams>>;

/** MB: signing takes the whole content at once. */
const signedSize = 100;

export const dataCrypto = defineAction({
  type: "data.crypto",
  version: 1,
  label: "Crypto",
  help: "Makes hashes, HMACs and signatures of texts and files, and random values such as UUIDs.",
  icon: "lock",
  group: "Data",
  synonyms: ["hash", "sha256", "md5", "hmac", "sign", "checksum", "encrypt", "uuid", "random", "password"],
  summary: "{action}",
  effect: "none",
  params: cryptoParams,
  credential: [cryptoSecret, cryptoKeyPair],
  credentialOptional: true,
  translations: cryptoText,
  async run(call) {
    return withResult(call.item, call.params, await made(call));
  },
});

async function made(call: Call): Promise<string | number> {
  const { action, algorithm, encoding, secret } = call.params;
  if (action === "random") return randomValue(call.params);
  if (action === "sign") return signature(call);
  const digest =
    action === "hash"
      ? createHash(algorithm)
      : createHmac(algorithm, secretOf(keysOf(await call.ctx.credential(), secret)));
  for await (const chunk of content(call)) digest.update(chunk);
  return digest.digest(encoding);
}

/** Files come in pieces, so that large ones need no memory. */
async function* content({ params, item, index, ctx }: Call): AsyncGenerator<Uint8Array> {
  if (params.source === "file") yield* bytesOf(fileOf(item, params.file, index + 1), ctx);
  else yield textBytes(params, index);
}

function textBytes({ value, valueEncoding }: Call["params"], index: number): Uint8Array {
  if (valueEncoding === "utf8") return Buffer.from(value, "utf8");
  const text = value.replaceAll(/\s/g, "");
  // Node leaves out in silence what is no hexadecimal or base64.
  const whole = valueEncoding === "hex" ? /^([\da-f]{2})*$/i : /^[\w+/-]*={0,2}$/;
  if (!whole.test(text)) throw fatal("bytes-invalid", { item: index + 1, encoding: valueEncoding });
  return Buffer.from(text, valueEncoding);
}

async function signature(call: Call): Promise<string> {
  const { params, item, index, ctx } = call;
  const key = privateKeyOf(keysOf(await ctx.credential(), params.privateKey));
  const data =
    params.source === "file"
      ? await wholeFile(fileOf(item, params.file, index + 1), ctx, signedSize)
      : textBytes(params, index);
  // These keys bring their algorithm along.
  const own = key.asymmetricKeyType === "ed25519" || key.asymmetricKeyType === "ed448";
  try {
    return sign(own ? null : params.algorithm, data, key).toString(params.encoding);
  } catch {
    throw fatal("sign-impossible", { algorithm: params.algorithm, key: key.asymmetricKeyType ?? "" });
  }
}

const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

function randomValue({ random, length, min, max }: Call["params"]): string | number {
  switch (random) {
    case "uuid":
      return randomUUID();
    case "hex":
      return randomBytes(Math.ceil(length / 2))
        .toString("hex")
        .slice(0, length);
    case "base64":
      return randomBytes(length)
        .toString("base64url")
        .slice(0, length)
        .replaceAll("-", "+")
        .replaceAll("_", "/");
    case "ascii":
      return Array.from({ length }, () => letters[randomInt(letters.length)]).join("");
    case "number": {
      if (max < min || max - min >= 2 ** 48 - 1 || !Number.isSafeInteger(min) || !Number.isSafeInteger(max))
        throw fatal("random-range", { min, max });
      return randomInt(min, max + 1);
    }
  }
}
