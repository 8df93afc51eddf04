import { compileExpression, ExpressionError, isExpression } from "@weft/expressions";
import type { FieldRow, FieldType, PageScope, Param, Params } from "@weft/sdk";
import { Failure, toRunError } from "../errors.ts";
import {
  converterOf,
  required,
  toFieldType,
  toFieldTypeOrAsIs,
  toFieldTypeOrZero,
  toText,
  wrongType,
} from "./convert.ts";
import type { Place } from "./convert.ts";
import { plain } from "./plain.ts";
import { combined, constantSlot, converted, failingSlot, readSlot } from "./slot.ts";
import type { ParamScope, Slot } from "./slot.ts";

type Values = Readonly<Record<string, unknown>>;

/**
 * Makes the parameters of a node ready: every expression is compiled, constants are converted, checked and frozen once.
 * Never throws: what is wrong with a parameter is thrown, as a `Failure`, when the slot is read.
 */
export function compileParams(params: Params, values: Values, path = ""): Slot {
  const entries = Object.entries(params).map(([name, param]): Entry => {
    const place = { path: path + name, label: param.label };
    const hidden = constantSlot("default" in param ? param.default : undefined);
    const conditions = showConditions(param, params, values);
    if (conditions === "hidden") return { name, conditions: [], slot: hidden, hidden };
    const slot =
      param.kind === "fields"
        ? compileFields(param, values[name], place, fieldConverter(param, values))
        : compileParam(param, values[name], place);
    return { name, conditions, slot, hidden };
  });
  // Siblings that decide what is shown are read first.
  entries.sort((a, b) => a.conditions.length - b.conditions.length);
  if (entries.every((entry) => entry.slot.constant && entry.conditions.length === 0)) {
    return constantSlot(
      Object.fromEntries(entries.map(({ name, slot }) => [name, slot.constant ? slot.value : undefined])),
    );
  }
  const isFixed = ({ slot, conditions }: Entry) => slot.constant && conditions.length === 0;
  const fixed = Object.fromEntries(
    entries.map((entry) => [
      entry.name,
      isFixed(entry) && entry.slot.constant ? entry.slot.value : undefined,
    ]),
  );
  const open = entries.filter((entry) => !isFixed(entry));
  return {
    constant: false,
    read(scope) {
      // A copy of one object is the quickest way to many of the same shape.
      const result: Record<string, unknown> = { ...fixed };
      for (const { name, conditions, slot, hidden } of open) {
        const shown = conditions.every((c) => c.allowed.includes(result[c.name] as string));
        result[name] = readSlot(shown ? slot : hidden, scope);
      }
      return result;
    },
  };
}

interface Entry {
  readonly name: string;
  readonly conditions: readonly Condition[];
  readonly slot: Slot;
  /** What stands in while the parameter is hidden. */
  readonly hidden: Slot;
}

interface Condition {
  readonly name: string;
  readonly allowed: readonly (string | number | boolean)[];
}

/** What has to be looked at for each item before the parameter counts; `hidden` when literals rule it out. */
function showConditions(param: Param, params: Params, values: Values): readonly Condition[] | "hidden" {
  const open: Condition[] = [];
  for (const [name, allowed] of Object.entries(param.showWhen ?? {})) {
    const sibling = params[name];
    const value = values[name] ?? (sibling && "default" in sibling ? sibling.default : undefined);
    if (isExpression(value)) open.push({ name, allowed });
    else if (!allowed.includes(value as string)) return "hidden";
  }
  return open;
}

function compileParam(param: Param, value: unknown, place: Place): Slot {
  switch (param.kind) {
    case "group":
      return compileParams(param.of, (value ?? {}) as Values, `${place.path}.`);
    case "list":
      return compileRows(value ?? param.default, place, (row, path) =>
        compileParams(param.of, row, `${path}.`),
      );
    case "fields":
      return compileFields(param, value, place);
    case "conditions":
      return compileRows(value ?? param.default, place, compileCondition);
    default:
      return compileSingle(param, value, place);
  }
}

function compileSingle(param: Param, value: unknown, place: Place): Slot {
  if (param.perPage && isExpression(value)) return compilePerPage(value, place);
  const convert = converterOf(param);
  const orDefault = (given: unknown) => {
    if (given !== undefined && given !== null && given !== "") return convert(given, place);
    return whenEmpty(param, given, place);
  };
  if (param.literal) return converted(constantSlot(value), orDefault);
  return converted(param.kind === "json" ? compileJson(value, place) : compileValue(value, place), orDefault);
}

