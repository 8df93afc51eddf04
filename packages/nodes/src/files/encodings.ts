import { fatal } from "../errors.ts";

/** What files can be written in. */
export const writeEncodings = [
  { value: "utf-8", label: "UTF-8" },
  { value: "windows-1250", label: "Windows-1250 (Central Europe)" },
  { value: "iso-8859-2", label: "ISO-8859-2 (Central Europe)" },
  { value: "windows-1252", label: "Windows-1252, ISO-8859-1 (Western Europe, Brazil)" },
  { value: "iso-8859-15", label: "ISO-8859-15 (Western Europe with €)" },
  { value: "windows-1251", label: "Windows-1251 (Cyrillic)" },
  { value: "utf-16le", label: "UTF-16" },
] as const;

/** What a file's bytes can be read as: labels of the Encoding standard. */
export const readEncodings = [
  ...writeEncodings,
  { value: "utf-16be", label: "UTF-16, big-endian" },
  { value: "shift_jis", label: "Shift JIS (Japanese)" },
  { value: "gb18030", label: "GB 18030 (Chinese)" },
  { value: "big5", label: "Big5 (Chinese)" },
  { value: "euc-kr", label: "EUC-KR (Korean)" },
] as const;

export interface Decoding {
  readonly encoding: string;
  /** The byte-order mark at the beginning stays part of the text. */
  readonly keepBom?: boolean;
  /** For messages. */
  readonly name: string;
}

/** The text of bytes that come in pieces. A byte-order mark of UTF-16 wins over what was said. */
export async function* decoded(
  bytes: AsyncIterable<Uint8Array>,
  { encoding, keepBom = false, name }: Decoding,
): AsyncGenerator<string, void, undefined> {
  let decoder: InstanceType<typeof TextDecoder> | undefined;
  let used = encoding;
  const decode = (chunk?: Uint8Array) => {
    try {
      return decoder?.decode(chunk, { stream: chunk !== undefined }) ?? "";
    } catch {
      throw fatal("file-encoding", { name, encoding: labelOf(used) });
    }
  };
  for await (const chunk of bytes) {
    if (chunk.length === 0) continue;
    if (decoder === undefined) {
      used = markedAs(chunk) ?? encoding;
      decoder = new TextDecoder(used, { fatal: true, ignoreBOM: keepBom });
    }
    const text = decode(chunk);
    if (text !== "") yield text;
  }
  const rest = decode();
  if (rest !== "") yield rest;
}

/** The encoding that a byte-order mark of UTF-16 names. */
export function markedAs([first, second]: Uint8Array): string | undefined {
  if (first === 0xff && second === 0xfe) return "utf-16le";
  return first === 0xfe && second === 0xff ? "utf-16be" : undefined;
}

/** As long as the platform's own names go, people know an encoding by the first word of its label. */
function labelOf(encoding: string): string {
  const known = readEncodings.find(({ value }) => value === encoding);
  return known?.label.replace(/ \(.*/, "") ?? encoding;
}

/** Turns text into bytes; `bom` puts a byte-order mark in front of UTF-8 and UTF-16. */
export class Encoder {
  readonly #encoding: string;
  readonly #table: ReadonlyMap<string, number> | undefined;

  constructor(encoding: string) {
    this.#encoding = encoding;
    this.#table = encoding.startsWith("utf-") ? undefined : singleBytes(encoding);
  }

  /** Empty for encodings that have none. */
  get bom(): string {
    return this.#table === undefined ? "\uFEFF" : "";
  }

  encode(text: string): Uint8Array {
    if (this.#encoding === "utf-8") return Buffer.from(text, "utf8");
    if (this.#encoding === "utf-16le") return Buffer.from(text, "utf16le");
    const bytes: number[] = [];
    for (const character of text) bytes.push(this.#byteOf(character));
    return Uint8Array.from(bytes);
  }

  #byteOf(character: string): number {
    const byte = this.#table?.get(character);
    if (byte !== undefined) return byte;
    throw fatal("encoding-character", { character, encoding: labelOf(this.#encoding) });
  }
}

/** The platform decodes them, but only encodes UTF-8: all 256 bytes read once give the way back. */
function singleBytes(encoding: string): ReadonlyMap<string, number> {
  const all = new TextDecoder(encoding).decode(Uint8Array.from({ length: 256 }, (_, byte) => byte));
  return new Map([...all].map((character, byte) => [character, byte]));
}
