import { ensureBrowser } from "./lib/browser.mjs";
import { prepare } from "./lib/install.mjs";
import { stop } from "./lib/stop.mjs";

await prepare();
ensureBrowser();
const { build } = await import("./lib/build.mjs");
const { pass } = await import("./lib/run.mjs");
await build({ say: console.error }).catch((error) => stop(error.message));
process.exitCode = await pass(["playwright", "test", ...process.argv.slice(2)]);
