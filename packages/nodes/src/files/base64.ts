import { isUtf8 } from "node:buffer";

export interface Decoded {
  readonly bytes: Buffer;
  /** Media type, said by the text or told from the content. */
  readonly type: string;
}

/** The bytes of base64 text, plain or as a `data:` address; `undefined` when it is something else. */
export function fromBase64(text: string): Decoded | undefined {
  const [, said, inner = text] = /^data:([^;,]*)(?:;[^,]*)?;base64,([\s\S]*)$/.exec(text) ?? [];
  const plain = inner.replaceAll(/\s+/g, "");
  if (!/^[\w+/-]*={0,2}$/.test(plain) || plain.replace(/=+$/, "").length % 4 === 1) return undefined;
  const bytes = Buffer.from(plain, "base64");
  return { bytes, type: said || typeOf(bytes) };
}

const beginnings: readonly (readonly [string, string])[] = [
  ["255044462d", "application/pdf"],
  ["89504e47", "image/png"],
  ["ffd8ff", "image/jpeg"],
  ["47494638", "image/gif"],
  ["504b0304", "application/zip"],
  ["1f8b", "application/gzip"],
];

function typeOf(bytes: Buffer): string {
  const start = bytes.subarray(0, 8).toString("hex");
  const known = beginnings.find(([beginning]) => start.startsWith(beginning));
  if (known) return known[1];
  return isUtf8(bytes) ? "text/plain" : "application/octet-stream";
}
