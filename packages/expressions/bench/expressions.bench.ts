import { existsSync, readFileSync } from "node:fs";
import { compileExpression } from "../src/compile/program.ts";
import { emptyContext } from "../src/context.ts";
import { bombContext, bombs } from "../src/budgets/bombs.ts";
import { evaluateExpression } from "../src/evaluate.ts";

// `npm run bench expressions`: how many evaluations a second and how many times longer than the same code compiled by V8,
// then how long the costliest expressions take until they are stopped.

interface Sample {
  readonly item: unknown;
  readonly expressions: readonly { readonly text: string; readonly equals: unknown }[];
}

const file = new URL("../../../../shared/bench/expressions.json", import.meta.url);
const rounds = 5;
const perRound = 1_000_000;

/** Median nanoseconds of one call. */
function time(work: () => unknown): number {
  const times: number[] = [];
  let kept: unknown;
  for (let round = 0; round < rounds + 2; round += 1) {
    const start = process.hrtime.bigint();
    for (let count = 0; count < perRound; count += 1) kept = work();
    const taken = Number(process.hrtime.bigint() - start) / perRound;
    if (round >= 2) times.push(taken);
  }
  if (kept === times) throw new Error("unreachable: keeps the result alive");
  return times.toSorted((a, b) => a - b)[rounds >> 1] ?? Number.NaN;
}

/** The same expression as JavaScript for V8. Only for texts from our own file. */
function nativeOf(text: string): (json: unknown) => unknown {
  const body = text
    .slice(1)
    .split(/\{\{(.*?)\}\}/)
    .map((part, index) => (index % 2 === 0 ? JSON.stringify(part) : `(${part})`))
    .filter((part) => part !== '""');
  // oxlint-disable-next-line no-new-func, no-implied-eval -- V8 itself is what we compare with
  return new Function("$json", `return ${body.join(" + ")}`) as (json: unknown) => unknown;
}

function compileTime(text: string): number {
  for (let count = 0; count < 2000; count += 1) compileExpression(text);
  const start = process.hrtime.bigint();
  for (let count = 0; count < 2000; count += 1) compileExpression(text);
  return Number(process.hrtime.bigint() - start) / 2000 / 1000;
}

function measureSpeed({ item, expressions }: Sample): void {
  const context = emptyContext({ item: { json: item } });
  const rows = expressions.map(({ text, equals }) => {
    const compiled = compileExpression(text);
    if (compiled.evaluate(context) !== equals) throw new Error(`${text} does not give ${String(equals)}`);
    const ours = time(() => compiled.evaluate(context));
    const native = nativeOf(text);
    const theirs = time(() => native(item));
    return {
      expression: text,
      "M/s": (1000 / ours).toFixed(1),
      "x V8": (ours / theirs).toFixed(1),
      "compiled in us": compileTime(text).toFixed(0),
    };
  });
  console.table(rows);
}

/** Cold, as they would come: each once, in the order of the table. */
function measureBombs(): void {
  const rows = bombs.map(([code]) => {
    const start = performance.now();
    let ended = "a value";
    try {
      evaluateExpression(`={{ ${code} }}`, bombContext);
    } catch (error) {
      ended = String((error as { code?: unknown }).code);
    }
    return { expression: code.slice(0, 70), "ended with": ended, ms: Math.round(performance.now() - start) };
  });
  const slowest = rows.toSorted((a, b) => b.ms - a.ms);
  console.log(`${rows.length} bombs; the slowest:`);
  console.table(slowest.slice(0, 10));
}

if (existsSync(file)) measureSpeed(JSON.parse(readFileSync(file, "utf8")) as Sample);
else console.log(`${file.pathname} is not there: no speed is measured.`);
measureBombs();
