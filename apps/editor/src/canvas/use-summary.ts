import type { FlowNode } from "@weft/flow";
import type { NodeManifest } from "@weft/sdk";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { useNames } from "../flow/other-flows.ts";
import { nodeText } from "../flow/node-text.ts";
import { useScheduleWords } from "../flow/use-schedule-words.ts";
import { summarise } from "./summary.ts";

/** What a node does, in one line and in the person's language; the node type's name where nothing more is known. */
export function useSummary(node: FlowNode, manifest: NodeManifest | undefined): string {
  const { t, i18n } = useTranslation("canvas");
  const names = useNames();
  const schedule = useScheduleWords(node, manifest).join(" · ");
  return useMemo(() => {
    if (!manifest) return "";
    if (schedule !== "") return schedule;
    const text = nodeText(manifest, i18n.language);
    const words = {
      operator: (id: string) => t(`operator.${id.split(".")[1] ?? id}`, { defaultValue: id }),
      yes: t("yes"),
      no: t("no"),
      and: t("and"),
      or: t("or"),
      named: (id: string) => names.get(id) ?? id,
    };
    const line = summarise({ node, manifest, text, words });
    return line === "" && text.label !== node.name ? text.label : line;
  }, [node, manifest, t, i18n.language, names, schedule]);
}
