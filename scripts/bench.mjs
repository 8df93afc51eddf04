import { existsSync, readdirSync } from "node:fs";
import { prepare } from "./lib/install.mjs";
import { inRoot } from "./lib/root.mjs";
import { stop } from "./lib/stop.mjs";

await prepare();
const folder = inRoot("e2e", "load");
const names = (existsSync(folder) ? readdirSync(folder) : [])
  .filter((file) => file.endsWith(".ts"))
  .map((file) => file.slice(0, -".ts".length));

const [name, ...args] = process.argv.slice(2);
if (name !== undefined && !names.includes(name))
  stop(`No benchmark is called ${name}. There are: ${names.join(", ") || "none"}.`);

const { build } = await import("./lib/build.mjs");
const { pass } = await import("./lib/run.mjs");
await build({ say: console.error }).catch((error) => stop(error.message));
for (const each of name === undefined ? names : [name]) {
  console.log(`# ${each}`);
  process.exitCode = (await pass(["node", `e2e/load/${each}.ts`, ...args])) || process.exitCode || 0;
}
