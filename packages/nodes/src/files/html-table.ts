import { load } from "cheerio/slim";
import type { CheerioAPI } from "cheerio/slim";
import { fatal } from "../errors.ts";

type Element = Parameters<CheerioAPI["contains"]>[0];

/** The rows of one of the tables of a web page; `number` counts them from 1. Tables inside of tables count, too. */
export function htmlRows(html: string, number: number, name: string): readonly (readonly string[])[] {
  const $ = load(html);
  const tables = $("table").toArray();
  const table = tables[number - 1];
  if (table === undefined)
    throw tables.length === 0
      ? fatal("html-no-table", { name })
      : fatal("html-table-missing", { name, number, there: tables.length });
  const own = (_at: number, element: Element) => $(element).closest("table")[0] === table;
  const rows: (readonly string[])[] = [];
  for (const row of $(table).find("tr").filter(own).toArray()) {
    const cells = $(row).children("th, td").toArray();
    const texts = cells.flatMap((cell) => [textOf($, cell), ...blanks($(cell).attr("colspan"))]);
    if (texts.some((text) => text !== "")) rows.push(texts);
  }
  return rows;
}

/** A cell that is as wide as three has two empty ones behind it, so that the others stay in their columns. */
function blanks(colspan: string | undefined): readonly string[] {
  const more = Math.min(Number(colspan ?? 1) - 1, 1000);
  return more > 0 ? Array.from({ length: more }, () => "") : [];
}

function textOf($: CheerioAPI, cell: Element): string {
  const copy = $(cell).clone();
  copy.find("br").replaceWith("\n");
  copy.find("script, style").remove();
  return copy
    .text()
    .replaceAll(/[^\S\n]+/g, " ")
    .replaceAll(/ ?\n ?/g, "\n")
    .trim();
}
