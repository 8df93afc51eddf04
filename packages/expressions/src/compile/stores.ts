import type {
  AnyNode,
  AssignmentExpression,
  MemberExpression,
  UnaryExpression,
  UpdateExpression,
} from "acorn";
import { deleteMember, readMember, writeMember } from "../access/members.ts";
import { located } from "../errors.ts";
import type { Code, Scope } from "../run/run.ts";
import { toKey, toPrimitive } from "../values/text.ts";
import { refuse, type Compiler } from "./compiler.ts";
import { describe, emptyError } from "./empty.ts";
import { keyOf } from "./members.ts";
import { rootOf } from "./walk.ts";

/** Where a value can be read and stored: a field of an object that is known now. */
interface Field {
  readonly object: unknown;
  readonly key: string;
}

type FieldCode = (scope: Scope) => Field;

/** The field that a member names; refuses those of the flow's data. */
export function compileField(node: MemberExpression, compiler: Compiler): FieldCode {
  const root = rootOf(node);
  if (
    root.type === "Identifier" &&
    root.name.startsWith("$") &&
    compiler.names.find(root.name) === undefined
  ) {
    throw flowDataError(node);
  }
  if (node.object.type === "Super") throw refuse(node, "name-unavailable", { name: "super" });
  const object = compiler.expression(node.object);
  const key = keyOf(node, compiler);
  const name = describe(node.object);
  return (scope) => {
    const value = object(scope);
    const text = "text" in key ? key.text : toKey(key.code(scope), scope.run);
    if (value === null || value === undefined) throw emptyError(node, name, `.${text}`, scope.run);
    return { object: value, key: text };
  };
}

function flowDataError(node: AnyNode): Error {
  return refuse(node, "flow-data");
}

export function compileMemberStore(
  node: MemberExpression,
  compiler: Compiler,
): (scope: Scope, value: unknown) => void {
  const field = compileField(node, compiler);
  return (scope, value) => writeAt(field(scope), value, node);
}

function writeAt(field: Field, value: unknown, node: AnyNode): void {
  try {
    writeMember(field, value);
  } catch (error) {
    throw located(error, node);
  }
}

export interface Place {
  readonly read: (scope: Scope, field: Field | undefined) => unknown;
  readonly write: (scope: Scope, field: Field | undefined, value: unknown) => void;
  readonly field: ((scope: Scope) => Field) | undefined;
}

/** A field that is found once, then read and written: for `+=` and `++`. */
export function memberPlace(node: MemberExpression, compiler: Compiler): Place {
  return {
    field: compileField(node, compiler),
    read: (scope, field) =>
      field === undefined ? undefined : readMember(field.object, field.key, scope.run),
    write: (_scope, field, value) => {
      if (field !== undefined) writeAt(field, value, node);
    },
  };
}

/** `x++`, `--list[0]`. */
export function compileUpdate(node: UpdateExpression, place: Place): Code {
  return (scope) => {
    const field = place.field?.(scope);
    const before = toPrimitive(place.read(scope, field), scope.run, "number");
    const number = Number(before);
    const after = node.operator === "++" ? number + 1 : number - 1;
    place.write(scope, field, after);
    return node.prefix ? after : number;
  };
}

type Operation = (left: unknown, right: unknown, scope: Scope) => unknown;

/** `x += y`, `x ??= y`. */
export function compileCompound(
  node: AssignmentExpression,
  place: Place,
  right: Code,
  operation: Operation,
): Code {
  const { operator } = node;
  return (scope) => {
    const field = place.field?.(scope);
    const before = place.read(scope, field);
    if (operator === "&&=" && !before) return before;
    if (operator === "||=" && before) return before;
    if (operator === "??=" && before !== null && before !== undefined) return before;
    const after = operation(before, right(scope), scope);
    place.write(scope, field, after);
    return after;
  };
}

export function compileDelete(node: UnaryExpression, compiler: Compiler): Code {
  const target = node.argument.type === "ChainExpression" ? node.argument.expression : node.argument;
  if (target.type !== "MemberExpression") throw refuse(node, "delete-needs-field");
  const field = compileField(target, compiler);
  return (scope) => {
    const { object, key } = field(scope);
    try {
      return deleteMember(object, key);
    } catch (error) {
      throw located(error, node);
    }
  };
}
