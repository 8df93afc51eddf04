import type { JsonObject } from "@weft/sdk";
import { fatal } from "../errors.ts";
import { cellAt, cellText } from "./columns.ts";

export interface CsvWriting {
  readonly delimiter: string;
  readonly header: boolean;
  readonly quoteAll: boolean;
  readonly lineEnd: "lf" | "crlf";
}

const special = /["\r\n]|^\s|\s$/;

/** Makes lines of rows. As n8n writes them, the last line does not end. */
export class CsvLines {
  readonly #columns: readonly string[];
  readonly #writing: CsvWriting;
  readonly #delimiter: string;
  readonly #lineEnd: string;
  #first = true;

  constructor(columns: readonly string[], writing: CsvWriting) {
    this.#columns = columns;
    this.#writing = writing;
    this.#delimiter = writing.delimiter.replaceAll("\\t", "\t");
    if (this.#delimiter === "" || /["\r\n]/.test(this.#delimiter))
      throw fatal("csv-delimiter", { delimiter: writing.delimiter });
    this.#lineEnd = writing.lineEnd === "crlf" ? "\r\n" : "\n";
  }

  get header(): string {
    return this.#writing.header ? this.#line(this.#columns) : "";
  }

  row(record: JsonObject): string {
    return this.#line(this.#columns.map((name) => cellAt(record, name)));
  }

  #line(cells: readonly unknown[]): string {
    let line = this.#first ? "" : this.#lineEnd;
    this.#first = false;
    for (let at = 0; at < cells.length; at += 1) {
      if (at > 0) line += this.#delimiter;
      line += this.#cell(cells[at]);
    }
    return line;
  }

  #cell(value: unknown): string {
    const text = cellText(value);
    // A line with nothing in it would be no row.
    const needed =
      text === "" ? this.#columns.length === 1 : special.test(text) || text.includes(this.#delimiter);
    return needed || this.#writing.quoteAll ? `"${text.replaceAll('"', '""')}"` : text;
  }
}
