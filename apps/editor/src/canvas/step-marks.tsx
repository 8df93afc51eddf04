import type { Problem } from "@weft/flow";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { useProblemWords, useRunErrorWords } from "../i18n/use-words.ts";
import { useFormat } from "../i18n/format.ts";
import { Icon } from "../ui/icon.tsx";
import type { IconName } from "../ui/icons.ts";
import { useDiffMark, useTriggerError } from "./canvas-model.tsx";
import { DiffSign } from "./diff-sign.tsx";
import type { StepData } from "./elements.ts";
import type { NodeRun } from "./run-state.ts";

/** Small signs on the upper edge of a node: switched off, pinned, problems. */
export function StepMarks({
  data,
  problems,
}: {
  data: StepData;
  problems: readonly Problem[];
}): ReactElement | null {
  const { t } = useTranslation("canvas");
  const words = useProblemWords();
  const { node, pinned } = data;
  const failure = useTriggerError(node.id);
  const errorWords = useRunErrorWords();
  const mark = useDiffMark(node.id);
  if (!mark && !node.disabled && !pinned && !failure && problems.length === 0) return null;
  const list = problems.map((problem) => words(problem).message).join("\n");
  return (
    <div className="step-marks">
      {mark && <DiffSign mark={mark} />}
      {node.disabled && <span className="step-mark">{t("off")}</span>}
      {pinned && (
        <span className="step-mark" data-mark="pin" title={t("pinned")}>
          <Icon name="pin" size={11} />
          <span className="sr-only">{t("pinned")}</span>
        </span>
      )}
      {failure && (
        <span className="step-mark" data-mark="trigger" title={errorWords(failure).message}>
          <Icon name="plug-zap" size={11} />
          <span className="sr-only">{t("triggerFails")}</span>
        </span>
      )}
      {problems.length > 0 && (
        <span className="step-mark" data-mark="problem" title={list}>
          <Icon name="triangle-alert" size={11} />
          <span aria-hidden>{problems.length}</span>
          <span className="sr-only">{t("problems", { count: problems.length })}</span>
        </span>
      )}
    </div>
  );
}

const signs: Readonly<Record<NodeRun["state"], IconName>> = {
  running: "loader-circle",
  succeeded: "check",
  failed: "x",
  waiting: "clock",
  attention: "triangle-alert",
};

/** What the last execution came to, below the node. */
export function StepFoot({ run }: { run: NodeRun | undefined }): ReactElement | null {
  const { t } = useTranslation("canvas");
  const format = useFormat();
  const words = useRunErrorWords();
  if (!run) return null;
  const error = run.error && words(run.error).message;
  return (
    <div className="step-foot" data-state={run.state} title={error}>
      <Icon
        name={signs[run.state]}
        size={12}
        className={run.state === "running" ? "animate-spin" : "shrink-0"}
      />
      <span className={error === undefined ? "sr-only" : "step-error"}>{error ?? t(`run.${run.state}`)}</span>
      {run.durationMs !== undefined && <span>{format.duration(run.durationMs)}</span>}
      {run.runs > 1 && <span>{t("times", { count: run.runs })}</span>}
    </div>
  );
}
