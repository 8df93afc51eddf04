import { fault } from "../errors.ts";
import { luxonArgs } from "./natives/luxon.ts";
import { callSteps } from "../limits.ts";
import { numberArg, textArg } from "./args.ts";
import { dateTimeOfNumber } from "./dates/parse.ts";
import { isEmptyMethod, isNotEmptyMethod } from "./empty.ts";
import type { MethodTable } from "./method.ts";

function requireInteger(value: number, method: string): number {
  if (Number.isInteger(value)) return value;
  throw fault("needs-whole-number", { method, value });
}

function round(value: number, places: number): number {
  return Number(value.toFixed(Math.max(0, Math.min(100, places))));
}

export const numberMethods: MethodTable<number> = {
  abs: {
    run: (receiver) => Math.abs(receiver),
    doc: {
      signature: "abs(): number",
      en: "The number without its sign.",
      pl: "Liczba bez znaku.",
      "pt-BR": "O número sem o sinal.",
      example: "(-1.7).abs() // 1.7",
    },
  },
  ceil: {
    run: (receiver) => Math.ceil(receiver),
    doc: {
      signature: "ceil(): number",
      en: "Rounds up to a whole number.",
      pl: "Zaokrągla w górę do liczby całkowitej.",
      "pt-BR": "Arredonda para cima, para um número inteiro.",
      example: "(1.2).ceil() // 2",
    },
  },
  floor: {
    run: (receiver) => Math.floor(receiver),
    doc: {
      signature: "floor(): number",
      en: "Rounds down to a whole number.",
      pl: "Zaokrągla w dół do liczby całkowitej.",
      "pt-BR": "Arredonda para baixo, para um número inteiro.",
      example: "(1.8).floor() // 1",
    },
  },
  round: {
    run: (receiver, args, run) => round(receiver, numberArg(args, 0, 0, run)),
    doc: {
      signature: "round(places = 0): number",
      en: "Rounds to so many decimal places.",
      pl: "Zaokrągla do podanej liczby miejsc po przecinku.",
      "pt-BR": "Arredonda para o número de casas decimais informado.",
      example: "(1.256).round(2) // 1.26",
    },
  },
  format: {
    run: (receiver, args, run) => {
      run.spend(callSteps.locale);
      const [, options] = luxonArgs(args, run);
      return new Intl.NumberFormat(
        textArg(args, 0, "en-US", run),
        options as Intl.NumberFormatOptions | undefined,
      ).format(receiver);
    },
    doc: {
      signature: "format(locale = 'en-US', options?): string",
      en: "Writes the number as people of a locale do; options are those of Intl.NumberFormat.",
      pl: "Zapisuje liczbę tak, jak w danym języku; opcje jak w Intl.NumberFormat.",
      "pt-BR": "Escreve o número como no idioma informado; as opções são as de Intl.NumberFormat.",
      example: "(1234.5).format('pl-PL', { style: 'currency', currency: 'PLN' })",
    },
  },
  isEven: {
    run: (receiver) => requireInteger(receiver, "isEven") % 2 === 0,
    doc: {
      signature: "isEven(): boolean",
      en: "Whether a whole number is even.",
      pl: "Czy liczba całkowita jest parzysta.",
      "pt-BR": "Se um número inteiro é par.",
      example: "(4).isEven() // true",
    },
  },
  isOdd: {
    run: (receiver) => Math.abs(requireInteger(receiver, "isOdd") % 2) === 1,
    doc: {
      signature: "isOdd(): boolean",
      en: "Whether a whole number is odd.",
      pl: "Czy liczba całkowita jest nieparzysta.",
      "pt-BR": "Se um número inteiro é ímpar.",
      example: "(3).isOdd() // true",
    },
  },
  isInteger: {
    run: (receiver) => Number.isInteger(receiver),
    doc: {
      signature: "isInteger(): boolean",
      en: "Whether the number has no decimals.",
      pl: "Czy liczba jest całkowita.",
      "pt-BR": "Se o número não tem casas decimais.",
      example: "(4.5).isInteger() // false",
    },
  },
  toBoolean: {
    run: (receiver) => receiver !== 0,
    doc: {
      signature: "toBoolean(): boolean",
      en: "false for 0, true for any other number.",
      pl: "false dla 0, true dla każdej innej liczby.",
      "pt-BR": "false para 0, true para qualquer outro número.",
      example: "(12).toBoolean() // true",
    },
  },
  toInt: {
    run: (receiver) => round(receiver, 0),
    doc: {
      signature: "toInt(): number",
      en: "Rounds to a whole number.",
      pl: "Zaokrągla do liczby całkowitej.",
      "pt-BR": "Arredonda para um número inteiro.",
      example: "(2.6).toInt() // 3",
    },
  },
  toFloat: {
    run: (receiver) => receiver,
    doc: {
      signature: "toFloat(): number",
      en: "The number itself.",
      pl: "Ta sama liczba.",
      "pt-BR": "O próprio número.",
      example: "(2.5).toFloat() // 2.5",
    },
  },
  toNumber: {
    run: (receiver) => receiver,
    doc: {
      signature: "toNumber(): number",
      en: "The number itself.",
      pl: "Ta sama liczba.",
      "pt-BR": "O próprio número.",
      example: "(2.5).toNumber() // 2.5",
    },
  },
  toDateTime: {
    run: (receiver, args, run) => dateTimeOfNumber(receiver, textArg(args, 0, "ms", run), run),
    doc: {
      signature: "toDateTime(unit = 'ms'): DateTime",
      en: "The moment that a timestamp stands for; the unit is ms, s, us or excel.",
      pl: "Chwila zapisana jako znacznik czasu; jednostka to ms, s, us lub excel.",
      "pt-BR": "O momento de um carimbo de data e hora; a unidade é ms, s, us ou excel.",
      example: "(1708695471).toDateTime('s')",
    },
  },
  isEmpty: isEmptyMethod,
  isNotEmpty: isNotEmptyMethod,
};
