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
};

export const listSetMethods: MethodTable<List> = {
  unique: uniqueMethod,
  removeDuplicates: { run: unique },
  union: { run: (receiver, args, run) => distinct([...receiver, ...listArg(args, 0, "union")], run) },
  difference: {
    run: (receiver, args, run) => {
      const other = identities(listArg(args, 0, "difference"), run);
      return distinct(receiver, run).filter((element) => !other.has(identityOf(element, run)));
    },
  },
  intersection: {
    run: (receiver, args, run) => {
      const other = identities(listArg(args, 0, "intersection"), run);
      return distinct(receiver, run).filter((element) => other.has(identityOf(element, run)));
    },
  },
};
