import { fault } from "../../errors.ts";
import type { Run } from "../../run/run.ts";
import { fieldsOf } from "../../values/iterate.ts";
import { toJson } from "../../values/json.ts";
import { isReservedKey } from "../../values/keys.ts";
import { isPlainObject } from "../../values/plain.ts";
import { toKey, toNumber } from "../../values/text.ts";
import { listArg } from "../args.ts";
import { compactValue } from "../compact.ts";
import type { MethodTable } from "../method.ts";

type List = unknown[];

function field(element: unknown, key: string): unknown {
  return isPlainObject(element) && !isReservedKey(key) && Object.hasOwn(element, key)
    ? element[key]
    : undefined;
}

/** One name gives values, several give lists of values; elements without any of the fields are left out. */
function pluck(list: List, args: readonly unknown[], run: Run): unknown {
  run.spendArray(list.length);
  const keys = args.map((arg) => toKey(arg, run));
  const [first] = keys;
  if (first === undefined) return list;
  if (keys.length === 1)
    return list
      .filter((element) => isPlainObject(element) && Object.hasOwn(element, first))
      .map((element) => field(element, first));
  return list.filter(isPlainObject).map((element) => keys.map((key) => field(element, key)));
}

function chunk(list: List, args: readonly unknown[], run: Run): List[] {
  const size = Math.floor(toNumber(args[0], run));
  if (!(size >= 1)) throw fault("argument-whole", { method: "chunk" });
  run.spendArray(list.length);
  const chunks: List[] = [];
  for (let start = 0; start < list.length; start += size) chunks.push(list.slice(start, start + size));
  return chunks;
}

function smartJoin(list: List, args: readonly unknown[], run: Run): Record<string, unknown> {
  const [keyField = "", valueField = ""] = args.map((arg) => toKey(arg, run));
  run.spend(list.length + 1);
  const joined: Record<string, unknown> = {};
  for (const element of list) {
    const name = field(element, keyField);
    if (name === undefined || name === null) continue;
    const key = toKey(name, run);
    if (!isReservedKey(key)) joined[key] = field(element, valueField);
  }
  return joined;
}

function renameKeys(list: List, args: readonly unknown[], run: Run): List {
  const names = args.map((arg) => toKey(arg, run));
  if (names.length === 0 || names.length % 2 !== 0) {
    throw fault("argument-pairs");
  }
  const renames = new Map<string, string>();
  for (let index = 0; index < names.length; index += 2)
    renames.set(names[index] ?? "", names[index + 1] ?? "");
  return list.map((element) => {
    if (!isPlainObject(element)) return element;
    const renamed = fieldsOf(element, run).map(([key, value]) => [renames.get(key) ?? key, value] as const);
    return Object.fromEntries(renamed.filter(([key]) => !isReservedKey(key)));
  });
}

/** All objects in one; the first value of a field wins. */
function merge(list: List, args: readonly unknown[], run: Run): Record<string, unknown> {
  const objects = args.length === 0 ? list : [...list, ...listArg(args, 0, "merge")];
  const merged: Record<string, unknown> = {};
  for (const object of objects) {
    for (const [key, value] of isPlainObject(object) ? fieldsOf(object, run) : []) {
      if (!Object.hasOwn(merged, key)) merged[key] = value;
    }
  }
  return merged;
}

