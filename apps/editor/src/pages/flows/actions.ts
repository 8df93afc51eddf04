import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import { client } from "../../api/client.ts";
import { api } from "../../api/queries.ts";
import { toast } from "../../ui/toast.tsx";
import { downloadFlow } from "./download.ts";

/** Makes an empty flow and opens it. */
export function useNewFlow(): { create: () => void; busy: boolean } {
  const { t } = useTranslation("flows");
  const navigate = useNavigate();
  const queries = useQueryClient();
  const { mutate, isPending } = useMutation(
    api.flows.create.mutationOptions({
      onSuccess: ({ flow }) => {
        void queries.invalidateQueries({ queryKey: api.flows.list.key() });
        return navigate(`/flows/${flow.id}`);
      },
      onError: (error) => toast.failure(t("createFailed"), error),
    }),
  );
  return { create: () => mutate({ name: t("newName") }), busy: isPending };
}

interface Named {
  readonly id: string;
  readonly name: string;
}

/** What can be done with a flow in a list. Each tells how it went. */
export function useFlowActions(): {
  duplicate: (flow: Named) => Promise<void>;
  download: (flow: Named) => Promise<void>;
  remove: (flow: Named) => Promise<boolean>;
} {
  const { t } = useTranslation("flows");
  const queries = useQueryClient();
  const refresh = (): Promise<void> => queries.invalidateQueries({ queryKey: api.flows.list.key() });
  return {
    async duplicate({ id }) {
      try {
        const { flow } = await client.flows.duplicate({ id });
        toast.success(t("duplicated", { name: flow.name }));
        await refresh();
      } catch (error) {
        toast.failure(t("duplicateFailed"), error);
      }
    },
    async download({ id }) {
      try {
        await downloadFlow(id);
      } catch (error) {
        toast.failure(t("downloadFailed"), error);
      }
    },
    async remove({ id, name }) {
      try {
        await client.flows.remove({ id });
        toast.success(t("delete.done", { name }));
        await refresh();
        return true;
      } catch (error) {
        toast.failure(t("delete.failed"), error);
        return false;
      }
    },
  };
}
