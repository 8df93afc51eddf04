import { fault, type Fault } from "../../errors.ts";
import type { Run } from "../../run/run.ts";
import { parseJson, toJson } from "../../values/json.ts";
import { numberArg } from "../args.ts";
import { dateTimeOfText } from "../dates/parse.ts";
import type { MethodDoc, MethodTable } from "../method.ts";
import { toText } from "../../values/text.ts";

const currencies = /[\p{Sc}\u00a0\u202f\s]/gu;

function notNumber(text: string): Fault {
  return fault("not-a-number", { value: text.slice(0, 60) });
}

/** Reads 1234.56, 1,234.56, 1.234,56 and 1 234,56. */
function numberOf(text: string): number {
  const bare = text.slice(0, 200).replaceAll(currencies, "");
  if (bare === "") throw notNumber(text);
  const plain = Number(bare);
  if (!Number.isNaN(plain)) return plain;
  if (
    /^[-+]?\d{1,3}(?:\.\d{3})+(?:,\d+)?$/.test(bare) ||
    (/^[-+]?\d+,\d+$/.test(bare) && !/^[-+]?\d{1,3},\d{3}$/.test(bare))
  ) {
    return Number(bare.replaceAll(".", "").replace(",", "."));
  }
  if (/^[-+]?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(bare)) return Number(bare.replaceAll(",", ""));
  throw notNumber(text);
}

function floatOf(text: string): number {
  if (text.includes(",")) throw fault("float-commas");
  const number = Number.parseFloat(text.slice(0, 200).replaceAll(currencies, ""));
  if (Number.isNaN(number)) throw notNumber(text);
  return number;
}

function intOf(text: string, args: readonly unknown[], run: Run): number {
  const number = Number.parseInt(text.slice(0, 200).replaceAll(currencies, ""), numberArg(args, 0, 10, run));
  if (Number.isNaN(number)) throw notNumber(text);
  return number;
}

function dateOf(text: string, run: Run): Date {
  const date = text.length > 200 ? new Date(Number.NaN) : new Date(text);
  if (Number.isNaN(date.getTime())) return dateTimeOfText(text, run).toJSDate();
  if (!text.includes(":")) date.setHours(0, 0, 0, 0);
  return date;
}

function floatDoc(name: string): MethodDoc {
  return {
    signature: `${name}(): number`,
    en: "The number with decimals at the start of the text; currency signs are left out.",
    pl: "Liczba dziesiętna z początku tekstu; symbole walut są pomijane.",
    "pt-BR": "O número decimal no início do texto; símbolos de moeda são ignorados.",
    example: `'12.50'.${name}() // 12.5`,
  };
}

function intDoc(name: string): MethodDoc {
  return {
    signature: `${name}(radix = 10): number`,
    en: "The whole number at the start of the text.",
    pl: "Liczba całkowita z początku tekstu.",
    "pt-BR": "O número inteiro no início do texto.",
    example: `'12 pieces'.${name}() // 12`,
  };
}

export const conversionMethods: MethodTable<string> = {
  toNumber: {
    run: (receiver) => numberOf(receiver),
    doc: {
      signature: "toNumber(): number",
      en: "The number that the text writes, with a decimal point or comma; currency signs are left out.",
      pl: "Liczba zapisana w tekście, z kropką lub przecinkiem; symbole walut są pomijane.",
      "pt-BR": "O número escrito no texto, com ponto ou vírgula; símbolos de moeda são ignorados.",
      example: "'1.234,56'.toNumber() // 1234.56",
    },
  },
  toFloat: { run: (receiver) => floatOf(receiver), doc: floatDoc("toFloat") },
  toDecimalNumber: { run: (receiver) => floatOf(receiver), doc: floatDoc("toDecimalNumber") },
  toInt: { run: intOf, doc: intDoc("toInt") },
  toWholeNumber: { run: intOf, doc: intDoc("toWholeNumber") },
  toBoolean: {
    run: (receiver) => !["", "false", "no", "0"].includes(receiver.toLowerCase()),
    doc: {
      signature: "toBoolean(): boolean",
      en: "false for '', 'false', 'no' and '0', true for anything else.",
      pl: "false dla '', 'false', 'no' i '0', w innych przypadkach true.",
      "pt-BR": "false para '', 'false', 'no' e '0', true para o resto.",
      example: "'no'.toBoolean() // false",
    },
  },
  toDate: {
    run: (receiver, _args, run) => dateOf(receiver, run),
    doc: {
      signature: "toDate(): Date",
      en: "The date that the text writes; midnight when it has no time.",
      pl: "Data zapisana w tekście; północ, gdy brak godziny.",
      "pt-BR": "A data escrita no texto; meia-noite quando não há hora.",
      example: "'2024-03-30'.toDate()",
    },
  },
  toDateTime: {
    run: (receiver, args, run) =>
      dateTimeOfText(receiver, run, args[0] === undefined ? undefined : toText(args[0], run)),
    doc: {
      signature: "toDateTime(format?): DateTime",
      en: "Date and time that the text writes; the format is in Luxon's tokens, or ms, s, us, excel.",
      pl: "Data i godzina zapisane w tekście; format według Luxona albo ms, s, us, excel.",
      "pt-BR": "Data e hora escritas no texto; o formato é o do Luxon, ou ms, s, us, excel.",
      example: "'30.03.2024'.toDateTime('dd.MM.yyyy')",
    },
  },
  parseJson: {
    run: (receiver, _args, run) => parseJson(receiver, run),
    doc: {
      signature: "parseJson(): any",
      en: "The data that the JSON text holds.",
      pl: "Dane zapisane w tekście JSON.",
      "pt-BR": "Os dados do texto JSON.",
      example: "'{\"a\":1}'.parseJson() // { a: 1 }",
    },
  },
  toJsonString: {
    run: (receiver, _args, run) => toJson(receiver, run),
    doc: {
      signature: "toJsonString(): string",
      en: "The text as JSON, with quotes around it.",
      pl: "Tekst jako JSON, w cudzysłowie.",
      "pt-BR": "O texto como JSON, entre aspas.",
      example: "'a \"b\"'.toJsonString()",
    },
  },
};
