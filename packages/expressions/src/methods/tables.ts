import type { Kind } from "../values/kinds.ts";
import { arrayMethods } from "./array.ts";
import { booleanMethods } from "./boolean.ts";
import { dateMethods } from "./date.ts";
import { emptyMethods } from "./empty.ts";
import type { Method, MethodTable } from "./method.ts";
import { nativeArrayMethods } from "./natives/array.ts";
import { nativeDateTimeMethods, nativeDurationMethods, nativeIntervalMethods } from "./natives/luxon.ts";
import {
  nativeBigintMethods,
  nativeBooleanMethods,
  nativeDateMethods,
  nativeFunctionMethods,
  nativeMapMethods,
  nativeNumberMethods,
  nativeObjectMethods,
  nativeRegexpMethods,
  nativeSetMethods,
} from "./natives/other.ts";
import { nativeStringMethods } from "./natives/string.ts";
import { numberMethods } from "./number.ts";
import { objectMethods } from "./object.ts";
import { stringMethods } from "./string.ts";

type AnyMethod = Method<unknown>;

interface KindMethods {
  /** Methods that JavaScript or Luxon gives this kind. */
  readonly native: ReadonlyMap<string, AnyMethod>;
  /** The data-transformation methods. */
  readonly added: ReadonlyMap<string, AnyMethod>;
  /** Both; of two with the same name, the one for data. */
  readonly all: ReadonlyMap<string, AnyMethod>;
}

function of<T>(native: MethodTable<T>, added: MethodTable<T> = {}): KindMethods {
  return {
    native: new Map(Object.entries(native)),
    added: new Map(Object.entries(added)),
    all: new Map([...Object.entries(native), ...Object.entries(added)]),
  };
}

const empty = of<unknown>({}, emptyMethods);

const tables: Readonly<Partial<Record<Kind, KindMethods>>> = {
  undefined: empty,
  null: empty,
  string: of(nativeStringMethods, stringMethods),
  number: of(nativeNumberMethods, numberMethods),
  bigint: of(nativeBigintMethods),
  boolean: of(nativeBooleanMethods, booleanMethods),
  array: of(nativeArrayMethods, arrayMethods),
  object: of(nativeObjectMethods, objectMethods),
  date: of(nativeDateMethods, dateMethods),
  datetime: of(nativeDateTimeMethods, dateMethods),
  duration: of(nativeDurationMethods),
  interval: of(nativeIntervalMethods),
  regexp: of(nativeRegexpMethods),
  set: of(nativeSetMethods),
  map: of(nativeMapMethods),
  function: of(nativeFunctionMethods),
};

/** Names of the methods that change their receiver, whatever its kind: `push`, `setDate` and their like. */
export const changingMethods: ReadonlySet<string> = new Set(
  Object.values(tables).flatMap(({ all }) =>
    [...all].filter(([, { changes }]) => changes).map(([name]) => name),
  ),
);

/** The method `name` of a kind of value; undefined when it has none. */
export function methodFor(kind: Kind, name: string): AnyMethod | undefined {
  return tables[kind]?.all.get(name);
}

export function nativeMethodFor(kind: Kind, name: string): AnyMethod | undefined {
  return tables[kind]?.native.get(name);
}

/** A method for the data of a kind, that neither JavaScript nor Luxon has in this form. */
export function addedMethodFor(kind: Kind, name: string): AnyMethod | undefined {
  return tables[kind]?.added.get(name);
}

/** All methods of a kind, for completion, suggestions and the reference page. */
export function methodsOf(kind: Kind): ReadonlyMap<string, AnyMethod> {
  return tables[kind]?.all ?? new Map<string, AnyMethod>();
}
