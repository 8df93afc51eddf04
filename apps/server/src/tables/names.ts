import { tableRowFields } from "@weft/sdk";
import type { TableColumn } from "@weft/sdk";
import { fault } from "../api/fault.ts";
import { keyOf } from "./store.ts";

/** Items have their columns as fields, beside those that every row has; these no item may have. */
const reserved: ReadonlySet<string> = new Set(
  [...tableRowFields, "__proto__", "constructor", "prototype"].map(keyOf),
);

/** @throws TAKEN, or INVALID_INPUT where no column may be called so */
export function assertColumnName(name: string, others: readonly Pick<TableColumn, "name">[]): void {
  const key = keyOf(name);
  if (reserved.has(key)) {
    const said = `“${name}” cannot be the name of a column: every row has it already`;
    throw fault("INVALID_INPUT", { message: `${said}.`, data: { fields: { name: said } } });
  }
  if (others.some((other) => keyOf(other.name) === key))
    throw fault("TAKEN", { message: `There is a column “${name}” already.`, data: { name } });
}
