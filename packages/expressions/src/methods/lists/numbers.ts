import { fault } from "../../errors.ts";
import type { Run } from "../../run/run.ts";
import { kindNames, kindOf } from "../../values/kinds.ts";
import type { Method, MethodTable } from "../method.ts";

function numbersOf(list: readonly unknown[], method: string, run: Run): readonly number[] {
  run.spend(1 + (list.length >> 3));
  for (const [index, element] of list.entries()) {
    if (typeof element !== "number") {
      throw fault("needs-numbers", { method, position: index + 1, kind: kindNames[kindOf(element)] });
    }
  }
  return list as readonly number[];
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, value) => total + value, 0);
}

/** n8n has these on lists, and they say nothing. */
function nothing(name: string): Method<unknown[]> {
  return {
    run: () => undefined,
    doc: {
      signature: `${name}(): undefined`,
      en: "A list cannot be converted to this: always undefined.",
      pl: "Listy nie można tak przekształcić: zawsze undefined.",
      "pt-BR": "Uma lista não pode ser convertida assim: sempre undefined.",
      example: `[1].${name}() // undefined`,
    },
  };
}

export const listNumberMethods: MethodTable<unknown[]> = {
  sum: {
    run: (receiver, _args, run) => sum(numbersOf(receiver, "sum", run)),
    doc: {
      signature: "sum(): number",
      en: "The sum of the numbers in the list.",
      pl: "Suma liczb z listy.",
      "pt-BR": "A soma dos números da lista.",
      example: "[12, 1, 5].sum() // 18",
    },
  },
  average: {
    run: (receiver, _args, run) =>
      receiver.length === 0 ? 0 : sum(numbersOf(receiver, "average", run)) / receiver.length,
    doc: {
      signature: "average(): number",
      en: "The mean of the numbers in the list; 0 for an empty list.",
      pl: "Średnia liczb z listy; 0 dla pustej listy.",
      "pt-BR": "A média dos números da lista; 0 para uma lista vazia.",
      example: "[12, 1, 5].average() // 6",
    },
  },
  min: {
    run: (receiver, _args, run) =>
      numbersOf(receiver, "min", run).reduce((least, value) => Math.min(least, value), Infinity),
    doc: {
      signature: "min(): number",
      en: "The smallest number in the list.",
      pl: "Najmniejsza liczba z listy.",
      "pt-BR": "O menor número da lista.",
      example: "[12, 1, 5].min() // 1",
    },
  },
  max: {
    run: (receiver, _args, run) =>
      numbersOf(receiver, "max", run).reduce((most, value) => Math.max(most, value), -Infinity),
    doc: {
      signature: "max(): number",
      en: "The largest number in the list.",
      pl: "Największa liczba z listy.",
      "pt-BR": "O maior número da lista.",
      example: "[12, 1, 5].max() // 12",
    },
  },
  toInt: nothing("toInt"),
  toFloat: nothing("toFloat"),
  toBoolean: nothing("toBoolean"),
  toDateTime: nothing("toDateTime"),
};
