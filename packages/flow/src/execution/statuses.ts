/** How an execution can stand; the last three are how it can end. */
export const executionStatuses = [
  "queued",
  "running",
  "parked",
  "needsAttention",
  "succeeded",
  "failed",
  "cancelled",
] as const;
