import { existsSync, readdirSync } from "node:fs";
import { prepare } from "./lib/install.mjs";
import { inRoot } from "./lib/root.mjs";
import { stop } from "./lib/stop.mjs";

await prepare();
/** Benchmarks by name: those of the whole product in e2e/load, those of one package in its `bench`. */
const benches = new Map([
  ...filesIn("e2e/load", ".ts"),
  ...readdirSync(inRoot("packages")).flatMap((name) => filesIn(`packages/${name}/bench`, ".bench.ts")),
]);

/**
 * @param {string} folder
 * @param {string} ending
 * @returns {[name: string, path: string][]}
 */
function filesIn(folder, ending) {
  const files = existsSync(inRoot(folder)) ? readdirSync(inRoot(folder)) : [];
  return files
    .filter((file) => file.endsWith(ending))
    .map((file) => [file.slice(0, -ending.length), `${folder}/${file}`]);
}

const [name, ...args] = process.argv.slice(2);
if (name !== undefined && !benches.has(name))
  stop(`No benchmark is called ${name}. There are: ${[...benches.keys()].join(", ")}.`);

const { build } = await import("./lib/build.mjs");
const { pass } = await import("./lib/run.mjs");
await build({ say: console.error }).catch((error) => stop(error.message));
for (const each of name === undefined ? benches.keys() : [name]) {
  console.log(`# ${each}`);
  process.exitCode = (await pass(["node", benches.get(each) ?? "", ...args])) || process.exitCode || 0;
}
