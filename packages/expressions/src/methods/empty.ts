import type { Method, MethodTable } from "./method.ts";

export const isEmptyMethod: Method<unknown> = {
  run: (receiver) => !receiver,
};

export const isNotEmptyMethod: Method<unknown> = {
  run: (receiver) => Boolean(receiver),
};

/** What can be called on a missing value. */
export const emptyMethods: MethodTable<unknown> = { isEmpty: isEmptyMethod, isNotEmpty: isNotEmptyMethod };