/** Worked out by the node, whenever a page has come; what each page has of its own is handed in then. */
function compilePerPage(value: unknown, place: Place): Slot {
  const slot = compileValue(value, place);
  return {
    constant: false,
    read(scope: ParamScope) {
      const index = scope.itemIndex;
      return (page: PageScope) => {
        const extra = { ...page };
        return readSlot(slot, scope.also?.(index, extra) ?? { ...scope, extra });
      };
    },
  };
}

/** A default stands in for a value that is left out, not for a text that was emptied. */
function whenEmpty(param: Param, given: unknown, place: Place): unknown {
  const standIn = "default" in param ? param.default : undefined;
  if (standIn !== undefined && (param.kind !== "text" || given !== "" || standIn === "")) return standIn;
  if (param.optional || param.kind === "json") return undefined;
  if (param.kind === "boolean") return false;
  throw required(place);
}

function compileRows(value: unknown, place: Place, compileRow: (row: Values, path: string) => Slot): Slot {
  if (value === undefined || value === null || value === "") return constantSlot([]);
  // Rows as a whole may come from an expression; their cells are then values already.
  if (isExpression(value)) {
    return converted(compileValue(value, place), (list) => {
      if (Array.isArray(list)) return list;
      throw wrongType(list, "a list", place);
    });
  }
  if (!Array.isArray(value)) return failingSlot(wrongType(value, "a list", place));
  const rows = (value as readonly unknown[]).map((row, i) => {
    const path = `${place.path}.${i}`;
    return typeof row === "object" && row !== null
      ? compileRow(row as Values, path)
      : failingSlot(wrongType(row, "a row", place));
  });
  return combined(rows, (all) => all);
}

type FieldsParam = Param & { kind: "fields" };

/** As the booleans beside the rows say. */
function fieldConverter({ asIsWhen, zeroWhen }: FieldsParam, values: Values): typeof toFieldType {
  const isOn = (name: string | undefined) => name !== undefined && values[name] === true;
  if (isOn(asIsWhen)) return toFieldTypeOrAsIs;
  return isOn(zeroWhen) ? toFieldTypeOrZero : toFieldType;
}

function compileFields(param: FieldsParam, value: unknown, place: Place, convert = toFieldType): Slot {
  return compileRows(value ?? param.default, place, (row, path) => compileField(row, path, convert));
}

function compileField(row: Values, path: string, convert: typeof toFieldType): Slot {
  const type = (row["type"] ?? "any") as FieldType;
  const name = compileValue(row["name"], { path: `${path}.name`, label: "Name" });
  const value = compileValue(row["value"], { path: `${path}.value`, label: "Value" });
  const typed = (field: string): ((value: unknown) => FieldRow) => {
    const place = { path: `${path}.value`, label: `The field “${field}”` };
    return (given) => ({ name: field, type, value: convert(given, type, place) });
  };
  if (name.constant) return converted(value, typed(toText(name.value)));
  return combined([name, value], ([called, given]) => typed(toText(called))(given));
}

function compileCondition(row: Values, path: string): Slot {
  const left = compileValue(row["left"], { path: `${path}.left`, label: "Left" });
  const right = compileValue(row["right"], { path: `${path}.right`, label: "Right" });
  const operator = toText(row["operator"]);
  return combined([left, right], ([left, right]) => ({ left, operator, right }));
}

/** JSON that is written as objects and lists may have expressions at any depth. */
function compileJson(value: unknown, place: Place): Slot {
  if (typeof value !== "object" || value === null) return compileValue(value, place);
  if (Array.isArray(value)) {
    return combined(
      (value as readonly unknown[]).map((part, i) =>
        compileJson(part, { ...place, path: `${place.path}.${i}` }),
      ),
      (parts) => parts,
    );
  }
  const keys = Object.keys(value);
  return combined(
    keys.map((key) => compileJson((value as Values)[key], { ...place, path: `${place.path}.${key}` })),
    (parts) => Object.fromEntries(keys.map((key, i) => [key, parts[i]])),
  );
}

function compileValue(value: unknown, { path }: Place): Slot {
  if (!isExpression(value)) return constantSlot(value);
  try {
    const expression = compileExpression(value);
    return {
      constant: false,
      read(scope) {
        try {
          return plain(expression.evaluate(scope));
        } catch (error) {
          throw inParam(error, path);
        }
      },
    };
  } catch (error) {
    return failingSlot(inParam(error, path));
  }
}

function inParam(error: unknown, path: string): unknown {
  return error instanceof ExpressionError ? new Failure({ ...toRunError(error, ""), param: path }) : error;
}
