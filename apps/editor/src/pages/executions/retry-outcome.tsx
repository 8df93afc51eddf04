import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { Notice } from "../../ui/notice.tsx";
import type { RetryProgress } from "./retry-all.ts";

/** How many are tried again, which could not be and why, and what was left. */
export function RetryOutcome(props: { progress: RetryProgress; onLeave: () => void }): ReactElement {
  const { retried, refused, refusedCount, remaining } = props.progress;
  const { t } = useTranslation("executions");
  const unnamed = refusedCount - refused.length;
  return (
    <div className="flex flex-col gap-3 py-1">
      <Notice tone={retried > 0 ? "success" : "info"} alert>
        {t("many.retried", { count: retried })}
      </Notice>
      {refusedCount > 0 && (
        <div>
          <h3 className="font-medium">{t("many.refused", { count: refusedCount })}</h3>
          <ul className="mt-1 flex flex-col gap-1.5">
            {refused.map(({ id, code }) => (
              <li key={id}>
                <Link
                  to={`/executions/${id}`}
                  className="font-mono text-small underline"
                  onClick={props.onLeave}
                >
                  {id}
                </Link>
                <p className="text-small text-pretty text-ink-soft">{t(`refused.${code}`)}</p>
              </li>
            ))}
            {unnamed > 0 && (
              <li className="text-small text-ink-soft">{t("many.unnamed", { count: unnamed })}</li>
            )}
          </ul>
        </div>
      )}
      {remaining > 0 && <p className="text-ink-soft">{t("many.left", { count: remaining })}</p>}
    </div>
  );
}
