// table of data
import type { DocTable } from "../doc.ts";

/** JavaScript's methods of functions. */
export const functionDocs: DocTable = {
  apply: {
    signature: "apply(nothing, list): any",
    example: "Math.max.apply(null, [1, 5, 2])",
    gives: "5",
    en: "Calls the function with the elements of a list.",
    pl: "Wywołuje funkcję z elementami listy.",
    "pt-BR": "Chama a função com os elementos de uma lista.",
  },
  bind: {
    signature: "bind(nothing, ...values): function",
    example: "[1, 2].map(((a, b) => a + b).bind(null, 10))",
    gives: "[11, 12]",
    en: "The function with its first arguments fixed.",
    pl: "Funkcja z ustalonymi pierwszymi argumentami.",
    "pt-BR": "A função com os primeiros argumentos fixados.",
  },
  call: {
    signature: "call(nothing, ...values): any",
    example: "Math.max.call(null, 1, 5)",
    gives: "5",
    en: "Calls the function.",
    pl: "Wywołuje funkcję.",
    "pt-BR": "Chama a função.",
  },
  toString: {
    signature: "toString(): string",
    example: "(x => x).toString()",
    gives: "'function'",
    en: "The word 'function'.",
    pl: "Słowo 'function'.",
    "pt-BR": "A palavra 'function'.",
  },
};
