import type { ExecutionSummary } from "@weft/api";
import { useState } from "react";
import { useIsAtLeast } from "../../session/session.ts";

/** The executions that a person has chosen to try again. */
export interface Selection {
  readonly ids: ReadonlySet<string>;
  /** Those on the page that can be chosen. */
  readonly eligible: readonly string[];
  toggle(id: string): void;
  /** All of the page, or none. */
  toggleAll(): void;
  clear(): void;
}

/** What failed or was cancelled can be tried again once, unless another flow waited for it. */
export function canBeRetried({ status, parent, retriedAs }: ExecutionSummary): boolean {
  return (status === "failed" || status === "cancelled") && parent === null && retriedAs === null;
}

/** `undefined`: the person may not run anything, or there is nothing to choose. */
export function useSelection(items: readonly ExecutionSummary[]): Selection | undefined {
  const mayRun = useIsAtLeast("operator");
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const eligible = items.filter(canBeRetried).map(({ id }) => id);
  // What has left the page is not acted upon unseen.
  const ids = new Set(eligible.filter((id) => chosen.has(id)));
  if (!mayRun || eligible.length === 0) return undefined;
  return {
    ids,
    eligible,
    toggle: (id) => setChosen(ids.symmetricDifference(new Set([id]))),
    toggleAll: () => setChosen(new Set(ids.size < eligible.length ? eligible : [])),
    clear: () => setChosen(new Set()),
  };
}
