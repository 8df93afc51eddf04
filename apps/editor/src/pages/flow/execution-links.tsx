import type { ExecutionDetail } from "@weft/api";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { StatusBadge } from "../../ui/status-badge.tsx";

/** The executions that this one belongs to: what it tries again, what tried it again, and what called it. */
export function ExecutionLinks({ execution }: { execution: ExecutionDetail }): ReactElement | null {
  const { flowId, retryOf, retries, parent } = execution;
  const { t } = useTranslation("executions");
  const retry = retries.at(-1);
  if (retryOf === null && parent === null && retry === undefined) return null;
  return (
    <div className="flex basis-full flex-wrap items-center gap-x-4 gap-y-1 pb-0.5">
      {retryOf !== null && (
        <Link to={`/flows/${flowId}/executions/${retryOf}`} className="underline">
          {t("links.retryOf")}
        </Link>
      )}
      {retry && (
        <Link to={`/flows/${flowId}/executions/${retry.id}`} className="flex items-center gap-1.5 underline">
          {t("links.retriedAs")} <StatusBadge status={retry.status} />
        </Link>
      )}
      {parent !== null && (
        <Link to={`/executions/${parent}`} className="underline">
          {t("links.parent")}
        </Link>
      )}
    </div>
  );
}
