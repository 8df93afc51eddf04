// table of data
import type { DocTable } from "../doc.ts";

/** Methods of true/false values. */
export const booleanDocs: DocTable = {
  isEmpty: {
    signature: "isEmpty(): boolean",
    example: "false.isEmpty()",
    gives: "true",
    en: "Whether the value counts as empty, as false does.",
    pl: "Czy wartość jest uznawana za pustą, jak false.",
    "pt-BR": "Se o valor conta como vazio, como false.",
  },
  isNotEmpty: {
    signature: "isNotEmpty(): boolean",
    example: "true.isNotEmpty()",
    gives: "true",
    en: "Whether the value is true.",
    pl: "Czy wartość to true.",
    "pt-BR": "Se o valor é true.",
  },
  toBoolean: {
    signature: "toBoolean(): boolean",
    example: "true.toBoolean()",
    gives: "true",
    en: "The value itself.",
    pl: "Ta sama wartość.",
    "pt-BR": "O próprio valor.",
  },
  toDateTime: {
    signature: "toDateTime(): undefined",
    example: "true.toDateTime()",
    gives: "undefined",
    en: "A true/false value is not a date: always undefined.",
    pl: "Wartość logiczna nie jest datą: zawsze undefined.",
    "pt-BR": "Um valor lógico não é uma data: sempre undefined.",
  },
  toFloat: {
    signature: "toFloat(): number",
    example: "false.toFloat()",
    gives: "0",
    en: "1 for true, 0 for false.",
    pl: "1 dla true, 0 dla false.",
    "pt-BR": "1 para true, 0 para false.",
  },
  toInt: {
    signature: "toInt(): number",
    example: "true.toInt()",
    gives: "1",
    en: "1 for true, 0 for false.",
    pl: "1 dla true, 0 dla false.",
    "pt-BR": "1 para true, 0 para false.",
  },
  toNumber: {
    signature: "toNumber(): number",
    example: "true.toNumber()",
    gives: "1",
    en: "1 for true, 0 for false.",
    pl: "1 dla true, 0 dla false.",
    "pt-BR": "1 para true, 0 para false.",
  },
  toString: {
    signature: "toString(): string",
    example: "true.toString()",
    gives: "'true'",
    en: "The word 'true' or 'false'.",
    pl: "Słowo 'true' lub 'false'.",
    "pt-BR": "A palavra 'true' ou 'false'.",
  },
  valueOf: {
    signature: "valueOf(): boolean",
    example: "true.valueOf()",
    gives: "true",
    en: "The value itself.",
    pl: "Ta sama wartość.",
    "pt-BR": "O próprio valor.",
  },
};
