import { prepare } from "./lib/install.mjs";
import { inRoot } from "./lib/root.mjs";
import { stop } from "./lib/stop.mjs";

await prepare();
const { build, isBuilt } = await import("./lib/build.mjs");
if (!isBuilt()) {
  console.error("Building Weft …");
  await build({ say: console.error }).catch((error) => stop(error.message));
}

// The server takes this process over, so signals and the exit status are its own.
const weft = inRoot("apps", "server", "bin", "weft.mjs");
process.argv = [process.execPath, weft, "start", ...process.argv.slice(2)];
await import("../apps/server/bin/weft.mjs");
