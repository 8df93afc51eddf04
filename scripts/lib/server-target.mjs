import { readdirSync } from "node:fs";
import { inRoot } from "./root.mjs";

/** Of every package. */
export const sources = readdirSync(inRoot("packages")).map((name) => `packages/${name}/src`);

/** By itself, because `weft` looks at it each time that it starts. @type {import("./targets.mjs").Target} */
export const server = {
  name: "server",
  inputs: [
    "pnpm-lock.yaml",
    "scripts/lib/bundle.mjs",
    "apps/server/package.json",
    "apps/server/src",
    ...sources,
  ],
  outputs: ["apps/server/dist/main.js"],
};
