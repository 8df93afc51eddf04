import { executionStatuses } from "@weft/flow";
import type { ExecutionStatus } from "@weft/flow";

const HOUR = 3_600_000;

/** How far back each choice of the time filter looks, in ms. */
export const spans = { hour: HOUR, day: 24 * HOUR, week: 168 * HOUR, month: 720 * HOUR } as const;

/** As it stands in the address; empty means any. */
export type ExecutionFilter = { q: string; flow: string; status: string; mode: string; time: string };

export const noFilter: ExecutionFilter = { q: "", flow: "", status: "", mode: "", time: "" };

export interface ExecutionQuery {
  search?: string;
  flow?: string;
  status?: ExecutionStatus;
  mode?: "test" | "production";
  from?: number;
}

/** What to ask the server for. What the address says and no filter knows is left out. */
export function toQuery(filter: ExecutionFilter, now: number): ExecutionQuery {
  const status = executionStatuses.find((one) => one === filter.status);
  const span = Object.entries(spans).find(([name]) => name === filter.time)?.[1];
  return {
    ...(filter.q && { search: filter.q }),
    ...(filter.flow && { flow: filter.flow }),
    ...(status && { status }),
    ...((filter.mode === "test" || filter.mode === "production") && { mode: filter.mode }),
    ...(span !== undefined && { from: now - span }),
  };
}
