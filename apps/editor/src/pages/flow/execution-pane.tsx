import { useQuery } from "@tanstack/react-query";
import type { ExecutionDetail } from "@weft/api";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { api } from "../../api/queries.ts";
import { useFormat } from "../../i18n/format.ts";
import { ExecutionView } from "../../runs/execution-view.tsx";
import { ModeBadge } from "../../runs/mode-badge.tsx";
import { Splash } from "../../shell/splash.tsx";
import { useIsAtLeast } from "../../session/session.ts";
import { Notice } from "../../ui/notice.tsx";
import { StatusBadge } from "../../ui/status-badge.tsx";
import { canBeRetried } from "../executions/use-selection.ts";
import { ListFailed } from "../list-states.tsx";
import { ExecutionLinks } from "./execution-links.tsx";
import { ExecutionMenu } from "./execution-menu.tsx";
import { RetryButton } from "./retry-button.tsx";

const REFRESH_MS = 1500;
/** What waits may do so for days. */
const WAITING_MS = 5000;

/** One execution: how it went, and the run itself. It follows along while it is under way. */
export function ExecutionPane(props: { flowId: string; executionId: string }): ReactElement {
  const { flowId, executionId } = props;
  const { t } = useTranslation("executions");
  const { data, error, refetch } = useQuery(
    api.executions.get.queryOptions({
      input: { id: executionId },
      refetchInterval: ({ state }) => refreshAfter(state.data),
    }),
  );
  if (!data) {
    if (!error) return <Splash />;
    return <ListFailed title={t("inFlow.loadFailed")} error={error} onRetry={() => void refetch()} />;
  }
  return (
    <section aria-label={t("inFlow.pane")} className="flex min-h-0 grow flex-col">
      <Summary execution={data} flowId={flowId} />
      {data.status === "queued" && (
        <div className="px-3 py-2">
          <Notice tone="info">{t("queued")}</Notice>
        </div>
      )}
      <div className="min-h-0 grow">
        <ExecutionView executionId={executionId} />
      </div>
    </section>
  );
}

function refreshAfter(execution: ExecutionDetail | undefined): number | false {
  if (!execution || execution.finishedAt !== null) return false;
  const { status } = execution;
  return status === "parked" || status === "needsAttention" ? WAITING_MS : REFRESH_MS;
}

function Summary(props: { execution: ExecutionDetail; flowId: string }): ReactElement {
  const { execution, flowId } = props;
  const { status, mode, dry, version, startedAt, finishedAt, correlation } = execution;
  const { t } = useTranslation("executions");
  const format = useFormat();
  const mayRun = useIsAtLeast("operator");
  // What was tried again goes on there, and what was called goes on with the flow that called it.
  const retryable = mayRun && canBeRetried(execution);
  return (
    <div
      role="group"
      aria-label={t("inFlow.summary")}
      className="flex min-h-11 shrink-0 flex-wrap items-center gap-x-3 gap-y-1 border-b border-line bg-surface px-3 py-1.5"
    >
      <StatusBadge status={status} />
      <ModeBadge mode={mode} dry={dry} />
      <span className="text-ink-soft">{version === null ? t("draftRun") : t("version", { version })}</span>
      <span className="text-ink-soft">{t("inFlow.started", { time: format.dateTime(startedAt) })}</span>
      {finishedAt !== null && (
        <span className="text-ink-soft tabular-nums">
          {t("inFlow.took", { duration: format.duration(finishedAt - startedAt) })}
        </span>
      )}
      {correlation && <span className="truncate font-medium">{correlation}</span>}
      <div className="ms-auto flex items-center gap-1">
        {retryable && <RetryButton execution={execution} />}
        <ExecutionMenu execution={execution} flowId={flowId} />
      </div>
      <ExecutionLinks execution={execution} />
    </div>
  );
}
