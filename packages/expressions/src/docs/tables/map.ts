// table of data
import type { DocTable } from "../doc.ts";

/** JavaScript's methods of maps. */
export const mapDocs: DocTable = {
  clear: {
    signature: "clear(): undefined",
    example: "new Map([['a', 1]]).clear()",
    gives: "undefined",
    en: "Empties the map.",
    pl: "Opróżnia mapę.",
    "pt-BR": "Esvazia o mapa.",
  },
  delete: {
    signature: "delete(key): boolean",
    example: "new Map([['a', 1]]).delete('a')",
    gives: "true",
    en: "Takes an entry out and tells whether it was there.",
    pl: "Usuwa wpis i mówi, czy był w mapie.",
    "pt-BR": "Tira uma entrada e diz se ela estava lá.",
  },
  entries: {
    signature: "entries(): any[]",
    example: "new Map([['a', 1]]).entries()",
    gives: "[['a', 1]]",
    en: "Pairs of key and value.",
    pl: "Pary: klucz i wartość.",
    "pt-BR": "Pares de chave e valor.",
  },
  forEach: {
    signature: "forEach((value, key) => …): undefined",
    example: "new Map([['a', 1]]).forEach(value => value)",
    gives: "undefined",
    en: "Calls a function for each entry and gives nothing.",
    pl: "Wywołuje funkcję dla każdego wpisu i nic nie zwraca.",
    "pt-BR": "Chama uma função para cada entrada e não devolve nada.",
  },
  get: {
    signature: "get(key): any",
    example: "new Map([['a', 1]]).get('a')",
    gives: "1",
    en: "The value of a key.",
    pl: "Wartość klucza.",
    "pt-BR": "O valor de uma chave.",
  },
  has: {
    signature: "has(key): boolean",
    example: "new Map([['a', 1]]).has('b')",
    gives: "false",
    en: "Whether the map has a key.",
    pl: "Czy mapa ma klucz.",
    "pt-BR": "Se o mapa tem uma chave.",
  },
  keys: {
    signature: "keys(): any[]",
    example: "new Map([['a', 1]]).keys()",
    gives: "['a']",
    en: "The keys as a list.",
    pl: "Klucze jako lista.",
    "pt-BR": "As chaves como lista.",
  },
  set: {
    signature: "set(key, value): Map",
    example: "new Map([['a', 1]]).set('b', 2)",
    gives: "{ a: 1, b: 2 }",
    en: "The map with one more entry.",
    pl: "Mapa z dodanym wpisem.",
    "pt-BR": "O mapa com mais uma entrada.",
  },
  values: {
    signature: "values(): any[]",
    example: "new Map([['a', 1]]).values()",
    gives: "[1]",
    en: "The values as a list.",
    pl: "Wartości jako lista.",
    "pt-BR": "Os valores como lista.",
  },
};
