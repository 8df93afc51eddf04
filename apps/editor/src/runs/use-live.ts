import type { ExecutionView } from "@weft/flow";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { useFlowSession } from "../flow/session-context.tsx";
import { useFormat } from "../i18n/format.ts";
import { openPanel } from "../inspector/inspector-state.ts";
import { toast } from "../ui/toast.tsx";
import { runsOf } from "./use-runs.ts";
import { whileShown } from "./while-shown.ts";

/** Follows what happens to the open flow: its executions, and what others save. */
export function useLive(): void {
  const session = useFlowSession();
  useEffect(() => whileShown(() => runsOf(session).start()), [session]);
  useEnds();
  useOthers();
}

/** Says how executions end, and opens the node that failed. */
function useEnds(): void {
  const session = useFlowSession();
  const { t } = useTranslation("runs");
  const format = useFormat();
  useEffect(
    () =>
      runsOf(session).onEnd((view) => {
        const key =
          view.status === "failed"
            ? "said.failed"
            : view.status === "cancelled"
              ? "said.cancelled"
              : "said.succeeded";
        session.view.setState({ said: { text: t(key, { duration: format.duration(durationOf(view)) }) } });
        const failed = view.runs.findLast(({ state }) => state === "failed");
        if (!failed || view.status !== "failed") return;
        session.showNode(failed.node);
        openPanel("output");
      }),
    [session, t, format],
  );
}

/** Milliseconds in which the same person is not told of again: somebody who draws saves every few seconds. */
const TOLD_MS = 60_000;

/** Says whose changes have come in. */
function useOthers(): void {
  const session = useFlowSession();
  const { t } = useTranslation("flow");
  const told = useRef(new Map<string | null, number>());
  useEffect(
    () =>
      runsOf(session).onFollow((by) => {
        const now = Date.now();
        if (now - (told.current.get(by) ?? -TOLD_MS) < TOLD_MS) return;
        told.current.set(by, now);
        const text = by === null ? t("followed.someone") : t("followed.by", { name: by });
        session.view.setState({ said: { text } });
        toast.info(text, { description: t("followed.hint") });
      }),
    [session, t],
  );
}

function durationOf({ startedAt, finishedAt }: ExecutionView): number {
  return (finishedAt ?? 0) - (startedAt ?? 0);
}
