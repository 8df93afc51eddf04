import type { NodeReport } from "@weft/api";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { StatusMark } from "./status-mark.tsx";
import { countStatuses, statuses } from "./status.ts";

/** How many nodes came over how; also says what the signs in the picture mean. */
export function Counts({ report }: { report: readonly NodeReport[] }): ReactElement {
  const { t } = useTranslation("n8n");
  const counts = countStatuses(report);
  return (
    <ul className="flex flex-wrap gap-x-5 gap-y-1">
      {statuses
        .toReversed()
        .filter((status) => counts[status] > 0)
        .map((status) => (
          <li key={status} className="flex items-center gap-1.5">
            <StatusMark status={status} />
            <span>
              <strong className="font-semibold tabular-nums">{counts[status]}</strong>{" "}
              <span className="text-ink-soft">{t(`count.${status}`, { count: counts[status] })}</span>
            </span>
          </li>
        ))}
    </ul>
  );
}
