export { ERROR_HANDLE } from "./document.ts";
export type * from "./document.ts";
export type { Problem } from "./problem.ts";
export type * from "./run-event.ts";
