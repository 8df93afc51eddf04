import { useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { client } from "../../api/client.ts";
import { api } from "../../api/queries.ts";
import { toast } from "../../ui/toast.tsx";
import { retryAll } from "./retry-all.ts";
import type { RetryProgress } from "./retry-all.ts";
import type { ManyExecutions } from "./many-executions.ts";

const none: RetryProgress = { retried: 0, refusedCount: 0, refused: [], remaining: 0 };

/** Tries many executions again, part by part, until it is done or stopped. */
export function useRetryMany(which: ManyExecutions) {
  const { t } = useTranslation("executions");
  const queries = useQueryClient();
  const [state, setState] = useState<"asking" | "running" | "done" | "failed">("asking");
  const [progress, setProgress] = useState(none);
  const stopped = useRef(false);
  async function start(version: "same" | "newest"): Promise<void> {
    setState("running");
    const filter = "filter" in which ? which.filter : {};
    try {
      await retryAll({
        ...("ids" in which && { ids: which.ids }),
        ask: (part) => client.executions.retryMany({ ...filter, ...part, version }),
        tell: setProgress,
        stopped: () => stopped.current,
      });
      setState("done");
    } catch (error) {
      toast.failure(t("many.failed"), error);
      setState("failed");
    }
    await queries.invalidateQueries({ queryKey: api.executions.list.key() });
  }
  const stop = (): void => {
    stopped.current = true;
  };
  return { state, progress, start, stop };
}
