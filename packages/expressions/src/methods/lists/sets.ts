import type { Run } from "../../run/run.ts";
import { distinct, identityOf } from "../../values/equal.ts";
import { isPlainObject } from "../../values/plain.ts";
import { toKey } from "../../values/text.ts";
import { listArg } from "../args.ts";
import type { Method, MethodTable } from "../method.ts";

type List = unknown[];

function identities(list: readonly unknown[], run: Run): ReadonlySet<string> {
  return new Set(list.map((element) => identityOf(element, run)));
}

/** Elements compared as a whole, or by the given fields. */
function unique(list: List, args: readonly unknown[], run: Run): List {
  if (args.length === 0) return distinct(list, run);
  const keys = args.map((arg) => toKey(arg, run));
  return distinct(list, run, (element) =>
    isPlainObject(element)
      ? keys.map((key) => (Object.hasOwn(element, key) ? element[key] : undefined))
      : element,
  );
}

const uniqueMethod: Method<List> = {
  run: unique,
  doc: {
    signature: "unique(...fields): any[]",
    en: "Each element once; with field names, only those fields are compared.",
    pl: "Każdy element raz; gdy podano nazwy pól, porównuje tylko te pola.",
    "pt-BR": "Cada elemento uma vez; com nomes de campos, só eles são comparados.",
    example: "['a', 'b', 'a'].unique() // ['a', 'b']",
  },
};

export const listSetMethods: MethodTable<List> = {
  unique: uniqueMethod,
  removeDuplicates: {
    run: unique,
    doc: {
      signature: "removeDuplicates(...fields): any[]",
      en: "The same as unique.",
      pl: "To samo co unique.",
      "pt-BR": "O mesmo que unique.",
      example: "[1, 2, 1].removeDuplicates() // [1, 2]",
    },
  },
  union: {
    run: (receiver, args, run) => distinct([...receiver, ...listArg(args, 0, "union")], run),
    doc: {
      signature: "union(other): any[]",
      en: "The elements of both lists, each once.",
      pl: "Elementy obu list, każdy raz.",
      "pt-BR": "Os elementos das duas listas, cada um uma vez.",
      example: "[1, 2].union([2, 3]) // [1, 2, 3]",
    },
  },
  difference: {
    run: (receiver, args, run) => {
      const other = identities(listArg(args, 0, "difference"), run);
      return distinct(receiver, run).filter((element) => !other.has(identityOf(element, run)));
    },
    doc: {
      signature: "difference(other): any[]",
      en: "The elements that the other list does not have.",
      pl: "Elementy, których nie ma na drugiej liście.",
      "pt-BR": "Os elementos que a outra lista não tem.",
      example: "[1, 2, 3].difference([2]) // [1, 3]",
    },
  },
  intersection: {
    run: (receiver, args, run) => {
      const other = identities(listArg(args, 0, "intersection"), run);
      return distinct(receiver, run).filter((element) => other.has(identityOf(element, run)));
    },
    doc: {
      signature: "intersection(other): any[]",
      en: "The elements that both lists have.",
      pl: "Elementy wspólne dla obu list.",
      "pt-BR": "Os elementos que as duas listas têm.",
      example: "[1, 2].intersection([2, 3]) // [2]",
    },
  },
};
