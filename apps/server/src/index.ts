export { startServer } from "./start.ts";
export type { RunningServer } from "./start.ts";
export type { Config } from "./config.ts";
