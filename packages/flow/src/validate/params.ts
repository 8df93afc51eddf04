import { isExpression } from "@weft/expressions";
import type { Param, Params } from "@weft/sdk";
import type { FlowNode } from "../document.ts";
import { problem } from "../problem.ts";
import type { Problem } from "../problem.ts";

type Values = Readonly<Record<string, unknown>>;
type Path = readonly (string | number)[];

interface Group {
  readonly node: FlowNode;
  readonly params: Params;
  readonly values: Values;
  readonly path: Path;
}

/** Required parameters are set, literals have the right type. What an expression gives is known only when it runs. */
export function checkParams({ node, params, values, path }: Group): readonly Problem[] {
  return Object.entries(params).flatMap(([name, spec]) => {
    if (!isShown(spec, params, values)) return [];
    return checkParam({ node, spec, value: values[name], path: [...path, name] });
  });
}

/** Whether the editor shows a parameter, given its siblings. */
export function isShown(spec: Param, params: Params, values: Values): boolean {
  return Object.entries(spec.showWhen ?? {}).every(([name, allowed]) => {
    const sibling = params[name];
    const value = values[name] ?? (sibling && "default" in sibling ? sibling.default : undefined);
    return isExpression(value) || allowed.some((a) => a === value);
  });
}

interface One {
  readonly node: FlowNode;
  readonly spec: Param;
  readonly value: unknown;
  readonly path: Path;
}

function checkParam({ node, spec, value, path }: One): readonly Problem[] {
  const where = { path, node };
  const label = { label: spec.label, name: node.name };
  if (isExpression(value)) return spec.literal ? [problem("param.literal", where, label)] : [];
  if (isEmpty(value)) {
    return spec.optional || hasDefault(spec, value) ? [] : [problem("param.missing", where, label)];
  }
  const expected = expectedType(spec);
  if (expected && !expected.test(value)) {
    return [problem("param.type", where, { ...label, found: foundName(value), expected: expected.words })];
  }
  return checkByKind({ node, spec, value, path });
}

function isEmpty(value: unknown): boolean {
  return value === undefined || value === null || value === "";
}

/** A default stands in for a value that is left out, not for one that was emptied. */
function hasDefault(spec: Param, value: unknown): boolean {
  if (spec.kind === "group" || spec.kind === "boolean" || spec.kind === "json") return true;
  if (!("default" in spec) || spec.default === undefined) return false;
  return value === undefined || spec.default === "";
}

const list = { words: "a list", test: Array.isArray };
const text = {
  words: "a text",
  test: (v: unknown) => typeof v === "string" || typeof v === "number" || typeof v === "boolean",
};
const number = {
  words: "a number",
  test: (v: unknown) =>
    (typeof v === "number" && Number.isFinite(v)) ||
    (typeof v === "string" && v.trim() !== "" && Number.isFinite(Number(v))),
};

function expectedType({ kind }: Param): { words: string; test(value: unknown): boolean } | undefined {
  switch (kind) {
    case "number":
    case "duration":
      return number;
    case "boolean":
      return { words: "true or false", test: (v) => typeof v === "boolean" || v === "true" || v === "false" };
    case "choices":
    case "fields":
    case "conditions":
    case "list":
      return list;
    case "group":
      return { words: "an object", test: (v) => typeof v === "object" && !Array.isArray(v) };
    case "json":
      return undefined;
    default:
      return text;
  }
}

function checkByKind({ node, spec, value, path }: One): readonly Problem[] {
  const where = { path, node };
  const label = { label: spec.label, name: node.name };
  switch (spec.kind) {
    case "choice": {
      const known = spec.options.map((o) => (typeof o === "string" ? o : o.value));
      if (known.includes(String(value))) return [];
      return [problem("param.option", where, { ...label, value: String(value), known: known.join(", ") })];
    }
    case "number":
      return checkRange(Number(value), spec, (expected) =>
        problem("param.range", where, { ...label, value: String(value), expected }),
      );
    case "list":
      return rows(value).flatMap((row, i) =>
        checkParams({ node, params: spec.of, values: row, path: [...path, i] }),
      );
    case "group":
      return checkParams({ node, params: spec.of, values: value as Values, path });
    case "conditions":
      return rows(value).flatMap((row, i) => {
        if (spec.operators.some((o) => o.id === row["operator"])) return [];
        const at = { path: [...path, i, "operator"], node };
        return [problem("param.operator", at, { name: node.name, value: plain(row["operator"]) })];
      });
    case "fields":
      return rows(value).flatMap((row, i) =>
        isEmpty(row["name"]) ? [problem("param.missing", { path: [...path, i, "name"], node }, label)] : [],
      );
    default:
      return [];
  }
}

function checkRange(
  value: number,
  { min, max, integer }: { readonly min?: number; readonly max?: number; readonly integer?: true },
  tell: (expected: string) => Problem,
): readonly Problem[] {
  if (min !== undefined && value < min) return [tell(`at least ${min}`)];
  if (max !== undefined && value > max) return [tell(`at most ${max}`)];
  return integer && !Number.isInteger(value) ? [tell("a whole number")] : [];
}

function rows(value: unknown): readonly Values[] {
  return (value as readonly unknown[]).map((row) =>
    typeof row === "object" && row !== null ? (row as Values) : {},
  );
}

function foundName(value: unknown): string {
  if (Array.isArray(value)) return "a list";
  return typeof value === "object" ? "an object" : `“${plain(value)}”`;
}

function plain(value: unknown): string {
  return typeof value === "string" ? value : (JSON.stringify(value) ?? "");
}
