import { existsSync, readFileSync } from "node:fs";
import { compileExpression } from "../src/compile/program.ts";
import { emptyContext } from "../src/context.ts";

// Run by hand: node packages/expressions/bench/expressions.bench.ts
// Prints how many evaluations a second, and how many times longer than the same code compiled by V8.

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

function main(): void {
  if (!existsSync(file)) {
    process.stderr.write(`${file.pathname} is not there: nothing to measure\n`);
    return;
  }
  const { item, expressions } = JSON.parse(readFileSync(file, "utf8")) as Sample;
  const context = emptyContext({ item: { json: item } });
  for (const { text, equals } of expressions) {
    const compiled = compileExpression(text);
    if (compiled.evaluate(context) !== equals) throw new Error(`${text} does not give ${String(equals)}`);
    const ours = time(() => compiled.evaluate(context));
    const native = nativeOf(text);
    const theirs = time(() => native(item));
    const figures = [
      `${(1000 / ours).toFixed(1)} M/s`,
      `${(ours / theirs).toFixed(1)} x V8`,
      `compiled in ${compileTime(text).toFixed(0)} us`,
    ];
    process.stdout.write(`${text}\n  ${figures.join(", ")}\n`);
  }
}

main();
