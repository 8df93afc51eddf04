import type { DryRequest, RunError, RunView } from "@weft/flow";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { useRunErrorWords } from "../i18n/use-words.ts";
import { CodedText } from "../ui/coded-text.tsx";
import { Icon } from "../ui/icon.tsx";
import { Notice } from "../ui/notice.tsx";

/** Messages that are shown without being asked for. */
const FEW = 10;

interface RunNotesProps {
  readonly run: RunView;
  /** The error is told already. */
  readonly told?: boolean;
}

/** What is to be known of a run besides its items: the error, the request of a dry run, what it logged. */
export function RunNotes({ run, told = false }: RunNotesProps): ReactElement {
  const { t } = useTranslation("inspector");
  return (
    <div className="flex flex-col gap-2 px-3 pt-2 empty:hidden">
      {run.error && !told && <RunFailure error={run.error} />}
      {run.request && <Request request={run.request} />}
      {(run.attempt > 1 || run.reused) && (
        <p className="text-small text-ink-faint">
          {run.attempt > 1 && t("output.attempt", { number: run.attempt })}{" "}
          {run.reused && t(`output.reused.${run.reused}`)}
        </p>
      )}
      {run.logs.length > 0 && (
        <details className="group text-small" open={run.logs.length <= FEW}>
          <summary className="flex list-none items-center gap-1 text-ink-soft">
            <Icon name="chevron-right" size={14} className="transition-transform group-open:rotate-90" />
            {t("output.logs", { count: run.logs.length })}
          </summary>
          <pre className="mt-1 max-h-40 overflow-auto rounded-md bg-sunken p-2 font-mono whitespace-pre-wrap">
            {run.logs.join("\n")}
          </pre>
        </details>
      )}
    </div>
  );
}

/** What happened, what the other system answered, and what to do. */
export function RunFailure({ error }: { error: RunError }): ReactElement {
  const { t } = useTranslation("inspector");
  const { response, item, param } = error;
  const { message, hint } = useRunErrorWords()(error);
  return (
    <Notice tone="danger" alert>
      <p className="font-medium">
        <CodedText text={message} />
      </p>
      {hint && (
        <p className="mt-0.5">
          <CodedText text={hint} />
        </p>
      )}
      {(item !== undefined || param !== undefined) && (
        <p className="mt-1 text-small">
          {item !== undefined && t("output.atItem", { number: item + 1 })}{" "}
          {param !== undefined && t("output.atParam", { param })}
        </p>
      )}
      {response && (
        <div className="mt-2">
          <p className="text-small">{t("output.answered", { status: response.status })}</p>
          {response.body !== undefined && <Body value={response.body} />}
        </div>
      )}
    </Notice>
  );
}

/** The exact request that a dry run did not send. */
function Request({ request }: { request: DryRequest }): ReactElement {
  const { t } = useTranslation("inspector");
  const { method, url, headers, body } = request;
  return (
    <section aria-label={t("output.request")} className="rounded-lg border border-line p-2">
      <h3 className="mb-1 text-small font-medium text-ink-faint">{t("output.request")}</h3>
      <p className="font-mono text-small break-all">
        <strong>{method}</strong> {url}
      </p>
      <dl className="mt-1 font-mono text-small text-ink-soft">
        {Object.entries(headers).map(([name, value]) => (
          <div key={name} className="flex gap-1">
            <dt className="shrink-0">{name}:</dt>
            <dd className="break-all">{value}</dd>
          </div>
        ))}
      </dl>
      {body !== undefined && <Body value={body} />}
    </section>
  );
}

function Body({ value }: { value: unknown }): ReactElement {
  const text = typeof value === "string" ? value : JSON.stringify(value, null, 2);
  return (
    <pre className="mt-1 max-h-60 overflow-auto rounded-md bg-sunken p-2 font-mono text-small whitespace-pre-wrap text-ink">
      {text}
    </pre>
  );
}
