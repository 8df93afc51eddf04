import type { ImportPreview } from "@weft/api";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { cx } from "../ui/cx.ts";
import { countStatuses, statuses } from "./status.ts";
import { StatusMark } from "./status-mark.tsx";

type PreviewedFlow = ImportPreview["flows"][number];

/** The flows of the files, when there are several; the chosen one is shown beside. */
export function FlowList(props: {
  flows: readonly PreviewedFlow[];
  chosen: number;
  onChoose: (index: number) => void;
}): ReactElement {
  const { t } = useTranslation("n8n");
  return (
    <ul aria-label={t("flows")} className="mb-3 max-h-36 overflow-y-auto rounded-lg border border-line p-1">
      {props.flows.map((one, index) => (
        <li key={`${one.file} ${index}`}>
          <button
            type="button"
            aria-current={index === props.chosen}
            onClick={() => props.onChoose(index)}
            className={cx(
              "flex w-full items-center gap-3 rounded-md px-2 py-1.5 text-start outline-offset-[-2px] hover:bg-hover",
              index === props.chosen && "bg-accent-soft font-medium text-accent-ink",
            )}
          >
            <span className="min-w-0 grow truncate">{one.flow.name}</span>
            <Marks flow={one} />
          </button>
        </li>
      ))}
    </ul>
  );
}

function Marks({ flow: { report } }: { flow: PreviewedFlow }): ReactElement | null {
  const { t } = useTranslation("n8n");
  if (!report) return <span className="text-small text-ink-faint">{t("own.short")}</span>;
  const counts = countStatuses(report);
  return (
    <span className="flex shrink-0 gap-2 text-small font-normal text-ink-soft">
      {statuses.map(
        (status) =>
          counts[status] > 0 && (
            <span key={status} className="flex items-center gap-1">
              <StatusMark status={status} size={13} />
              <span aria-hidden>{counts[status]}</span>
              <span className="sr-only">{t(`group.${status}`, { count: counts[status] })}</span>
            </span>
          ),
      )}
    </span>
  );
}
