import { parseFlow, serializeFlow } from "@weft/flow";
import type { JsonObject } from "@weft/sdk";
import { expect, test } from "vitest";
import { exportN8n, importN8n, workflowsIn } from "./index.ts";
import { mutants } from "./testing/mutants.ts";

const runs = Number(process.env["MUTANT_RUNS"] ?? 500);
const seed = Number(process.env["MUTANT_SEED"] ?? 20_261_122);

/** Everything that happens to a file on its way in and out again. */
function takeThrough(mutant: unknown): void {
  const value = typeof mutant === "string" ? parsed(mutant) : mutant;
  for (const read of [parseFlow(mutant), ...workflowsIn(value).map(importN8n)]) {
    if (!read.ok) {
      expect(read.problems.every((p) => p.message !== "" && p.remedy !== "")).toBe(true);
      continue;
    }
    const text = serializeFlow(read.flow);
    const again = parseFlow(text);
    expect(again.ok && serializeFlow(again.flow)).toBe(text);
    if (again.ok) expect(JSON.stringify(exportN8n(again.flow))).toContain('"nodes"');
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

test("mutants of valid files, n8n's and Weft's, are taken or refused in words; none breaks anything", () => {
  const inherited = Object.getOwnPropertyNames(Object.prototype).length;
  let slowest = 0;
  let run = 0;
  for (const mutant of mutants(seed)) {
    if (run === runs) break;
    run += 1;
    const started = performance.now();
    try {
      takeThrough(mutant);
    } catch (error) {
      const shown = (typeof mutant === "string" ? mutant : JSON.stringify(mutant)).slice(0, 2000);
      throw new Error(`Mutant ${run} of seed ${seed}: ${String(error)}\n${shown}`, { cause: error });
    }
    slowest = Math.max(slowest, performance.now() - started);
  }
  expect(Object.getOwnPropertyNames(Object.prototype)).toHaveLength(inherited);
  expect(({} as JsonObject)["polluted"]).toBeUndefined();
  // In the nightly run nothing else runs beside it: a file that takes a second hangs.
  if (process.env["MUTANT_RUNS"] !== undefined) expect(slowest).toBeLessThan(1000);
});
