import { fork, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { emptyContext, ExpressionError, evaluateExpression, type ErrorCode } from "../index.ts";
import { data, expression } from "./generated.ts";
import { shown, type FailureKind, type Outcome } from "./outcome.ts";

let v8: ChildProcess;
beforeAll(() => {
  v8 = fork(fileURLToPath(new URL("./v8.ts", import.meta.url)), { serialization: "advanced" });
});
afterAll(() => void v8.kill());

const kinds: Readonly<Record<ErrorCode, FailureKind | undefined>> = {
  "read-of-empty": "empty",
  "not-a-function": "value",
  "unknown-method": "value",
  "unknown-name": "name",
  "bad-data": "data",
  thrown: "thrown",
  "needs-call": "function",
  "too-long": "budget",
  "too-large": "budget",
  "too-deep": "budget",
  "regex-too-slow": "budget",
  "wrong-value": "value",
  "not-allowed": "value",
  "flow-data": undefined,
  "unknown-node": undefined,
  "not-executed": undefined,
  "lineage-broken": undefined,
  syntax: "data",
  internal: undefined,
};

function ours(code: string): Outcome {
  try {
    const value = evaluateExpression(`={{ ${code} }}`, emptyContext({ item: { json: data } }));
    return { value: shown(value) };
  } catch (error) {
    const fails = error instanceof ExpressionError ? kinds[error.code] : undefined;
    if (fails === undefined) throw error;
    return { fails };
  }
}

/** The same code by V8, in a process of its own. */
async function theirs(code: string): Promise<Outcome> {
  v8.send(code);
  const [outcome] = (await once(v8, "message")) as [Outcome];
  return outcome;
}

/** Always the same cases, so that a change is judged by what it changes; `npm run nightly` looks at new ones. */
const everyTime = { numRuns: 5000, seed: 20_260 };
const { EXPRESSION_RUNS: wanted } = process.env;
const cases = wanted === undefined ? everyTime : { numRuns: Number(wanted) };

test("generated expressions give what V8 gives, or fail as it fails", async () => {
  await fc.assert(
    fc.asyncProperty(expression, async (code) => {
      expect(ours(code), code).toEqual(await theirs(code));
    }),
    cases,
  );
}, 600_000);
