import { listDataMethods } from "./lists/data.ts";
import { listNumberMethods } from "./lists/numbers.ts";
import { listSetMethods } from "./lists/sets.ts";
import type { MethodTable } from "./method.ts";

export const arrayMethods: MethodTable<unknown[]> = {
  ...listDataMethods,
  ...listNumberMethods,
  ...listSetMethods,
};
