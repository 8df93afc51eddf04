import type { FlowNode } from "@weft/flow";
import type { NodeManifest } from "@weft/sdk";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { api } from "../api/queries.ts";
import { useFlow } from "../flow/session-context.tsx";
import { useScheduleWords } from "../flow/use-schedule-words.ts";
import { useRunErrorWords } from "../i18n/use-words.ts";

/** Nobody wants to see the times of a half-written rule. */
const REST_MS = 400;

/** Says in words when a schedule starts its flow, and lists the next times. */
export function ScheduleTimes({ node, manifest }: { node: FlowNode; manifest: NodeManifest }): ReactElement {
  const { t } = useTranslation("inspector");
  const rules = useScheduleWords(node, manifest);
  return (
    <section
      aria-label={t("schedule.title")}
      className="flex flex-col gap-2 rounded-lg border border-line bg-sunken/50 p-3"
    >
      {rules.map((rule, place) => (
        <p key={place} className="font-medium text-pretty">
          {rule}
        </p>
      ))}
      <NextTimes node={node} />
    </section>
  );
}

function NextTimes({ node }: { node: FlowNode }): ReactElement | null {
  const { t, i18n } = useTranslation("inspector");
  const errorWords = useRunErrorWords();
  const zone = useFlow((flow) => flow.settings.timezone);
  const params = useRested(node.params);
  const { data } = useQuery(
    api.flows.nextTimes.queryOptions({
      input: {
        type: node.type,
        version: node.version,
        params,
        ...(zone !== undefined && { timezone: zone }),
      },
      placeholderData: keepPreviousData,
      // The first of them passes.
      refetchInterval: 60_000,
    }),
  );
  if (!data) return null;
  if (data.error) return <p className="text-danger-ink">{errorWords(data.error).message}</p>;
  if (data.times.length === 0) return <p className="text-warning-ink">{t("schedule.never")}</p>;
  const format = new Intl.DateTimeFormat(i18n.language, {
    weekday: "short",
    day: "numeric",
    month: "short",
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    // As rules are written.
    hourCycle: "h23",
    timeZone: data.timezone,
  });
  return (
    <div className="flex flex-col gap-1">
      <h3 className="text-small text-ink-soft">{t("schedule.next", { zone: data.timezone })}</h3>
      <ol className="tabular-nums">
        {data.times.map((at) => (
          <li key={at}>{format.format(at)}</li>
        ))}
      </ol>
    </div>
  );
}

function useRested<T>(value: T): T {
  const [rested, setRested] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setRested(value), REST_MS);
    return () => clearTimeout(timer);
  }, [value]);
  return rested;
}
