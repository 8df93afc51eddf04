import { prepare } from "./lib/install.mjs";

await prepare();
const { runStages } = await import("./lib/report.mjs");
const { checks } = await import("./lib/stages.mjs");
process.exitCode = await runStages(checks);
