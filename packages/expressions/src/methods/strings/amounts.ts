import { fault, type Fault } from "../../errors.ts";
import { callSteps } from "../../limits.ts";
import type { Run } from "../../run/run.ts";

/** More characters than JavaScript's largest number has. */
const longestNumber = 400;
/** More characters than people write for an amount. */
const longestAmount = 64;

/** What it costs to tell separators and currencies apart. */
const readingSteps = 16;

/** Words for currencies that stand beside amounts; codes such as EUR are known to Intl. */
const currencyWords: ReadonlySet<string> = new Set(["zł", "zl", "r", "us", "kr", "kč", "ft", "lei", "грн"]);
const currencyCodes: ReadonlySet<string> = new Set(Intl.supportedValuesOf("currency"));

/** These are only written in Poland and Brazil, where the decimal sign is a comma. */
const withComma = /^(?:zł|zl|pln|brl|r\$)$/i;

/** Spaces of every width, and the marks that group digits in Switzerland. */
const spaces = /[\s\u00a0\u2007\u2009\u202f'’]/g;

export function notNumber(text: string): Fault {
  return fault("not-a-number", { value: text.slice(0, 60) });
}

/** The text without currency signs and spaces. */
export function withoutSigns(text: string): string {
  return text.slice(0, longestNumber).replaceAll(/[\p{Sc}\u00a0\u202f\s]/gu, "");
}

interface Amount {
  /** Digits, separators and the sign. */
  readonly digits: string;
  /** The currency says that the decimal sign is a comma. */
  readonly comma: boolean;
}

function isCurrency(mark: string): boolean {
  const word = mark.replace(/\p{Sc}$/u, "");
  return word === "" || currencyWords.has(word.toLowerCase()) || currencyCodes.has(word);
}

/** Takes the currency off, before or after the number. */
function amountOf(text: string): Amount {
  if (text.length > longestAmount) throw notNumber(text);
  const trimmed = text.replaceAll("\u2212", "-").trim();
  const parts = /^([-+]?)\s*([\p{L}\p{Sc}]{0,4})\s*([-+]?[\d.,\s'’\u00a0]*?)\s*([\p{L}\p{Sc}]{0,4})$/u.exec(
    trimmed,
  );
  const [, sign = "", before = "", digits = "", after = ""] = parts ?? [];
  if (digits === "" || !isCurrency(before) || !isCurrency(after)) throw notNumber(text);
  return { digits: sign + digits, comma: withComma.test(before) || withComma.test(after) };
}

/** Which of point and comma starts the decimals; undefined: neither occurs in that role. */
function decimalSign(digits: string): "." | "," | undefined {
  const point = digits.lastIndexOf(".");
  const comma = digits.lastIndexOf(",");
  if (point >= 0 && comma >= 0) return point > comma ? "." : ",";
  if (comma >= 0) {
    return digits.indexOf(",") === comma && !/^[-+]?[1-9]\d{0,2},\d{3}$/.test(digits) ? "," : undefined;
  }
  return point >= 0 && digits.indexOf(".") === point ? "." : undefined;
}

function read(digits: string, decimal: "." | "," | undefined): number {
  const at = decimal === undefined ? -1 : digits.lastIndexOf(decimal);
  const whole = at < 0 ? digits : digits.slice(0, at);
  const rest = at < 0 ? "" : digits.slice(at + 1);
  const one = whole.replaceAll(spaces, " ");
  const isGrouped = /^[-+]?\d*$/.test(one) || /^[-+]?\d{1,3}(?:([ .,])\d{3})(?:\1\d{3})*$/.test(one);
  const holdsDecimal = decimal !== undefined && whole.includes(decimal);
  if (!isGrouped || holdsDecimal || !/^\d*$/.test(rest)) return Number.NaN;
  const plain = one.replaceAll(/[ .,]/g, "");
  return /\d/.test(plain + rest) ? Number(`${plain}.${rest}`) : Number.NaN;
}

/** The decimal sign of a locale, from CLDR. */
function signOfLocale(locale: string): "." | "," {
  try {
    const parts = new Intl.NumberFormat(locale).formatToParts(0.5);
    return parts.find(({ type }) => type === "decimal")?.value === "," ? "," : ".";
  } catch {
    throw fault("unknown-locale", { locale: locale.slice(0, 60) });
  }
}

/**
 * The number that people wrote: 1234.56, 1,234.56, 1.234,56, 1 234,56 zł, R$ 1.234,56. Of two kinds of separators the
 * last one starts the decimals. One separator alone is read as in English, as n8n does: 1.234 is 1.234 and 1,234 is
 * 1234, unless the digits after a comma cannot be a group (12,5), or a locale or a currency of Poland or Brazil says
 * that the decimal sign is a comma.
 */
export function numberOf(text: string, run: Run, locale?: string): number {
  if (text.length > longestNumber) throw notNumber(text);
  const plain = text.replaceAll(/\p{Sc}/gu, "").trim();
  if (locale === undefined && plain !== "" && !Number.isNaN(Number(plain))) return Number(plain);
  run.spend(locale === undefined ? readingSteps : callSteps.locale);
  const { digits, comma } = amountOf(text);
  const said = locale === undefined ? comma && "," : signOfLocale(locale);
  const number = read(digits, said || decimalSign(digits));
  if (Number.isNaN(number)) throw notNumber(text);
  return number;
}
