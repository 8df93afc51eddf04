import { ensureBrowser } from "./lib/browser.mjs";
import { prepare } from "./lib/install.mjs";

await prepare();
ensureBrowser();
const { runStages } = await import("./lib/report.mjs");
const { checks, endToEnd, faults, generatedFiles, production, unit } = await import("./lib/stages.mjs");
process.exitCode = await runStages([generatedFiles, ...checks, production, unit, ...faults, endToEnd]);
