import { isExpression } from "@weft/expressions";
import type { JsonObject } from "@weft/sdk";
import { textOf } from "../workflow.ts";
import { NoCounterpart, rowsOf, wordOf } from "./exporter.ts";
import { joinedText } from "./request-body.ts";
import { isFilled, listIn } from "./vendor.ts";

/** Which rows are meant, in n8n’s words. */
interface Filter {
  readonly parameters: JsonObject;
  readonly notes: readonly string[];
}

interface Condition {
  readonly column: string;
  readonly is: string;
  readonly value: unknown;
}

const same = (words: readonly string[]) => Object.fromEntries(words.map((word) => [word, word]));
const searches = same(["fts", "plfts", "phfts", "wfts"]);
/** What n8n’s own list of conditions has not. */
const asked: ReadonlySet<string> = new Set(["in", "not.in", "not.is", "cs"]);
const operators = {
  ...same(["eq", "neq", "gt", "gte", "lt", "lte", "like", "ilike", "is", ...asked]),
  ...searches,
};

/** `none`: how it is said there that no condition was given. */
export function filterOf(params: JsonObject, none = "manual"): Filter {
  const by = wordOf(same(["conditions", "question"]), params["by"] ?? "conditions");
  const match = wordOf({ all: "allFilters", any: "anyFilter" }, params["match"] ?? "all");
  const rows = by === "question" ? [] : rowsOf(params, "conditions").map(conditionOf);
  const more = [
    ...(isFilled(params["order"]) ? [joinedText("order=", tight(params["order"]))] : []),
    ...(isFilled(params["columns"]) && params["columns"] !== "*"
      ? [joinedText("select=", tight(params["columns"]))]
      : []),
  ];
  if (by === "question") return questionOf([textOf(params["question"]), ...more], more.length > 0);
  if (more.length > 0 || rows.some(({ is }) => asked.has(is)))
    return questionOf([...pairsOf(rows, match === "anyFilter"), ...more], true);
  if (rows.length === 0) return { parameters: { filterType: none }, notes: [] };
  const conditions = rows.map(({ column, is, value }) => ({
    keyName: column,
    ...(Object.hasOwn(searches, is) ? { condition: "fullText", searchFunction: is } : { condition: is }),
    keyValue: value,
  }));
  return { parameters: { filterType: "manual", matchType: match, filters: { conditions } }, notes: [] };
}

function conditionOf({ column, is = "eq", value = "" }: JsonObject): Condition {
  return { column: textOf(column), is: wordOf(operators, is), value };
}

/** n8n sends such a text along as it is: it can say whatever PostgREST takes, an order as well. */
function questionOf(parts: readonly string[], anew: boolean): Filter {
  const given = parts.filter((part) => part !== "");
  const filterString = joinedText(...given.flatMap((part, at) => (at === 0 ? [part] : ["&", part])));
  return {
    parameters: { filterType: "string", filterString },
    notes: anew ? ["Conditions, order and columns are one text there, as PostgREST takes it"] : [],
  };
}

function tight(names: unknown): unknown {
  return isExpression(names) ? names : textOf(names).replaceAll(/\s+/g, "");
}

function pairsOf(rows: readonly Condition[], any: boolean): readonly string[] {
  if (!any || rows.length < 2)
    return rows.map((row) => joinedText(`${row.column}=`, `${row.is}.`, valueOf(row, false)));
  const inner = rows.flatMap((row, at) => [
    at === 0 ? "" : ",",
    row.column,
    `.${row.is}.`,
    valueOf(row, true),
  ]);
  return [joinedText("or=(", ...inner, ")")];
}

/** `within`: among others in brackets, where commas divide. */
function valueOf({ is, value }: Condition, within: boolean): string {
  const text = typeof value === "string" ? value : JSON.stringify(value);
  // n8n writes blanks and quotation marks as addresses have them, and these not.
  if (!isDynamic(text) && /[&#+%]/.test(text))
    throw new NoCounterpart(
      "A value has one of the marks &, #, + and %, which n8n’s text of conditions does not take",
    );
  const asks = is.replace(/^not\./, "");
  if (asks === "in") return joinedText("(", listOf(text), ")");
  if (asks === "is") return isDynamic(text) ? text : text.trim().toLowerCase();
  const marked = isDynamic(text) || /[,.:()"\\\s]/.test(text);
  return within && marked ? quoted(text) : text;
}

function listOf(text: string): string {
  if (isDynamic(text)) return text;
  const names = listIn(text.trim().replace(/^\(([^]*)\)$/, "$1")) as readonly string[];
  return names.map((name) => quoted(name.replace(/^"([^]*)"$/, "$1"))).join(",");
}

function quoted(text: string): string {
  if (isDynamic(text)) return joinedText('"', text, '"');
  return `"${text.replaceAll("\\", "\\\\").replaceAll('"', String.raw`\"`)}"`;
}

function isDynamic(text: string): boolean {
  return isExpression(text);
}
