import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { useFlowSession } from "../flow/session-context.tsx";
import { useFormat } from "../i18n/format.ts";
import { openPanel } from "../inspector/inspector-state.ts";
import { IconButton } from "../ui/icon-button.tsx";
import { StatusBadge } from "../ui/status-badge.tsx";
import { ModeBadge } from "./mode-badge.tsx";
import { useRunActions, useRuns } from "./use-runs.ts";

/** How the execution on the canvas goes or went; a click shows where it failed. */
export function RunResult(): ReactElement | null {
  const { t } = useTranslation("runs");
  const session = useFlowSession();
  const { clear } = useRunActions();
  const { shown } = useRuns();
  const format = useFormat();
  if (!shown) return null;
  const { startedAt, finishedAt, runs, status } = shown.view;
  const failed = runs.findLast(({ state }) => state === "failed" || state === "needsAttention");
  const over = status !== "running" && status !== "parked";
  return (
    <div className="flex items-center gap-1.5">
      {(shown.dry || shown.mode === "production") && <ModeBadge mode={shown.mode} dry={shown.dry} tight />}
      <button
        type="button"
        disabled={!failed}
        aria-label={failed ? t("showFailure") : undefined}
        onClick={() => {
          if (!failed) return;
          session.showNode(failed.node);
          openPanel("output");
        }}
        className="rounded-full"
      >
        <StatusBadge status={status} />
      </button>
      {startedAt !== undefined && finishedAt !== undefined && (
        <span className="text-small text-ink-soft tabular-nums max-sm:hidden">
          {format.duration(finishedAt - startedAt)}
        </span>
      )}
      {over && <IconButton size="sm" icon="x" label={t("clear")} onClick={clear} />}
    </div>
  );
}
