import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { api } from "../../api/queries.ts";
import { useFormat } from "../../i18n/format.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { Field } from "../../ui/field.tsx";
import { Select } from "../../ui/select.tsx";
import { Skeleton } from "../../ui/spinner.tsx";
import type { ExecutionQuery } from "./execution-filter.ts";
import { RetryOutcome } from "./retry-outcome.tsx";
import { useRetryMany } from "./use-retry-many.ts";

/** Which executions: these, or all that failed and fit. */
export type ManyExecutions =
  | { readonly ids: readonly string[] }
  | { readonly filter: Omit<ExecutionQuery, "status" | "mode"> };

/** Asks before many executions are tried again, shows how far it is, and then what could not be and why. */
export function RetryManyDialog(props: { which: ManyExecutions; onClose: () => void }): ReactElement {
  const { which, onClose } = props;
  const { t } = useTranslation("executions");
  const [version, setVersion] = useState<"same" | "newest">("same");
  const count = useCount(which);
  const many = useRetryMany(which);
  const { progress, state } = many;
  const close = (): void => {
    many.stop();
    onClose();
  };
  if (state !== "asking") {
    return (
      <Dialog
        open
        onClose={close}
        title={t(state === "running" ? "many.running" : state === "failed" ? "many.failed" : "many.finished")}
        footer={
          state === "running" ? (
            <Button onClick={many.stop}>{t("many.stop")}</Button>
          ) : (
            <Button variant="primary" onClick={close}>
              {t("common:close")}
            </Button>
          )
        }
      >
        {state === "running" && <Bar done={progress.retried + progress.refusedCount} total={count ?? 0} />}
        {state !== "running" && <RetryOutcome progress={progress} onLeave={close} />}
      </Dialog>
    );
  }
  return (
    <Dialog
      open
      size="sm"
      onClose={close}
      title={count === 0 ? t("many.none") : t("many.title", { count: count ?? 0 })}
      description={t(count === 0 ? "many.noneBody" : "many.body")}
      footer={
        <>
          <Button variant="quiet" onClick={close}>
            {t("common:cancel")}
          </Button>
          {count !== 0 && (
            <Button
              variant="primary"
              icon="rotate-ccw"
              disabled={count === undefined}
              onClick={() => void many.start(version)}
            >
              {t("many.start")}
            </Button>
          )}
        </>
      }
    >
      {count === undefined && <Skeleton className="h-8" />}
      {count !== undefined && count > 0 && (
        <Field label={t("many.version")} help={version === "newest" ? t("retry.newestBody") : undefined}>
          <Select
            value={version}
            onChange={setVersion}
            options={[
              { value: "same", label: t("retry.same") },
              { value: "newest", label: t("retry.newest") },
            ]}
          />
        </Field>
      )}
    </Dialog>
  );
}

/** `undefined` until it is known. */
function useCount(which: ManyExecutions): number | undefined {
  const input = "filter" in which ? which.filter : {};
  const { data } = useQuery(
    // Asked once: while they are tried again, there are ever fewer.
    api.executions.retryable.queryOptions({
      input,
      enabled: "filter" in which,
      staleTime: Infinity,
      gcTime: 0,
    }),
  );
  return "ids" in which ? which.ids.length : data?.count;
}

function Bar({ done, total }: { done: number; total: number }): ReactElement {
  const { t } = useTranslation("executions");
  const { number } = useFormat();
  const text = t("many.progress", { done: number(done), total: number(Math.max(done, total)) });
  return (
    <div className="flex flex-col gap-1.5 py-1">
      <progress
        aria-label={t("many.running")}
        className="h-2 w-full accent-accent"
        value={done}
        max={Math.max(done, total, 1)}
      />
      <p role="status" className="text-small text-ink-soft tabular-nums">
        {text}
      </p>
    </div>
  );
}
