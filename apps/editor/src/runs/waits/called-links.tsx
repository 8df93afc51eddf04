import type { ReactElement } from "react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";

const FIRST = 5;
/** Tall enough for a finger. */
const linkClass = "inline-flex min-h-6 items-center underline";

/** The way to the executions of a flow that was called. */
export function CalledLinks({ flow, ids }: { flow: string; ids: readonly string[] }): ReactElement {
  const { t } = useTranslation("runs");
  const [all, setAll] = useState(false);
  const shown = all ? ids : ids.slice(0, FIRST);
  return (
    <ul className="mt-0.5 flex flex-wrap gap-x-3">
      {shown.map((id, at) => (
        <li key={id}>
          <Link to={`/flows/${flow}/executions/${id}`} className={linkClass}>
            {ids.length === 1 ? t("waits.execution") : t("waits.executionNumber", { number: at + 1 })}
          </Link>
        </li>
      ))}
      {shown.length < ids.length && (
        <li>
          <button type="button" className={linkClass} onClick={() => setAll(true)}>
            {t("waits.all", { count: ids.length })}
          </button>
        </li>
      )}
    </ul>
  );
}
