import { isEmptyMethod, isNotEmptyMethod } from "./empty.ts";
import type { Method, MethodTable } from "./method.ts";

const toNumber: Method<boolean> = {
  run: (receiver) => (receiver ? 1 : 0),
};

export const booleanMethods: MethodTable<boolean> = {
  toBoolean: { run: (receiver) => receiver },
  toInt: toNumber,
  toFloat: toNumber,
  toNumber,
  toDateTime: { run: () => undefined },
  isEmpty: isEmptyMethod,
  isNotEmpty: isNotEmptyMethod,
};
