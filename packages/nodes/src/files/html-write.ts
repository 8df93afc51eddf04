import type { JsonObject } from "@weft/sdk";
import { cellAt, cellText } from "./columns.ts";

/** Makes a page with one table. */
export class HtmlLines {
  readonly #columns: readonly string[];
  readonly #header: boolean;

  constructor(columns: readonly string[], header: boolean) {
    this.#columns = columns;
    this.#header = header;
  }

  get start(): string {
    const cells = this.#columns.map((name) => `<th>${escaped(name)}</th>`).join("");
    const head = this.#header ? `<thead><tr>${cells}</tr></thead>\n` : "";
    return `<!DOCTYPE html>\n<html><head><meta charset="utf-8"></head><body><table>\n${head}<tbody>\n`;
  }

  row(record: JsonObject): string {
    return `<tr>${this.#columns.map((name) => `<td>${escaped(cellText(cellAt(record, name)))}</td>`).join("")}</tr>\n`;
  }

  get end(): string {
    return "</tbody>\n</table></body></html>\n";
  }
}

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", "\n": "<br>" };

function escaped(text: string): string {
  return text.replaceAll(/[&<>\n]/g, (character) => entities[character] ?? character);
}
