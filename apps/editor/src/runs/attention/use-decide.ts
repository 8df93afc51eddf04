import { useQueryClient } from "@tanstack/react-query";
import type { Item } from "@weft/sdk";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { client } from "../../api/client.ts";
import { codeOfError } from "../../api/errors.ts";
import { api } from "../../api/queries.ts";
import { toast } from "../../ui/toast.tsx";

export type Choice = "retry" | "skip" | "done";

/** Says what becomes of a run that needs attention. Of two people who do so at the same time, one is told that it is too late. */
export function useDecide(
  id: string,
  run: number,
): { decide: (choice: Choice, items?: readonly Item[]) => Promise<void>; busy: boolean } {
  const { t } = useTranslation("runs");
  const queries = useQueryClient();
  const [busy, setBusy] = useState(false);
  async function decide(choice: Choice, items?: readonly Item[]): Promise<void> {
    setBusy(true);
    try {
      const given = items && { items: items.map(({ json }) => ({ json })) };
      await client.executions.decide({ id, run, choice, ...given });
      toast.success(t(`attention.${choice}.decided`));
    } catch (error) {
      if (codeOfError(error) === "CONFLICT") toast.warning(t("attention.late"));
      else toast.failure(t("attention.failed"), error);
    }
    await queries.invalidateQueries({ queryKey: api.executions.key() });
    setBusy(false);
  }
  return { decide, busy };
}
