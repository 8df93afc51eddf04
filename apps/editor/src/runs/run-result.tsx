import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { useFlowSession, usePublication } from "../flow/session-context.tsx";
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
  const { clear, stop } = useRunActions();
  const { can } = usePublication();
  const { shown } = useRuns();
  const format = useFormat();
  if (!shown) return null;
  const { startedAt, finishedAt, runs, status } = shown.view;
  const failed = runs.findLast(({ state }) => state === "failed" || state === "needsAttention");
  const over = finishedAt !== undefined;
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
      {/* What waits may do so for days: it is stopped here, while the flow can be run again. */}
      {!over && status !== "running" && (
        <>
          <Link
            to={`/flows/${session.flow.get().id}/executions/${shown.id}`}
            className="text-small underline max-sm:hidden"
          >
            {t("openExecution")}
          </Link>
          {can.run && (
            <IconButton size="sm" icon="circle-stop" label={t("stop")} onClick={() => void stop()} />
          )}
        </>
      )}
      {(over || status !== "running") && <IconButton size="sm" icon="x" label={t("clear")} onClick={clear} />}
    </div>
  );
}
