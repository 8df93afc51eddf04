import { prepare } from "./lib/install.mjs";

// What takes too long for every change: generated tests with far more cases than in `npm test`.
await prepare();
process.env["EXPRESSION_RUNS"] ??= "100000";
const { pass } = await import("./lib/run.mjs");
process.exitCode = await pass(["vitest", "run", "packages/expressions/src/differential"]);
