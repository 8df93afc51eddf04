import type { FlowDiff } from "@weft/flow";
import { useTranslation } from "react-i18next";
import { useFormat } from "../i18n/format.ts";

/** How much of each kind differs, as one sentence: `1 node added, 2 nodes changed and 1 connection removed`. */
export function useCounts(): (diff: FlowDiff) => string {
  const { t } = useTranslation("compare");
  const { list } = useFormat();
  return ({ nodes, edges, notes, flow }) => {
    const of = (changes: readonly { readonly kind: string }[], kind: string): number =>
      changes.filter((change) => change.kind === kind).length;
    const told = [
      ...(["added", "changed", "moved", "removed", "follows"] as const).map((kind) => {
        const count = of(nodes, kind);
        return count > 0 ? t(`count.nodes.${kind}`, { count }) : "";
      }),
      ...(["added", "removed"] as const).map((kind) => {
        const count = of(edges, kind);
        return count > 0 ? t(`count.edges.${kind}`, { count }) : "";
      }),
      notes.length > 0 ? t("count.notes", { count: notes.length }) : "",
      flow.length > 0 ? t("count.flow", { count: flow.length }) : "",
    ];
    return list(told.filter((words) => words !== ""));
  };
}
