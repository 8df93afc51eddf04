import type { CheerioAPI } from "cheerio";
import type { MarkdownLines } from "./markdown-lines.ts";

export type HtmlNode = ReturnType<ReturnType<CheerioAPI["root"]>["contents"]>[number];

export type HtmlElement = Extract<HtmlNode, { readonly attribs: unknown }>;

export function isElement(node: HtmlNode): node is HtmlElement {
  return "attribs" in node;
}

interface Table {
  readonly $: CheerioAPI;
  readonly lines: MarkdownLines;
  writeCell(cell: HtmlElement): void;
}

/** More than this in one row is a mistake. */
const mostColumns = 1000;

/**
 * Writes a table and says so; not one that only lays out a page, as tables of mails do, for its cells hold whole blocks. The
 * first row is the heading: Markdown has no table without one.
 */
export function wroteTable(element: HtmlElement, table: Table): boolean {
  const { $, lines } = table;
  if (lines.isFlat || element.attribs["role"] === "presentation") return false;
  if ($(element).find("table, ul, ol, pre, blockquote, h1, h2, h3, h4, h5, h6, hr").length > 0) return false;
  const rows = $(element)
    .find("tr")
    .toArray()
    .map((row) => $(row).children("td, th").toArray());
  const columns = Math.min(Math.max(0, ...rows.map(widthOf)), mostColumns);
  if (columns < 2) return false;
  const [heading = [], ...others] = rows;
  for (const cell of $(element).children("caption").toArray()) {
    table.writeCell(cell);
    lines.block(2);
  }
  writeRow(heading, columns, table);
  lines.block(1);
  lines.raw(`| ${heading.map(lineOf).join(" | ")}${" | ---".repeat(columns - heading.length)} |`);
  for (const row of others) {
    lines.block(1);
    writeRow(row, columns, table);
  }
  return true;
}

function widthOf(row: readonly HtmlElement[]): number {
  return row.reduce((width, cell) => width + spanOf(cell), 0);
}

function spanOf({ attribs }: HtmlElement): number {
  return Math.min(Math.max(1, Number.parseInt(attribs["colspan"] ?? "1", 10) || 1), mostColumns);
}

function writeRow(row: readonly HtmlElement[], columns: number, { lines, writeCell }: Table): void {
  const end = lines.oneLine();
  lines.raw("|");
  for (const cell of row) {
    lines.space();
    writeCell(cell);
    lines.space();
    lines.raw(`|${" |".repeat(spanOf(cell) - 1)}`);
  }
  lines.raw(" |".repeat(Math.max(0, columns - widthOf(row))));
  end();
}

function lineOf(cell: HtmlElement): string {
  const align = `${cell.attribs["align"] ?? ""} ${cell.attribs["style"] ?? ""}`;
  const [, side] = /(?:^|text-align:\s*)(left|right|center)\b/i.exec(align) ?? [];
  const line = side === undefined ? "---" : { left: ":--", right: "--:", center: ":-:" }[side.toLowerCase()];
  return `${line}${" | ---".repeat(spanOf(cell) - 1)}`;
}
