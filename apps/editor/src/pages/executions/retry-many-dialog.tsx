import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { api } from "../../api/queries.ts";
import { FormFailure } from "../../forms/form-failure.tsx";
import { useFormat } from "../../i18n/format.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { Field } from "../../ui/field.tsx";
import { Select } from "../../ui/select.tsx";
import { Skeleton } from "../../ui/spinner.tsx";
import type { ManyExecutions } from "./many-executions.ts";
import { RetryOutcome } from "./retry-outcome.tsx";
import { useRetryMany } from "./use-retry-many.ts";

interface Props {
  readonly which: ManyExecutions;
  readonly onClose: () => void;
}

/** Asks before many executions are tried again, shows how far it is, and then what could not be and why. */
export function RetryManyDialog({ which, onClose }: Props): ReactElement {
  const { count, error } = useCount(which);
  const many = useRetryMany(which);
  const onLeave = (): void => {
    many.stop();
    onClose();
  };
  return many.state === "asking" ? (
    <Question count={count} error={error} onLeave={onLeave} onStart={(version) => void many.start(version)} />
  ) : (
    <Course many={many} total={count ?? 0} onLeave={onLeave} />
  );
}

interface CourseProps {
  readonly many: ReturnType<typeof useRetryMany>;
  readonly total: number;
  readonly onLeave: () => void;
}

function Course({ many: { state, progress, stop }, total, onLeave }: CourseProps): ReactElement {
  const { t } = useTranslation("executions");
  const running = state === "running";
  const footer = running ? (
    <Button onClick={stop}>{t("many.stop")}</Button>
  ) : (
    <Button variant="primary" onClick={onLeave}>
      {t("common:close")}
    </Button>
  );
  return (
    <Dialog
      open
      // Who closes it while it is under way is told how far it came.
      onClose={running ? stop : onLeave}
      title={t(running ? "many.running" : state === "failed" ? "many.failed" : "many.finished")}
      footer={footer}
    >
      {running ? (
        <Bar done={progress.retried + progress.refusedCount} total={total} />
      ) : (
        <RetryOutcome progress={progress} onLeave={onLeave} />
      )}
    </Dialog>
  );
}

type Version = "same" | "newest";

interface QuestionProps {
  /** `undefined` until it is known. */
  readonly count: number | undefined;
  /** Why it cannot be known. */
  readonly error: unknown;
  readonly onLeave: () => void;
  readonly onStart: (version: Version) => void;
}

function Question({ count, error, onLeave, onStart }: QuestionProps): ReactElement {
  const { t } = useTranslation("executions");
  const [version, setVersion] = useState<Version>("same");
  const footer = (
    <>
      <Button variant={count === 0 ? "primary" : "quiet"} onClick={onLeave}>
        {t(count === 0 ? "common:close" : "common:cancel")}
      </Button>
      {count !== 0 && (
        <Button
          variant="primary"
          icon="rotate-ccw"
          disabled={count === undefined}
          onClick={() => onStart(version)}
        >
          {t("many.start")}
        </Button>
      )}
    </>
  );
  return (
    <Dialog
      open
      size="sm"
      onClose={onLeave}
      title={count === undefined ? t("many.open") : t(count === 0 ? "many.none" : "many.title", { count })}
      description={t(count === 0 ? "many.noneBody" : "many.body")}
      footer={footer}
    >
      {count === undefined && (error ? <FormFailure error={error} /> : <Skeleton className="h-8" />)}
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

/** `count` is `undefined` until it is known. */
function useCount(which: ManyExecutions): { readonly count: number | undefined; readonly error: unknown } {
  const input = "filter" in which ? which.filter : {};
  const { data, error } = useQuery(
    // Asked once: while they are tried again, there are ever fewer.
    api.executions.retryable.queryOptions({
      input,
      enabled: "filter" in which,
      staleTime: Infinity,
      gcTime: 0,
    }),
  );
  return { count: "ids" in which ? which.ids.length : data?.count, error };
}

function Bar({ done, total }: { done: number; total: number }): ReactElement {
  const { t } = useTranslation("executions");
  const { number } = useFormat();
  const text = t("many.progress", { done: number(done), total: number(Math.max(done, total)) });
  return (
    <div className="flex flex-col gap-1.5 py-1">
      <progress
        aria-label={t("many.running")}
        className="h-2 w-full appearance-none overflow-hidden rounded-full bg-sunken [&::-moz-progress-bar]:bg-accent [&::-webkit-progress-bar]:bg-sunken [&::-webkit-progress-value]:bg-accent"
        value={done}
        max={Math.max(done, total, 1)}
      />
      <p role="status" className="text-small text-ink-soft tabular-nums">
        {text}
      </p>
    </div>
  );
}
