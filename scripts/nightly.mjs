import { prepare } from "./lib/install.mjs";

// What takes too long for every change: generated tests with far more cases than in `npm test`.
await prepare();
process.env["EXPRESSION_RUNS"] ??= "100000";
process.env["SCHEDULE_RULES"] ??= "200";
process.env["SIMULATION_TIMES"] ??= "34";
process.env["SCHEDULE_SEED"] ??= String(Date.now() % 1_000_000);
const { pass } = await import("./lib/run.mjs");
process.exitCode = await pass([
  "vitest",
  "run",
  "--testTimeout=7200000",
  "packages/expressions/src/differential",
  "packages/nodes/src/core/schedule-proof",
  "packages/runtime/src/graph.test.ts",
  "packages/runtime/src/simulation",
]);
