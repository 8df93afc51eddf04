import type { Language } from "@weft/api";
import { evaluateExpression } from "@weft/expressions";
import type { ExpressionContext } from "@weft/expressions";
import { exampleOf, kindOf } from "../../data/schema.ts";
import { formats } from "./formats.ts";
import type { ArgValue, Format, FormatKind } from "./formats.ts";
import { writeFormatted } from "./formatted.ts";
import type { Formatted, FormatStep } from "./formatted.ts";

/** A format that can be added, and what the field would then give for the chosen item. */
export interface Offer {
  readonly group: Format["group"];
  readonly step: FormatStep;
  readonly result?: string | undefined;
}

/** What formats begin with for a person: the money and the language of where they live. */
export interface Home {
  readonly language: Language;
  /** Fields of the objects in a list, the most useful first. */
  readonly fields: readonly string[];
}

export const currencies: readonly string[] = ["PLN", "BRL", "EUR", "USD", "GBP"];
const moneyOf: Readonly<Record<Language, string>> = {
  en: "EUR",
  pl: "PLN",
  "pt-BR": "BRL",
};
/** Each of these currencies is offered by itself; any other one is chosen afterwards. */
const OFFERED = currencies.slice(0, 3);

/** What a field gives for the chosen item before anything stands in for it; nothing when it fails. */
export function valueOf({ reference, steps }: Formatted, context: ExpressionContext): unknown {
  try {
    return evaluateExpression(writeFormatted({ reference, steps }), context);
  } catch {
    return undefined;
  }
}

/** What a value can be formatted as; all of it while there is no value to look at. */
export function kindsOf(value: unknown): readonly FormatKind[] {
  if (isNothing(value)) return ["text", "number", "date", "list"];
  const kind = kindOf(value);
  if (kind === "boolean" || kind === "empty") return [];
  if (kind !== "text") return [kind];
  if (isDate(String(value))) return ["date", "text"];
  return isAmount(String(value)) ? ["amount", "text"] : ["text"];
}

const isDate = (text: string): boolean => /^\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}.*)?$/u.test(text);
const isAmount = (text: string): boolean =>
  /^\s*(?:R\$|US\$|[€$£])?\s*-?\d[\d\s.,]*(?:zł|[A-Z]{3}|[€$£])?\s*$/u.test(text);

/** The names of the fields in a list of objects. */
export function fieldsIn(value: unknown): readonly string[] {
  if (!Array.isArray(value)) return [];
  const objects = value.slice(0, 50).filter((one) => kindOf(one) === "object") as object[];
  return [...new Set(objects.flatMap((one) => Object.keys(one)))];
}

/** What can be done to the value as it stands after the formats it has. What would fail for it is not offered. */
export function offersFor(
  formatted: Formatted,
  context: ExpressionContext,
  language: Language,
): readonly Offer[] {
  const value = valueOf(formatted, context);
  const kinds = kindsOf(value);
  const home: Home = { language, fields: fieldsIn(value) };
  const offers = formats
    .filter((format) => format.kinds.some((kind) => kinds.includes(kind)))
    .flatMap((format) =>
      startsOf(format, home).map((args): Offer => {
        const step = { id: format.id, args };
        const given = valueOf({ ...formatted, steps: [...formatted.steps, step] }, context);
        return { group: format.group, step, result: isNothing(given) ? undefined : exampleOf(given) };
      }),
    );
  return isNothing(value) ? offers : offers.filter(({ result }) => result !== undefined);
}

const isNothing = (value: unknown): boolean => value === undefined || value === null || value === "";

/** The arguments that a format can begin with: one set, or one for each currency. */
function startsOf(format: Format, home: Home): readonly FormatStep["args"][] {
  const names = Object.keys(format.args ?? {});
  const base: Record<string, ArgValue> = {};
  for (const name of names) {
    const start = startOf(format, name, home);
    if (start === undefined) return [];
    base[name] = start;
  }
  if (format.id !== "money") return [base];
  const own = moneyOf[home.language];
  return [own, ...OFFERED.filter((one) => one !== own)].map((currency): FormatStep["args"] => ({
    ...base,
    currency,
  }));
}

function startOf(format: Format, name: string, home: Home): ArgValue | undefined {
  const arg = format.args?.[name];
  if (arg?.kind === "locale") return home.language;
  if (arg?.kind === "currency") return moneyOf[home.language];
  if (arg?.kind === "field") return home.fields[0];
  return arg?.start;
}
