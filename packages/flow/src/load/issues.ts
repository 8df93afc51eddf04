import type * as z from "zod/mini";
import { problem } from "../problem.ts";
import type { Problem } from "../problem.ts";
import { edgeSchema, flowSchema, nodeSchema } from "./schema.ts";

type Issue = z.core.$ZodIssue;
type Path = readonly (string | number)[];

/** Turns what the schema found into words for people. */
export function describeIssue(issue: Issue, file: unknown): readonly Problem[] {
  const path = issue.path.map((part) => (typeof part === "symbol" ? String(part) : part));
  const node = nodeAt(path, file);
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) =>
      problem(
        "field.unknown",
        { path: [...path, key], node },
        { field: key, where: placeName(path), known: knownFields(path) },
      ),
    );
  }
  const field = fieldName(path);
  const found = valueAt(path, file);
  const expected = expectation(issue);
  if (found === undefined) return [problem("field.missing", { path, node }, { field, expected })];
  if (issue.code === "invalid_type")
    return [problem("field.type", { path, node }, { field, found: typeName(found), expected })];
  return [problem("field.value", { path, node }, { field, expected })];
}

function expectation(issue: Issue): string {
  switch (issue.code) {
    case "invalid_type":
      return typeWords[issue.expected] ?? issue.expected;
    case "invalid_value":
      return issue.values.map((v) => JSON.stringify(v)).join(" or ");
    case "too_big":
      return issue.origin === "string" ? `at most ${issue.maximum} characters` : `at most ${issue.maximum}`;
    case "too_small":
      return issue.origin === "string" ? "a text that is not empty" : `at least ${issue.minimum}`;
    default:
      return issue.message;
  }
}

const typeWords: Readonly<Record<string, string>> = {
  string: "a text",
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
  array: "a list",
  object: "an object",
  record: "an object",
};

function typeName(value: unknown): string {
  if (value === null) return "null";
  return typeWords[Array.isArray(value) ? "array" : typeof value] ?? typeof value;
}

function fieldName(path: Path): string {
  return (
    path
      .map((part) => (typeof part === "number" ? `[${part}]` : `.${part}`))
      .join("")
      .replace(/^\./, "") || "the file"
  );
}

function placeName(path: Path): string {
  if (path.length === 0) return "a flow";
  if (path[0] === "nodes" && path.length === 2) return "a node";
  if (path[0] === "edges" && path.length === 2) return "an edge";
  return fieldName(path);
}

function knownFields(path: Path): string {
  const schema =
    path.length === 0
      ? flowSchema()
      : path[0] === "nodes"
        ? nodeSchema()
        : path[0] === "edges"
          ? edgeSchema()
          : undefined;
  return schema && path.length !== 1 && path.length < 3
    ? Object.keys(schema.shape).join(", ")
    : "see docs/flow.schema.json";
}

function nodeAt(path: Path, file: unknown): Problem["node"] {
  if (path[0] !== "nodes" || typeof path[1] !== "number") return undefined;
  const node = valueAt(path.slice(0, 2), file);
  if (typeof node !== "object" || node === null) return undefined;
  const { id, name } = node as { id?: unknown; name?: unknown };
  return { id: typeof id === "string" ? id : "", name: typeof name === "string" ? name : `#${path[1] + 1}` };
}

function valueAt(path: Path, root: unknown): unknown {
  let value = root;
  for (const part of path) {
    if (typeof value !== "object" || value === null) return undefined;
    value = (value as Record<string | number, unknown>)[part];
  }
  return value;
}
