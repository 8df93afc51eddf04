import type { Globals } from "./border.ts";

/** What people use of Node's `Buffer`, and the encoders that it is made of. */
export function installBytes(globals: Globals): void {
  globals["Buffer"] = bufferClass();
  globals["TextEncoder"] = class TextEncoder {
    readonly encoding = "utf-8";
    encode(text = ""): Uint8Array {
      return Uint8Array.from(utf8Bytes(text));
    }
  };
  globals["TextDecoder"] = class TextDecoder {
    readonly encoding = "utf-8";
    decode(bytes: ArrayBuffer | Uint8Array = new Uint8Array()): string {
      return utf8Text(bytes instanceof ArrayBuffer ? new Uint8Array(bytes) : bytes);
    }
  };
}

export function bufferClass(): unknown {
  return class Buffer extends Uint8Array {
    static override from(value: unknown, encoding: unknown = "utf8"): Buffer {
      const given = typeof value === "string" ? bytesOf(value, String(encoding)) : value;
      const { data } = given as { data?: ArrayLike<number> };
      const list = Array.isArray(data) ? data : (given as ArrayLike<number>);
      const bytes = given instanceof ArrayBuffer ? new Uint8Array(given) : list;
      const made = new Buffer(bytes.length);
      made.set(bytes);
      return made;
    }
    static alloc(size: number, fill = 0): Buffer {
      return new Buffer(size).fill(fill);
    }
    static concat(list: readonly Uint8Array[]): Buffer {
      const made = new Buffer(list.reduce((size, part) => size + part.length, 0));
      let at = 0;
      for (const part of list) {
        made.set(part, at);
        at += part.length;
      }
      return made;
    }
    static isBuffer(value: unknown): boolean {
      return value instanceof Buffer;
    }
    static byteLength(text: string, encoding = "utf8"): number {
      return bytesOf(text, encoding).length;
    }
    equals(other: Uint8Array): boolean {
      return this.length === other.length && this.every((byte, index) => byte === other[index]);
    }
    override toString(encoding = "utf8"): string {
      return textOf(this, encoding);
    }
    toJSON(): object {
      return { type: "Buffer", data: Array.from(this) };
    }
  };
}

export function utf8Bytes(text: string): number[] {
  const bytes: number[] = [];
  for (const sign of text) {
    const at = sign.codePointAt(0) ?? 0;
    const code = at >= 0xd800 && at <= 0xdfff ? 0xfffd : at;
    const rest = [code >> 18, code >> 12, code >> 6, code].map((bits) => 0x80 | (bits & 63));
    if (code < 0x80) bytes.push(code);
    else if (code < 0x800) bytes.push(0xc0 | (code >> 6), ...rest.slice(3));
    else if (code < 0x10000) bytes.push(0xe0 | (code >> 12), ...rest.slice(2));
    else bytes.push(0xf0 | (code >> 18), ...rest.slice(1));
  }
  return bytes;
}

/** What is not UTF-8 becomes the sign for that. */
export function utf8Text(bytes: Uint8Array): string {
  const signs: string[] = [];
  for (let i = 0; i < bytes.length;) {
    const first = bytes[i++] ?? 0;
    const more = first < 0xc2 || first > 0xf4 ? 0 : first >= 0xf0 ? 3 : first >= 0xe0 ? 2 : 1;
    let code = more === 0 ? first : first & (0x3f >> more);
    let left = more;
    for (; left > 0 && ((bytes[i] ?? 0) & 0xc0) === 0x80; left--)
      code = (code << 6) | ((bytes[i++] ?? 0) & 63);
    const alone = more === 0 && first >= 0x80;
    const wrong = alone || left > 0 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff);
    signs.push(String.fromCodePoint(wrong ? 0xfffd : code));
  }
  return signs.join("");
}

export function bytesOf(text: string, encoding: string): ArrayLike<number> {
  const codes = (signs: string): Uint8Array => {
    const bytes = new Uint8Array(signs.length);
    for (let i = 0; i < signs.length; i++) bytes[i] = signs.charCodeAt(i);
    return bytes;
  };
  switch (encoding.toLowerCase()) {
    case "utf8":
    case "utf-8":
      return utf8Bytes(text);
    case "base64":
    case "base64url": {
      const plain = text.replace(/-/g, "+").replace(/_/g, "/");
      return codes(atob(plain.replace(/[^A-Za-z0-9+/]/g, "")));
    }
    case "hex":
      return (text.match(/[0-9a-f]{2}/gi) ?? []).map((pair) => parseInt(pair, 16));
    case "latin1":
    case "binary":
    case "ascii":
      return codes(text);
    default:
      throw new TypeError(`Unknown encoding: ${encoding}`);
  }
}

export function textOf(bytes: Uint8Array, encoding: string): string {
  const part = 8192;
  const latin = (): string => {
    let signs = "";
    for (let at = 0; at < bytes.length; at += part)
      signs += String.fromCharCode(...bytes.subarray(at, at + part));
    return signs;
  };
  switch (encoding.toLowerCase()) {
    case "utf8":
    case "utf-8":
      return utf8Text(bytes);
    case "base64":
      return btoa(latin());
    case "base64url":
      return btoa(latin()).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
    case "hex":
      return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
    case "latin1":
    case "binary":
    case "ascii":
      return latin();
    default:
      throw new TypeError(`Unknown encoding: ${encoding}`);
  }
}
