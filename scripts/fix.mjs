import { prepare } from "./lib/install.mjs";

await prepare();
const { pass } = await import("./lib/run.mjs");
const lint = await pass(["oxlint", "--fix"]);
const format = await pass(["oxfmt"]);
process.exitCode = lint || format;
