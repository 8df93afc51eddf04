import { compile, search } from "@jmespath-community/jmespath";
import { Fault, fault } from "../errors.ts";
import type { Run } from "../run/run.ts";
import { toPlainData } from "../values/json.ts";
import { reservedKeyFault } from "../values/keys.ts";
import { toText } from "../values/text.ts";

const longestQuery = 2000;

/** `[?country == `PL`]`: texts between backticks without quotes, as in n8n and in older guides. */
const options = { enable_legacy_literals: true };

/** How much larger than its data a result may be made by lists and objects in the query. */
const mostGrowth = 5000;

/** The library reads fields without asking who owns them, so no query may name what every object inherits. */
const inherited: ReadonlySet<string> = new Set(Object.getOwnPropertyNames(Object.prototype));

/** Functions whose cost is in proportion to their data, without patterns or widths that the query chooses. */
const functions: ReadonlySet<string> = new Set([
  "abs",
  "avg",
  "ceil",
  "contains",
  "ends_with",
  "find_first",
  "find_last",
  "floor",
  "from_items",
  "items",
  "join",
  "keys",
  "length",
  "lower",
  "map",
  "max",
  "max_by",
  "merge",
  "min",
  "min_by",
  "not_null",
  "reverse",
  "sort",
  "sort_by",
  "starts_with",
  "sum",
  "to_array",
  "to_number",
  "to_string",
  "type",
  "upper",
  "values",
  "zip",
]);

/** Nodes that can visit the whole data again for each element, and so take time without bound. */
const refused: ReadonlySet<string> = new Set(["Root", "LetExpression", "Binding", "Variable"]);

interface QueryNode {
  readonly type: string;
  readonly name?: unknown;
  readonly children?: unknown;
}

function isQueryNode(value: unknown): value is QueryNode {
  return typeof value === "object" && value !== null && "type" in value && typeof value.type === "string";
}

/** Checks a parsed query and gives the factor by which it may grow its data. */
function growthOf(node: unknown): number {
  if (Array.isArray(node)) return node.reduce((growth: number, part: unknown) => growth * growthOf(part), 1);
  if (!isQueryNode(node) || node.type === "Literal") return 1;
  checkNode(node);
  const gathers = node.type.startsWith("MultiSelect") || node.name === "zip" || node.name === "merge";
  const own = gathers && Array.isArray(node.children) ? node.children.length : 1;
  return Object.values(node).reduce(
    (growth: number, part: unknown) => growth * growthOf(part),
    Math.max(1, own),
  );
}

function checkNode({ type, name }: QueryNode): void {
  if (refused.has(type)) throw fault("jmespath-variables");
  if (typeof name !== "string") return;
  if (inherited.has(name)) throw reservedKeyFault(name);
  if (type === "Function" && !functions.has(name)) {
    throw fault("jmespath-function", { name });
  }
}

/** `$jmespath(data, query)`. */
export function jmespath(args: readonly unknown[], run: Run): unknown {
  const query = toText(args[1], run);
  if (query.length > longestQuery) throw fault("jmespath-too-long");
  const before = run.steps;
  const data = toPlainData(args[0], run);
  try {
    const growth = growthOf(compile(query, options));
    if (growth > mostGrowth) throw fault("jmespath-grows");
    run.spend(100 + Math.ceil(((before - run.steps) * growth) / 16));
    const found: unknown = search(data as Parameters<typeof search>[0], query, options);
    return toPlainData(found, run);
  } catch (error) {
    if (error instanceof Fault) throw error;
    throw fault("jmespath-query", { query: query.slice(0, 80) });
  }
}
