import { readdirSync } from "node:fs";
import { prepare } from "./lib/install.mjs";
import { inRoot } from "./lib/root.mjs";
import { stop } from "./lib/stop.mjs";

await prepare();
const proofs = readdirSync(inRoot("e2e", "faults"))
  .filter((file) => file.endsWith(".ts"))
  .map((file) => file.slice(0, -".ts".length));
const [name = "", ...args] = process.argv.slice(2);
if (!proofs.includes(name)) stop(`Say which one: ${proofs.join(", ")}.`);

const { build } = await import("./lib/build.mjs");
const { pass } = await import("./lib/run.mjs");
await build({ only: "server", say: console.error }).catch((error) => stop(error.message));
process.exitCode = await pass(["node", `e2e/faults/${name}.ts`, ...args]);
