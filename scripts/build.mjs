import { parseArgs } from "node:util";
import { prepare } from "./lib/install.mjs";
import { stop } from "./lib/stop.mjs";

await prepare();
const { only } = parseArgs({ options: { only: { type: "string" } } }).values;
if (only !== undefined && only !== "server" && only !== "editor") stop("--only takes server or editor.");

const { build } = await import("./lib/build.mjs");
await build({ ...(only === undefined ? {} : { only }), say: console.log }).catch((error) =>
  stop(error.message),
);
