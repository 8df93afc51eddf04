import { isEmptyMethod, isNotEmptyMethod } from "./empty.ts";
import type { Method, MethodTable } from "./method.ts";

const toNumber: Method<boolean> = {
  run: (receiver) => (receiver ? 1 : 0),
  doc: {
    signature: "toNumber(): number",
    en: "1 for true, 0 for false.",
    pl: "1 dla true, 0 dla false.",
    "pt-BR": "1 para true, 0 para false.",
    example: "true.toNumber() // 1",
  },
};

export const booleanMethods: MethodTable<boolean> = {
  toBoolean: {
    run: (receiver) => receiver,
    doc: {
      signature: "toBoolean(): boolean",
      en: "The value itself.",
      pl: "Ta sama wartość.",
      "pt-BR": "O próprio valor.",
      example: "true.toBoolean() // true",
    },
  },
  toInt: {
    ...toNumber,
    doc: {
      signature: "toInt(): number",
      en: "1 for true, 0 for false.",
      pl: "1 dla true, 0 dla false.",
      "pt-BR": "1 para true, 0 para false.",
      example: "true.toInt() // 1",
    },
  },
  toFloat: {
    ...toNumber,
    doc: {
      signature: "toFloat(): number",
      en: "1 for true, 0 for false.",
      pl: "1 dla true, 0 dla false.",
      "pt-BR": "1 para true, 0 para false.",
      example: "false.toFloat() // 0",
    },
  },
  toNumber,
  toDateTime: {
    run: () => undefined,
    doc: {
      signature: "toDateTime(): undefined",
      en: "A true/false value is not a date: always undefined.",
      pl: "Wartość logiczna nie jest datą: zawsze undefined.",
      "pt-BR": "Um valor lógico não é uma data: sempre undefined.",
      example: "true.toDateTime() // undefined",
    },
  },
  isEmpty: isEmptyMethod,
  isNotEmpty: isNotEmptyMethod,
};
