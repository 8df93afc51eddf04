import type { Item } from "@weft/sdk";
import { isObject, setPath } from "../paths.ts";
import { dotPathsParam, fieldPath } from "./dot-paths.ts";

/** Where a node puts what it made, and what of the input stays beside it. */
export const keepParam = {
  kind: "boolean",
  label: "Keep the fields of the input",
  help: "Switch off to have nothing but the result.",
  default: true,
} as const;

export function resultParams<const F extends string>(field: F) {
  return {
    field: {
      kind: "text",
      label: "Field for the result",
      help: "Its name; a dot, as in customer.name, writes into a nested object.",
      default: field,
    },
    keep: keepParam,
    dotPaths: dotPathsParam,
  } as const;
}

/** For results that are objects. */
export function objectResultParams<const F extends string>(field: F) {
  return {
    ...resultParams(field),
    field: {
      kind: "text",
      label: "Field for the result",
      help: "Its name; where it is empty, the fields of the result become the item's own.",
      default: field,
      optional: true,
    },
  } as const;
}

export interface ResultPlace {
  readonly field: string | undefined;
  readonly keep: boolean;
  readonly dotPaths: boolean;
}

/** The item with a value in its field. Files stay where fields stay. */
export function withResult(item: Item, { field = "", keep, dotPaths }: ResultPlace, value: unknown): Item {
  const kept = keep ? item.json : {};
  const json =
    field === "" && isObject(value)
      ? { ...kept, ...value }
      : setPath(kept, fieldPath(field, dotPaths), value);
  return keep && item.files !== undefined ? { json, files: item.files } : { json };
}
