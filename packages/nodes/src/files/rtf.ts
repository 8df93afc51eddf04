import type { JsonObject } from "@weft/sdk";
import { fatal } from "../errors.ts";
import { cellAt, cellText } from "./columns.ts";

/** A table in rich text: what Word and LibreOffice open as a table. */
export class RtfLines {
  readonly #columns: readonly string[];
  readonly start: string;
  readonly end = "}";

  constructor(columns: readonly string[], header: boolean) {
    this.#columns = columns;
    this.start = `{\\rtf1\\ansi\\ansicpg1252\\uc1${header ? this.#line(columns) : ""}`;
  }

  row(record: JsonObject): string {
    return this.#line(this.#columns.map((name) => cellText(cellAt(record, name))));
  }

  #line(cells: readonly string[]): string {
    const widths = cells.map((_, at) => `\\cellx${(at + 1) * 2000}`).join("");
    const texts = cells.map((cell) => `\\intbl ${escaped(cell)}\\cell`).join("");
    return `\\trowd\\trautofit1${widths}\\pard${texts}\\row\n`;
  }
}

/** Characters beyond ASCII are numbers of UTF-16, signed 16 bits, with a stand-in for old readers. */
function escaped(text: string): string {
  return text
    .replaceAll(/[\\{}]/g, "\\$&")
    .replaceAll(/\r\n|\r|\n/g, "\\line ")
    .replaceAll(/[^\x20-\x7E]/g, (unit) => {
      const code = unit.charCodeAt(0);
      return unit === "\t" ? "\\tab " : `\\u${code > 32_767 ? code - 65_536 : code}?`;
    });
}

const token = /\\([a-z]+)(-?\d+)? ?|\\'([\da-f]{2})|\\([^a-z'])|([{}])|[\r\n]+|([^\\{}\r\n]+)/gi;
/** Parts that hold no text of the document. */
const hidden = new Set(["fonttbl", "colortbl", "stylesheet", "info", "pict", "header", "footer"]);

/** The rows of all tables of an RTF file, as texts. */
export function rtfRows(source: string, name: string): readonly (readonly string[])[] {
  if (!source.startsWith("{\\rtf")) throw fatal("sheet-unreadable", { name, reason: "it is not rich text" });
  const reader = new Reader();
  for (const match of source.matchAll(token)) reader.take(match);
  return reader.rows;
}

class Reader {
  readonly rows: (readonly string[])[] = [];
  #cells: string[] = [];
  #text = "";
  #bytes: number[] = [];
  #codepage = "windows-1252";
  /** Whether each open group is passed over. */
  readonly #groups: boolean[] = [];
  #standIns = 1;
  #skip = 0;

  take([, word, number, hex, symbol, brace, text]: RegExpMatchArray): void {
    if (hex !== undefined) this.#byte(Number.parseInt(hex, 16));
    else if (brace === "{") this.#groups.push(this.#groups.at(-1) ?? false);
    else if (brace === "}") this.#groups.pop();
    else if (symbol !== undefined) this.#symbol(symbol);
    else if (word !== undefined) this.#word(word, number === undefined ? undefined : Number(number));
    else if (text !== undefined) this.#write(text);
  }

  #word(word: string, number: number | undefined): void {
    if (hidden.has(word)) this.#hide();
    else if (word === "ansicpg" && number !== undefined) this.#codepage = `windows-${number}`;
    else if (word === "uc") this.#standIns = number ?? 1;
    else if (word === "u" && number !== undefined) {
      this.#write(String.fromCharCode(number < 0 ? number + 65_536 : number));
      this.#skip = this.#standIns;
    } else if (word === "par" || word === "line") this.#write("\n");
    else if (word === "tab") this.#write("\t");
    else if (word === "trowd") this.#text = "";
    else if (word === "cell") this.#cell();
    else if (word === "row") this.#row();
  }

  #symbol(symbol: string): void {
    if (symbol === "*") this.#hide();
    else if (symbol === "~") this.#write("\u00A0");
    else if ("\\{}".includes(symbol)) this.#write(symbol);
  }

  #hide(): void {
    if (this.#groups.length > 0) this.#groups[this.#groups.length - 1] = true;
  }

  #byte(byte: number): void {
    if (this.#skip > 0) this.#skip -= 1;
    else if (this.#groups.at(-1) !== true) this.#bytes.push(byte);
  }

  #write(text: string): void {
    this.#flush();
    const shown = text.slice(this.#skip);
    this.#skip = Math.max(this.#skip - text.length, 0);
    if (this.#groups.at(-1) !== true) this.#text += shown;
  }

  /** Bytes of Asian code pages belong together in pairs, so they are decoded as they stand. */
  #flush(): void {
    if (this.#bytes.length === 0) return;
    this.#text += decode(Uint8Array.from(this.#bytes), this.#codepage);
    this.#bytes = [];
  }

  #cell(): void {
    this.#flush();
    this.#cells.push(this.#text.trim());
    this.#text = "";
  }

  #row(): void {
    if (this.#cells.length > 0) this.rows.push(this.#cells);
    this.#cells = [];
    this.#text = "";
  }
}

function decode(bytes: Uint8Array, codepage: string): string {
  try {
    return new TextDecoder(codepage).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}