export const listDataMethods: MethodTable<List> = {
  first: {
    run: (receiver) => receiver[0],
    doc: {
      signature: "first(): any",
      en: "The first element.",
      pl: "Pierwszy element.",
      "pt-BR": "O primeiro elemento.",
      example: "['a', 'b'].first() // 'a'",
    },
  },
  last: {
    run: (receiver) => receiver.at(-1),
    doc: {
      signature: "last(): any",
      en: "The last element.",
      pl: "Ostatni element.",
      "pt-BR": "O último elemento.",
      example: "['a', 'b'].last() // 'b'",
    },
  },
  randomItem: {
    run: (receiver) => receiver[Math.floor(Math.random() * receiver.length)],
    doc: {
      signature: "randomItem(): any",
      en: "One element by chance.",
      pl: "Losowy element.",
      "pt-BR": "Um elemento ao acaso.",
      example: "['a', 'b'].randomItem()",
    },
  },
  isEmpty: {
    run: (receiver) => receiver.length === 0,
    doc: {
      signature: "isEmpty(): boolean",
      en: "Whether the list has no elements.",
      pl: "Czy lista nie ma elementów.",
      "pt-BR": "Se a lista não tem elementos.",
      example: "[].isEmpty() // true",
    },
  },
  isNotEmpty: {
    run: (receiver) => receiver.length > 0,
    doc: {
      signature: "isNotEmpty(): boolean",
      en: "Whether the list has elements.",
      pl: "Czy lista ma elementy.",
      "pt-BR": "Se a lista tem elementos.",
      example: "[1].isNotEmpty() // true",
    },
  },
  pluck: {
    run: pluck,
    doc: {
      signature: "pluck(...fields): any[]",
      en: "The values of one field of each object, or a list of values for several fields.",
      pl: "Wartości jednego pola każdego obiektu lub lista wartości dla kilku pól.",
      "pt-BR": "Os valores de um campo de cada objeto, ou uma lista de valores para vários campos.",
      example: "[{ name: 'Anna' }, { name: 'Jan' }].pluck('name') // ['Anna', 'Jan']",
    },
  },
  compact: {
    run: (receiver, _args, run) => compactValue(receiver, run),
    doc: {
      signature: "compact(): any[]",
      en: "A copy without empty values: null, undefined, '', 'nil' and {}.",
      pl: "Kopia bez pustych wartości: null, undefined, '', 'nil' i {}.",
      "pt-BR": "Uma cópia sem valores vazios: null, undefined, '', 'nil' e {}.",
      example: "[2, null, 1, ''].compact() // [2, 1]",
    },
  },
  chunk: {
    run: chunk,
    doc: {
      signature: "chunk(size): any[][]",
      en: "Splits the list into lists of the given size.",
      pl: "Dzieli listę na listy o podanym rozmiarze.",
      "pt-BR": "Divide a lista em listas do tamanho informado.",
      example: "[1, 2, 3].chunk(2) // [[1, 2], [3]]",
    },
  },
  smartJoin: {
    run: smartJoin,
    doc: {
      signature: "smartJoin(keyField, valueField): object",
      en: "One object from a list of objects that hold names and values.",
      pl: "Jeden obiekt z listy obiektów z nazwami i wartościami.",
      "pt-BR": "Um objeto a partir de uma lista de objetos com nomes e valores.",
      example: "[{ k: 'age', v: 30 }].smartJoin('k', 'v') // { age: 30 }",
    },
  },
  renameKeys: {
    run: renameKeys,
    doc: {
      signature: "renameKeys(from, to, …): any[]",
      en: "Renames fields of every object in the list.",
      pl: "Zmienia nazwy pól we wszystkich obiektach listy.",
      "pt-BR": "Renomeia campos de todos os objetos da lista.",
      example: "[{ a: 1 }].renameKeys('a', 'b') // [{ b: 1 }]",
    },
  },
  merge: {
    run: merge,
    doc: {
      signature: "merge(other?): object",
      en: "All objects of the list, and of another, as one object; the first value of a field wins.",
      pl: "Wszystkie obiekty listy i drugiej listy jako jeden obiekt; wygrywa pierwsza wartość pola.",
      "pt-BR": "Todos os objetos da lista, e de outra, em um só objeto; vale o primeiro valor de cada campo.",
      example: "[{ a: 1 }].merge([{ a: 2, b: 3 }]) // { a: 1, b: 3 }",
    },
  },
  append: {
    run: (receiver, args, run) => {
      run.spendArray(receiver.length + args.length);
      return receiver.concat(...args);
    },
    doc: {
      signature: "append(...values): any[]",
      en: "A copy with the values, or the elements of lists, added at the end.",
      pl: "Kopia z wartościami, lub elementami list, dodanymi na końcu.",
      "pt-BR": "Uma cópia com os valores, ou elementos de listas, acrescentados ao final.",
      example: "[1, 2].append(3) // [1, 2, 3]",
    },
  },
  toJsonString: {
    run: (receiver, _args, run) => toJson(receiver, run),
    doc: {
      signature: "toJsonString(): string",
      en: "The list as JSON text.",
      pl: "Lista jako tekst JSON.",
      "pt-BR": "A lista como texto JSON.",
      example: "[1, 2].toJsonString() // '[1,2]'",
    },
  },
};
