import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { useStore } from "zustand";
import { client } from "../api/client.ts";
import type { EditSession } from "../flow/edit-session.ts";
import { useFlowSession } from "../flow/session-context.tsx";
import { flushDrafts } from "../inspector/form/use-draft.ts";
import { toast } from "../ui/toast.tsx";
import { RunsStore } from "./runs-store.ts";
import type { RunOptions, Runs } from "./runs-store.ts";

const stores = new WeakMap<EditSession, RunsStore>();

/** One store for each open flow; it lives as long as the session. */
export function runsOf(session: EditSession): RunsStore {
  const known = stores.get(session) ?? new RunsStore(session, client);
  stores.set(session, known);
  return known;
}

export function useRuns(): Runs {
  return useStore(runsOf(useFlowSession()).state);
}

export interface RunActions {
  readonly run: (options?: RunOptions) => Promise<void>;
  /** Runs what a node needs, and the node. */
  readonly runToHere: (node: string) => Promise<void>;
  /** Runs one node on what the nodes before it gave last. */
  readonly runThisStep: (node: string) => Promise<void>;
  readonly stop: () => Promise<void>;
  readonly listen: (node: string) => Promise<void>;
  readonly stopListening: () => Promise<void>;
  readonly clear: () => void;
}

/** What a person can do about running the open flow. What is being edited is saved first; failures are told. */
export function useRunActions(): RunActions {
  const session = useFlowSession();
  const { t } = useTranslation("runs");
  return useMemo(() => {
    const runs = runsOf(session);
    async function saved(): Promise<boolean> {
      flushDrafts();
      if (await session.save.flush()) return true;
      toast.warning(t("notSaved"));
      return false;
    }
    async function attempt(title: string, deed: () => Promise<void>): Promise<void> {
      try {
        await deed();
      } catch (error) {
        toast.failure(title, error);
      }
    }
    const run = (options: RunOptions = {}): Promise<void> =>
      attempt(t("runFailed"), async () => {
        if (await saved()) await runs.run(options);
      });
    return {
      run,
      runToHere: (until) => run({ until }),
      runThisStep: (until) => run({ until, reuse: true }),
      stop: () => attempt(t("stopFailed"), () => runs.stop()),
      listen: (node) =>
        attempt(t("listenFailed"), async () => {
          if (await saved()) await runs.listen(node);
        }),
      stopListening: () => attempt(t("stopFailed"), () => runs.stopListening()),
      clear: () => runs.clear(),
    };
  }, [session, t]);
}
