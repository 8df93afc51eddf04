import type { FlowNode } from "@weft/flow";
import type { NodeManifest } from "@weft/sdk";
import { useTranslation } from "react-i18next";
import { ruleWords, scheduleRules } from "./schedule-words.ts";

/** The rules of a schedule as sentences in the person's language; none of other nodes. */
export function useScheduleWords(node: FlowNode, manifest: NodeManifest | undefined): readonly string[] {
  const { t, i18n } = useTranslation("canvas");
  return manifest ? scheduleRules(node, manifest).map((rule) => ruleWords(rule, t, i18n.language)) : [];
}
