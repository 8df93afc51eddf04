import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { routesModule } from "../src/routes-module.ts";

/** Writes the routes without their schemas: what a browser needs of the contract to call it. */
const folder = join(import.meta.dirname, "../src/generated");
mkdirSync(folder, { recursive: true });
writeFileSync(join(folder, "routes.gen.ts"), routesModule());
