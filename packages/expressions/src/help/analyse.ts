import { compileExpression, evaluateRaw } from "../compile/program.ts";
import { parseCode } from "../compile/parse.ts";
import type { ExpressionContext } from "../context.ts";
import { ExpressionError } from "../errors.ts";
import { splitSegments } from "../text/segments.ts";
import { kindOf, type Kind } from "../values/kinds.ts";
import { typeOf } from "./types.ts";
import type { Uses } from "./uses.ts";

export type ValueType = "text" | "number" | "boolean" | "date" | "list" | "object" | "empty";

/** What is known of an expression without running its flow. */
export interface Analysis extends Uses {
  /** What it gives: by the sample data in the context, else by its text alone; undefined where neither tells. */
  readonly type: ValueType | undefined;
  /** Why it cannot be compiled; then nothing else is known. */
  readonly error?: ExpressionError;
}

const types: Readonly<Partial<Record<Kind, ValueType>>> = {
  undefined: "empty",
  null: "empty",
  string: "text",
  number: "number",
  bigint: "number",
  boolean: "boolean",
  array: "list",
  set: "list",
  object: "object",
  map: "object",
  date: "date",
  datetime: "date",
};

/**
 * The nodes, fields and names that an expression text reads, and the type of its value where it can be told. Nothing is
 * thrown. `context` holds sample data.
 */
export function analyse(text: string, context?: ExpressionContext): Analysis {
  try {
    return { ...compileExpression(text).uses, type: typeOfText(text, context) };
  } catch (error) {
    if (!(error instanceof ExpressionError)) throw error;
    return { nodes: [], fields: [], globals: [], unknown: [], type: undefined, error };
  }
}

function typeOfText(text: string, context: ExpressionContext | undefined): ValueType | undefined {
  const [only, ...others] = splitSegments(text);
  if (only === undefined || others.length > 0 || only.type === "text") return "text";
  const sampled = context === undefined ? undefined : types[kindOfSample(text, context)];
  // An empty sample says little: most often the data is not there yet.
  if (sampled !== undefined && sampled !== "empty") return sampled;
  const tree = parseCode(text, only.start, only.end);
  if (tree === undefined) return "empty";
  const told = typeOf(tree);
  return told === undefined ? sampled : types[told];
}

function kindOfSample(text: string, context: ExpressionContext): Kind {
  try {
    return kindOf(evaluateRaw(text, context));
  } catch {
    return "undefined";
  }
}
