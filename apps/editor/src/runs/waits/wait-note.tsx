import type { ExecutionDetail } from "@weft/api";
import type { RunView } from "@weft/flow";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "../../i18n/format.ts";
import { CopyField } from "../../ui/copy-field.tsx";
import { Notice } from "../../ui/notice.tsx";
import { CalledLinks } from "./called-links.tsx";

interface WaitNoteProps {
  readonly execution: Pick<ExecutionDetail, "resumeUrl" | "names">;
  readonly run: RunView;
  /** Several of its steps wait for a call: each has an address of its own. */
  readonly several: boolean;
}

/** What a run waits for, in words. */
export function WaitNote({ execution, run, several }: WaitNoteProps): ReactElement | null {
  const { t } = useTranslation("runs");
  const format = useFormat();
  const { parked } = run;
  if (!parked) return null;
  const { until, key, call, children } = parked;
  const time = until === undefined ? "" : format.dateTime(until);
  const { resumeUrl, names } = execution;
  return (
    <div className="mx-3 mt-1 flex flex-col gap-2">
      <Notice tone="info">
        <p className="font-medium">
          {children
            ? t(children.detached ? "waits.calledDetached" : "waits.called", {
                name: names[children.flow] ?? children.flow,
              })
            : t(`waits.${kindOf(parked)}`, { time })}
        </p>
        {call && until !== undefined && <p>{t("waits.atLatest", { time })}</p>}
        {key !== undefined && <p>{t("waits.key", { key })}</p>}
        {call && resumeUrl === null && <p>{t("waits.noAddress")}</p>}
        {children && <CalledLinks flow={children.flow} ids={children.ids} />}
      </Notice>
      {call && resumeUrl !== null && (
        <Address url={several ? `${resumeUrl}/${run.node}` : resumeUrl} form={call["kind"] === "form"} />
      )}
    </div>
  );
}

function kindOf({ reason, call, until }: NonNullable<RunView["parked"]>): string {
  if (reason === "retry" || reason === "shutdown") return reason;
  if (call) return call["kind"] === "form" ? "form" : "call";
  return until === undefined ? "forever" : "until";
}

function Address({ url, form }: { url: string; form: boolean }): ReactElement {
  const { t } = useTranslation("runs");
  return (
    <CopyField
      label={t(form ? "waits.formAddress" : "waits.callAddress")}
      help={t(form ? "waits.formHelp" : "waits.callHelp")}
      value={url}
      copy={t("waits.copy")}
    />
  );
}
