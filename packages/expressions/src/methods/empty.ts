import type { Method, MethodTable } from "./method.ts";

export const isEmptyMethod: Method<unknown> = {
  run: (receiver) => !receiver,
  doc: {
    signature: "isEmpty(): boolean",
    en: "Whether the value is empty: undefined, null, false or 0.",
    pl: "Czy wartość jest pusta: undefined, null, false lub 0.",
    "pt-BR": "Se o valor está vazio: undefined, null, false ou 0.",
    example: "$json.missing.isEmpty() // true",
  },
};

export const isNotEmptyMethod: Method<unknown> = {
  run: (receiver) => Boolean(receiver),
  doc: {
    signature: "isNotEmpty(): boolean",
    en: "Whether there is a value: not undefined, null, false or 0.",
    pl: "Czy jest wartość: inna niż undefined, null, false i 0.",
    "pt-BR": "Se há um valor: diferente de undefined, null, false e 0.",
    example: "$json.missing.isNotEmpty() // false",
  },
};

/** What can be called on a missing value. */
export const emptyMethods: MethodTable<unknown> = { isEmpty: isEmptyMethod, isNotEmpty: isNotEmptyMethod };
