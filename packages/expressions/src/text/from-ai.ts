import type { AnyNode, CallExpression } from "acorn";
import { parseCode } from "../compile/parse.ts";
import { visit } from "../compile/walk.ts";
import { isPlainName } from "./reference.ts";
import { isExpression, splitSegments } from "./segments.ts";

/** A value that a model fills in: `$fromAI(name, description, type, fallback)`. */
export interface FilledByModel {
  readonly name: string;
  readonly description: string;
  /** `string` where it says none. */
  readonly type: string;
  /** There is a value for what the model leaves out. */
  readonly optional: boolean;
}

export interface FilledText {
  readonly text: string;
  readonly filled: readonly FilledByModel[];
}

const functions: ReadonlySet<string> = new Set(["$fromAI", "$fromAi", "$fromai"]);
const marks = /\/\*n8n-auto-generated-fromAI-override\*\/\s*/g;

/**
 * Rewrites a text so that it reads what a model fills in from the current item, `={{ $json.name }}`, and what the current item
 * was to it by `item`, such as `$('Webhook').item.json`. What is not written out, and what does not parse, stays as it is.
 */
export function readFromItem(text: string, item?: string): FilledText {
  if (!isExpression(text)) return { text, filled: [] };
  const filled: FilledByModel[] = [];
  const changes = splitSegments(text).flatMap((segment) =>
    segment.type === "code" ? changesIn(text, segment, item) : [],
  );
  let made = text;
  for (const change of changes.toSorted((a, b) => b.start - a.start)) {
    if (change.filled) filled.unshift(change.filled);
    made = made.slice(0, change.start) + change.code + made.slice(change.end);
  }
  return { text: filled.length > 0 ? made.replaceAll(marks, "") : made, filled };
}

interface Change {
  readonly start: number;
  readonly end: number;
  readonly code: string;
  readonly filled?: FilledByModel;
}

function changesIn(
  text: string,
  code: { readonly start: number; readonly end: number },
  item: string | undefined,
): readonly Change[] {
  const tree = parsed(text, code);
  if (tree === undefined) return [];
  const changes: Change[] = [];
  visit(tree, (node, parent) => {
    // What stands within a place that is rewritten goes with it.
    if (changes.some(({ start, end }) => node.start >= start && node.end <= end)) return;
    const change = node.type === "CallExpression" ? filledIn(text, node) : itemIn(node, { parent, item });
    if (change) changes.push(change);
  });
  return changes;
}

function parsed(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
): AnyNode | undefined {
  try {
    return parseCode(text, start, end);
  } catch {
    return undefined;
  }
}

function filledIn(text: string, node: CallExpression): Change | undefined {
  if (node.callee.type !== "Identifier" || !functions.has(node.callee.name)) return undefined;
  const [key, description, type, fallback] = node.arguments;
  const name = key && literal(key);
  if (name === undefined || name === "") return undefined;
  const read = isPlainName(name) ? `$json.${name}` : `$json[${JSON.stringify(name)}]`;
  const optional = fallback !== undefined;
  return {
    start: node.start,
    end: node.end,
    code: optional ? `(${read} ?? ${text.slice(fallback.start, fallback.end)})` : read,
    filled: {
      name,
      description: (description && literal(description)) ?? "",
      type: (type && literal(type)) || "string",
      optional,
    },
  };
}

function literal(node: AnyNode): string | undefined {
  if (node.type === "Literal") return typeof node.value === "string" ? node.value : undefined;
  if (node.type !== "TemplateLiteral" || node.expressions.length > 0) return undefined;
  return node.quasis[0]?.value.cooked ?? undefined;
}

interface Around {
  readonly parent: AnyNode | undefined;
  readonly item: string | undefined;
}

function itemIn({ type, start, end, ...node }: AnyNode, { parent, item }: Around): Change | undefined {
  if (item === undefined || type !== "Identifier" || !("name" in node) || node.name !== "$json")
    return undefined;
  const isName =
    (parent?.type === "MemberExpression" && parent.property.start === start && !parent.computed) ||
    (parent?.type === "Property" && parent.key.start === start && !parent.computed);
  return isName ? undefined : { start, end, code: item };
}
