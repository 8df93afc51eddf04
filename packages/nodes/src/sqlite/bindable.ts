import type { Cell } from "./protocol.ts";

/** Whole numbers as such: otherwise they would become floating-point numbers where a column does not say what it takes. */
export function bindable(value: Cell): Cell {
  return typeof value === "number" && Number.isSafeInteger(value) ? BigInt(value) : value;
}
