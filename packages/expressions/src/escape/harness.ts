import { compileExpression, evaluateRaw } from "../compile/program.ts";
import { emptyContext } from "../context.ts";
import { ExpressionError } from "../errors.ts";
import { nodeWith } from "../testing/node-with.ts";
import { Facade } from "../values/facade.ts";
import { isOwnFunction } from "../values/functions.ts";

/** What touches the host leaves a mark here. */
const marks: string[] = [];

function mark(): string {
  marks.push("the host was reached");
  return "reached";
}

Reflect.set(globalThis, "weftCanary", mark);

const prototypes: readonly object[] = [
  Object,
  Array,
  Function,
  String,
  Number,
  Date,
  RegExp,
  Map,
  Set,
  Error,
].map((type) => type.prototype as object);
const membersBefore = prototypes.map((prototype) => Reflect.ownKeys(prototype).length);

const forbidden: ReadonlySet<unknown> = new Set<unknown>([
  ...prototypes,
  globalThis,
  process,
  Function,
  Object,
  Array,
  Reflect,
  Reflect.get(globalThis, "eval"),
  Symbol,
  Object.getPrototypeOf(async () => undefined),
]);

const hostile = {
  json: {
    text: "a",
    list: [1, 2],
    nested: { a: 1 },
    host: mark,
    parsed: JSON.parse('{"__proto__": {"x": 1}, "constructor": 1}') as unknown,
  },
};
const view = nodeWith(hostile);
const context = emptyContext({ items: [hostile], node: () => view });

/** What was reached since the last time, and how many members the prototypes have gained. */
export function damage(): readonly string[] {
  const changed = prototypes.filter(
    (prototype, index) => Reflect.ownKeys(prototype).length !== membersBefore[index],
  );
  return [...marks.splice(0), ...changed.map((prototype) => `changed: ${prototype.constructor.name}`)];
}

/** Everything that an expression may end in: its own functions, or data without anything of the host in it. */
function inspect(value: unknown, code: string, depth = 0): void {
  if (forbidden.has(value)) throw new Error(`${code} reaches the host`);
  if (typeof value === "function" && !isOwnFunction(value))
    throw new Error(`${code} holds a function of the host`);
  if (typeof value !== "object" || value === null || value instanceof Facade || depth > 4) return;
  for (const inner of Object.values(value)) {
    if (inner !== mark) inspect(inner, code, depth + 1);
  }
}

/** Runs code as an expression; failing with an ExpressionError is as good as a harmless value. */
export function attempt(code: string): "failed" | "harmless" {
  const text = `={{ ${code} }}`;
  try {
    inspect(evaluateRaw(text, context), code);
    inspect(compileExpression(text).evaluate(context), code);
    return "harmless";
  } catch (error) {
    if (error instanceof Error && /reaches|holds/.test(error.message)) throw error;
    if (!(error instanceof ExpressionError) && !(error instanceof Error && "code" in error)) throw error;
    return "failed";
  }
}
