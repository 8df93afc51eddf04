import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import { client } from "../../api/client.ts";
import { api } from "../../api/queries.ts";
import { toast } from "../../ui/toast.tsx";
import { refusalWords } from "../executions/refusal-words.ts";

/** Tries an execution again and goes to the new one; says why when that cannot be. */
export function useRetry({ id, flowId }: { id: string; flowId: string }): {
  retry: (version: "same" | "newest") => Promise<void>;
  busy: boolean;
} {
  const { t } = useTranslation("executions");
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [busy, setBusy] = useState(false);
  async function retry(version: "same" | "newest"): Promise<void> {
    setBusy(true);
    try {
      const { executionId } = await client.executions.retry({ id, version });
      toast.success(t("retry.started"));
      await navigate(`/flows/${flowId}/executions/${executionId}`);
    } catch (error) {
      const why = refusalWords(error, t);
      if (why === undefined) toast.failure(t("retry.failed"), error);
      else toast.warning(t("retry.failed"), { description: why });
    }
    void queries.invalidateQueries({ queryKey: api.executions.key() });
    setBusy(false);
  }
  return { retry, busy };
}
