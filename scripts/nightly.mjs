import { prepare } from "./lib/install.mjs";

// What takes too long for every change: generated tests with far more cases than in `npm test`.
await prepare();
process.env["EXPRESSION_RUNS"] ??= "100000";
process.env["SCHEDULE_RULES"] ??= "200";
process.env["SIMULATION_TIMES"] ??= "34";
process.env["MUTANT_RUNS"] ??= "10000";
process.env["N8N_RUNS"] ??= "5000";
process.env["DRAWN_RUNS"] ??= "500";
process.env["NODE_RUNS"] ??= "500";
process.env["SCHEDULE_SEED"] ??= String(Date.now() % 1_000_000);
const { pass } = await import("./lib/run.mjs");
process.exitCode = await pass([
  "vitest",
  "run",
  "--testTimeout=7200000",
  "packages/expressions/src/differential",
  "packages/n8n/src/mutants.test.ts",
  "apps/server/src/flows/mutants.test.ts",
  "packages/n8n/src/round-trip.test.ts",
  "packages/n8n/src/generated.test.ts",
  "apps/server/src/flows/n8n-every-node.test.ts",
  "apps/server/src/flows/every-node-runs.test.ts",
  "packages/nodes/src/core/schedule-proof",
  "packages/runtime/src/graph.test.ts",
  "packages/runtime/src/simulation",
]);
