import { defineAction } from "@weft/sdk";
import type { Item, ParamsOf } from "@weft/sdk";
import type { CheerioAPI } from "cheerio";
import { fatal } from "../errors.ts";
import { readHtml, visibleText } from "./html-read.ts";
import { htmlParams } from "./html.params.ts";
import { htmlText } from "./html.text.ts";
import { markupOf } from "./markup-file.ts";
import { withResult } from "./result.ts";

type Params = ParamsOf<typeof htmlParams>;
type Row = Params["values"][number];

/**
 * Texts keep the lines that a person sees, where n8n's older versions glue paragraphs together. Of several elements that
 * match, one value is the first one's.
 */
export const dataHtml = defineAction({
  type: "data.html",
  version: 1,
  label: "HTML",
  help: "Takes values out of web pages by CSS selectors, or makes HTML of a template.",
  icon: "code",
  group: "Data",
  synonyms: ["scrape", "extract", "css selector", "web page", "parse html", "template", "e-mail"],
  summary: "{action}",
  effect: "none",
  params: htmlParams,
  translations: htmlText,
  async run(call) {
    const { params, item } = call;
    if (params.action === "template") return withResult(item, params, params.template);
    const html = params.source === "text" ? params.html : await markupOf(call, params.file);
    const $ = readHtml(html, call.index + 1);
    return params.values.reduce<Item>(
      (made, row) => withResult(made, { ...params, field: row.name, keep: true }, valueOf($, row, params)),
      params.keep ? item : { json: {} },
    );
  },
});

function valueOf($: CheerioAPI, row: Row, params: Params): unknown {
  if (row.take === "attribute" && row.attribute.trim() === "")
    throw fatal("attribute-missing", { name: row.name });
  const found = select($, row.selector);
  const one = (element: (typeof found)[number]) => tidy(taken($, element, row), params);
  if (row.all) return found.map(one);
  const [first] = found;
  // As in n8n: no text is an empty text, anything else that is not there is nothing.
  return first === undefined ? (row.take === "text" ? "" : null) : one(first);
}

function select($: CheerioAPI, selector: string) {
  try {
    return $(selector).toArray();
  } catch {
    throw fatal("selector-invalid", { selector: selector.slice(0, 100) });
  }
}

function taken($: CheerioAPI, element: ReturnType<typeof select>[number], row: Row): unknown {
  if (row.take === "attribute") return $(element).attr(row.attribute.trim()) ?? null;
  if (row.take === "value") return $(element).val() ?? null;
  const whole = row.skip.trim() === "" ? $(element) : without($, element, row.skip);
  if (row.take === "html") return whole.html();
  const [shown] = whole.toArray();
  return shown === undefined ? "" : visibleText(shown);
}

function without($: CheerioAPI, element: ReturnType<typeof select>[number], skip: string) {
  const copy = $(element).clone();
  try {
    copy.find(skip).remove();
  } catch {
    throw fatal("selector-invalid", { selector: skip.slice(0, 100) });
  }
  return copy;
}

function tidy(value: unknown, { trim, clean }: Params): unknown {
  if (typeof value !== "string") return value;
  const line = clean ? value.replaceAll(/\s+/g, " ").trim() : value;
  return trim ? line.trim() : line;
}
