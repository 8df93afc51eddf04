import type { Kind } from "../values/kinds.ts";
import type { Doc, DocTable } from "./doc.ts";
import { arrayDocs } from "./tables/array.ts";
import { bigintDocs } from "./tables/bigint.ts";
import { booleanDocs } from "./tables/boolean.ts";
import { dateDocs } from "./tables/date.ts";
import { datetimeDocs } from "./tables/datetime.ts";
import { durationDocs } from "./tables/duration.ts";
import { emptyDocs } from "./tables/empty.ts";
import { functionDocs } from "./tables/function.ts";
import { globalDocs } from "./tables/globals.ts";
import { intervalDocs } from "./tables/interval.ts";
import { mapDocs } from "./tables/map.ts";
import { memberDocs } from "./tables/members.ts";
import { nativeArrayDocs } from "./tables/native-array.ts";
import { nativeDateDocs } from "./tables/native-date.ts";
import { nativeNumberDocs } from "./tables/native-number.ts";
import { nativeStringDocs } from "./tables/native-string.ts";
import { numberDocs } from "./tables/number.ts";
import { objectDocs } from "./tables/object.ts";
import { regexpDocs } from "./tables/regexp.ts";
import { setDocs } from "./tables/set.ts";
import { stringDocs } from "./tables/string.ts";

/** Documentation of the methods of each kind of value; those for data come first. */
export const methodDocs: Readonly<Partial<Record<Kind, readonly DocTable[]>>> = {
  undefined: [emptyDocs],
  null: [emptyDocs],
  string: [stringDocs, nativeStringDocs],
  number: [numberDocs, nativeNumberDocs],
  bigint: [bigintDocs],
  boolean: [booleanDocs],
  array: [arrayDocs, nativeArrayDocs],
  object: [objectDocs],
  date: [dateDocs, nativeDateDocs],
  datetime: [dateDocs, datetimeDocs],
  duration: [durationDocs],
  interval: [intervalDocs],
  regexp: [regexpDocs],
  set: [setDocs],
  map: [mapDocs],
  function: [functionDocs],
};

function found(table: DocTable, name: string): Doc | undefined {
  return Object.hasOwn(table, name) ? table[name] : undefined;
}

/** What is documented of a method of a kind of value. */
export function methodDoc(kind: Kind, name: string): Doc | undefined {
  for (const table of methodDocs[kind] ?? []) {
    const doc = found(table, name);
    if (doc !== undefined) return doc;
  }
  return undefined;
}

export function globalDoc(name: string): Doc | undefined {
  return found(globalDocs, name);
}

/** What is documented of a member of a built-in object, by the object's own name: `Math`, `$input`, `node`. */
export function memberDoc(owner: string, name: string): Doc | undefined {
  return found(memberDocs, `${owner}.${name}`);
}
