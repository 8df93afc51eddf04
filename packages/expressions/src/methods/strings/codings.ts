import { md5, ripemd160, sha1 } from "@noble/hashes/legacy.js";
import { sha224, sha256, sha384, sha512 } from "@noble/hashes/sha2.js";
import { sha3_512 } from "@noble/hashes/sha3.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { fault } from "../../errors.ts";
import type { Run } from "../../run/run.ts";
import { textArg } from "../args.ts";
import type { Method, MethodTable } from "../method.ts";

const hashes: ReadonlyMap<string, (bytes: Uint8Array) => Uint8Array> = new Map([
  ["md5", md5],
  ["sha1", sha1],
  ["sha224", sha224],
  ["sha256", sha256],
  ["sha384", sha384],
  ["sha512", sha512],
  ["sha3", sha3_512],
  // In n8n's documentation, although n8n itself fails.
  ["ripemd160", ripemd160],
]);

function hash(text: string, args: readonly unknown[], run: Run): string {
  // Hashing costs far more than copying.
  run.spendText(text.length * 32 + 256);
  const name = textArg(args, 0, "md5", run).toLowerCase();
  if (name === "base64") return encodeBase64(text);
  const digest = hashes.get(name);
  if (digest === undefined) {
    throw fault("unknown-hash", { name, names: [...hashes.keys()].join(", ") });
  }
  return bytesToHex(digest(utf8ToBytes(text)));
}

const piece = 0x8000;

function encodeBase64(text: string): string {
  const bytes = new TextEncoder().encode(text);
  let binary = "";
  for (let start = 0; start < bytes.length; start += piece) {
    binary += String.fromCharCode(...bytes.subarray(start, start + piece));
  }
  return btoa(binary);
}

function decodeBase64(text: string): string {
  const standard = text.replaceAll("-", "+").replaceAll("_", "/").replaceAll(/[\s=]/g, "");
  try {
    return new TextDecoder().decode(Uint8Array.from(atob(standard), (character) => character.charCodeAt(0)));
  } catch {
    throw fault("not-base64");
  }
}

function decodeUrl(text: string, whole: boolean): string {
  try {
    return whole ? decodeURI(text) : decodeURIComponent(text);
  } catch {
    throw fault("not-url-encoded");
  }
}

function quote(text: string, mark: string): string {
  return mark + text.replaceAll("\\", "\\\\").replaceAll(mark, () => `\\${mark}`) + mark;
}

const toBase64: Method<string> = {
  run: (receiver, _args, run) => (run.spendText(receiver.length * 6), encodeBase64(receiver)),
};

const fromBase64: Method<string> = {
  run: (receiver, _args, run) => (run.spendText(receiver.length * 4), decodeBase64(receiver)),
};

export const codingMethods: MethodTable<string> = {
  hash: { run: hash },
  base64Encode: toBase64,
  base64Decode: fromBase64,
  toBase64,
  fromBase64,
  urlEncode: {
    run: (receiver, args, run) => {
      run.spendText(receiver.length * 9);
      return args[0] ? encodeURI(receiver) : encodeURIComponent(receiver);
    },
  },
  urlDecode: {
    run: (receiver, args, run) => (run.spendText(receiver.length), decodeUrl(receiver, Boolean(args[0]))),
  },
  quote: {
    run: (receiver, args, run) => (
      run.spendText(receiver.length * 2),
      quote(receiver, textArg(args, 0, '"', run))
    ),
  },
};
