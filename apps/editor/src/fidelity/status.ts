import type { NodeReport } from "@weft/api";

/** `own`: a node of a file of Weft's, which comes in as it is. */
export type Status = NodeReport["status"] | "own";

/** What needs a person first. */
export const statuses = ["placeholder", "adapted", "exact"] as const;

export type Reported = (typeof statuses)[number];

export function countStatuses(report: readonly NodeReport[]): Record<Reported, number> {
  const counts = { exact: 0, adapted: 0, placeholder: 0 };
  for (const { status } of report) counts[status] += 1;
  return counts;
}

export const statusLooks: Record<Status, { ink: string; fill: string; edge: string }> = {
  exact: { ink: "text-success-ink", fill: "fill-success-soft", edge: "stroke-success" },
  adapted: { ink: "text-info-ink", fill: "fill-info-soft", edge: "stroke-info" },
  placeholder: { ink: "text-warning-ink", fill: "fill-warning-soft", edge: "stroke-warning" },
  own: { ink: "text-ink-soft", fill: "fill-raised", edge: "stroke-line-strong" },
};
