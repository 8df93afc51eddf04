import { md5, sha1 } from "@noble/hashes/legacy.js";
import { sha224, sha256, sha384, sha512 } from "@noble/hashes/sha2.js";
import { sha3_512 } from "@noble/hashes/sha3.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { fault } from "../../errors.ts";
import type { Run } from "../../run/run.ts";
import { textArg } from "../args.ts";
import type { MethodTable } from "../method.ts";

const hashes: ReadonlyMap<string, (bytes: Uint8Array) => Uint8Array> = new Map([
  ["md5", md5],
  ["sha1", sha1],
  ["sha224", sha224],
  ["sha256", sha256],
  ["sha384", sha384],
  ["sha512", sha512],
  ["sha3", sha3_512],
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

export const codingMethods: MethodTable<string> = {
  hash: {
    run: hash,
    doc: {
      signature: "hash(algorithm = 'md5'): string",
      en: "The hash of the text: md5, sha1, sha224, sha256, sha384, sha512, sha3 or base64.",
      pl: "Skrót tekstu: md5, sha1, sha224, sha256, sha384, sha512, sha3 lub base64.",
      "pt-BR": "O hash do texto: md5, sha1, sha224, sha256, sha384, sha512, sha3 ou base64.",
      example: "'hello'.hash('sha256')",
    },
  },
  base64Encode: {
    run: (receiver, _args, run) => (run.spendText(receiver.length * 6), encodeBase64(receiver)),
    doc: {
      signature: "base64Encode(): string",
      en: "The text in Base64.",
      pl: "Tekst w Base64.",
      "pt-BR": "O texto em Base64.",
      example: "'hello'.base64Encode() // 'aGVsbG8='",
    },
  },
  base64Decode: {
    run: (receiver, _args, run) => (run.spendText(receiver.length * 4), decodeBase64(receiver)),
    doc: {
      signature: "base64Decode(): string",
      en: "The text that the Base64 stands for.",
      pl: "Tekst odczytany z Base64.",
      "pt-BR": "O texto lido do Base64.",
      example: "'aGVsbG8='.base64Decode() // 'hello'",
    },
  },
  urlEncode: {
    run: (receiver, args, run) => {
      run.spendText(receiver.length * 9);
      return args[0] ? encodeURI(receiver) : encodeURIComponent(receiver);
    },
    doc: {
      signature: "urlEncode(whole = false): string",
      en: "The text as part of a URL; true: the text is a whole URL.",
      pl: "Tekst jako część adresu URL; true: tekst jest całym adresem.",
      "pt-BR": "O texto como parte de uma URL; true: o texto é a URL inteira.",
      example: "'name=Anna Nowak'.urlEncode() // 'name%3DAnna%20Nowak'",
    },
  },
  urlDecode: {
    run: (receiver, args, run) => (run.spendText(receiver.length), decodeUrl(receiver, Boolean(args[0]))),
    doc: {
      signature: "urlDecode(whole = false): string",
      en: "The text that the URL-encoding stands for.",
      pl: "Tekst odczytany z kodowania URL.",
      "pt-BR": "O texto lido da codificação de URL.",
      example: "'Anna%20Nowak'.urlDecode() // 'Anna Nowak'",
    },
  },
  quote: {
    run: (receiver, args, run) => (
      run.spendText(receiver.length * 2),
      quote(receiver, textArg(args, 0, '"', run))
    ),
    doc: {
      signature: "quote(mark = '\"'): string",
      en: "The text in quotation marks; marks inside are escaped.",
      pl: "Tekst w cudzysłowie; znaki w środku są poprzedzone ukośnikiem.",
      "pt-BR": "O texto entre aspas; as aspas internas são escapadas.",
      example: "'Anna'.quote() // '\"Anna\"'",
    },
  },
};
