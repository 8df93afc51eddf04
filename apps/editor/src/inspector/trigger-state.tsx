import type { FlowDetail } from "@weft/api";
import type { FlowNode } from "@weft/flow";
import type { NodeManifest } from "@weft/sdk";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { usePublication } from "../flow/session-context.tsx";
import { useFormat } from "../i18n/format.ts";
import { useRunErrorWords } from "../i18n/use-words.ts";
import { Countdown } from "../runs/countdown.tsx";
import { useRunActions, useRuns } from "../runs/use-runs.ts";
import { Button } from "../ui/button.tsx";
import { RelativeTime } from "../ui/relative-time.tsx";

type State = NonNullable<FlowDetail["triggers"][string]>;

/** How a trigger of the published flow is that looks for news or holds a connection; a connection can be tried out. */
export function TriggerState({
  node,
  manifest,
}: {
  node: FlowNode;
  manifest: NodeManifest;
}): ReactElement | null {
  const { t } = useTranslation("inspector");
  const { triggers, published, can } = usePublication();
  const listens = manifest.trigger === "listen";
  const state = published ? triggers[node.id] : undefined;
  if (!state && !listens) return null;
  return (
    <section
      aria-label={t("trigger.title")}
      className="flex flex-col gap-2 rounded-lg border border-line bg-sunken/50 p-3"
    >
      {state?.error ? <Failing state={state} /> : <Well state={state} listens={listens} />}
      {listens && can.run && <Listen nodeId={node.id} />}
    </section>
  );
}

function Well({ state, listens }: { state: State | undefined; listens: boolean }): ReactElement {
  const { t } = useTranslation("inspector");
  if (!state) return <p className="text-ink-soft">{t("trigger.notLive")}</p>;
  const at = listens ? (state.since ?? state.at) : state.at;
  return (
    <p className="text-ink-soft">
      {t(listens ? "trigger.connected" : "trigger.looked")} <RelativeTime at={at} />
    </p>
  );
}

function Failing({ state: { error, since, at, nextAt } }: { state: State }): ReactElement {
  const { t } = useTranslation("inspector");
  const format = useFormat();
  const words = useRunErrorWords();
  const told = error && words(error);
  return (
    <div role="status" className="flex flex-col gap-1">
      <p className="font-medium text-pretty text-danger-ink">{told?.message}</p>
      {told?.hint && <p className="text-pretty">{told.hint}</p>}
      <p className="text-small text-ink-soft">
        {t("trigger.since", { time: format.dateTime(since ?? at) })}{" "}
        {t("trigger.next", { time: format.time(nextAt) })}
      </p>
    </div>
  );
}

function Listen({ nodeId }: { nodeId: string }): ReactElement {
  const { t } = useTranslation("inspector");
  const { listening } = useRuns();
  const { listen, stopListening } = useRunActions();
  if (listening?.node !== nodeId)
    return (
      <Button icon="radio" className="self-start" onClick={() => void listen(nodeId)}>
        {t("webhook.listen")}
      </Button>
    );
  return (
    <div
      role="status"
      className="flex flex-wrap items-center gap-2 rounded-md bg-info-soft px-3 py-2 text-info-ink"
    >
      <span aria-hidden className="size-2 animate-pulse rounded-full bg-info" />
      <span className="grow">{t("trigger.listening")}</span>
      <Countdown until={listening.until} />
      <Button size="sm" onClick={() => void stopListening()}>
        {t("common:cancel")}
      </Button>
    </div>
  );
}
