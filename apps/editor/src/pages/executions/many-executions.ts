import type { ExecutionQuery } from "./execution-filter.ts";

/** Which executions: these, or all that failed and fit. */
export type ManyExecutions =
  | { readonly ids: readonly string[] }
  | { readonly filter: Omit<ExecutionQuery, "status" | "mode"> };
