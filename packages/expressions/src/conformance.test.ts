import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { emptyContext, evaluateExpression } from "./index.ts";

interface Case {
  readonly expression: string;
  readonly data: readonly unknown[];
  readonly expected?: unknown;
  readonly expected_undefined?: boolean;
}

// Beside the repository, where it exists: expressions with the values that n8n gives.
const file = new URL("../../../../shared/conformance/expressions.json", import.meta.url);
const isThere = existsSync(file);
if (!isThere) process.stderr.write(`${file.pathname} is not there: its cases are left out\n`);
const cases = isThere ? (JSON.parse(readFileSync(file, "utf8")) as readonly Case[]) : [];

test.skipIf(!isThere)("gives the values that n8n gives", () => {
  expect(cases.length).toBeGreaterThan(0);
  for (const { expression, data, expected } of cases) {
    const items = data.map((json) => ({ json }));
    const context = emptyContext(items.length === 0 ? {} : { items });
    expect(evaluateExpression(expression, context), expression).toEqual(expected);
  }
});
