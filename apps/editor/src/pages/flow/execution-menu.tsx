import { useQueryClient } from "@tanstack/react-query";
import type { ExecutionSummary } from "@weft/api";
import { useState } from "react";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import { client } from "../../api/client.ts";
import { api } from "../../api/queries.ts";
import { useIsAtLeast } from "../../session/session.ts";
import { Button } from "../../ui/button.tsx";
import { ConfirmDialog } from "../../ui/confirm-dialog.tsx";
import { IconButton } from "../../ui/icon-button.tsx";
import { toast } from "../../ui/toast.tsx";

/** Stops an execution that is under way; deletes one that is over. */
export function ExecutionMenu(props: { execution: ExecutionSummary; flowId: string }): ReactElement | null {
  const { execution, flowId } = props;
  const mayRun = useIsAtLeast("operator");
  const mayDelete = useIsAtLeast("editor");
  if (execution.finishedAt === null) return mayRun ? <Cancel id={execution.id} /> : null;
  return mayDelete ? <Delete id={execution.id} flowId={flowId} /> : null;
}

function Cancel({ id }: { id: string }): ReactElement {
  const { t } = useTranslation("executions");
  const queries = useQueryClient();
  const [busy, setBusy] = useState(false);
  const cancel = async (): Promise<void> => {
    setBusy(true);
    try {
      await client.executions.cancel({ id });
      toast.info(t("cancel.done"));
      await queries.invalidateQueries({ queryKey: api.executions.key() });
    } catch (error) {
      toast.failure(t("cancel.failed"), error);
    }
    setBusy(false);
  };
  return (
    <Button size="sm" icon="circle-stop" busy={busy} onClick={() => void cancel()}>
      {t("cancel.action")}
    </Button>
  );
}

function Delete({ id, flowId }: { id: string; flowId: string }): ReactElement {
  const { t } = useTranslation("executions");
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [asking, setAsking] = useState(false);
  const [busy, setBusy] = useState(false);
  const remove = async (): Promise<void> => {
    setBusy(true);
    try {
      await client.executions.remove({ id });
      toast.success(t("delete.done"));
      await navigate(`/flows/${flowId}/executions`, { replace: true });
      await queries.invalidateQueries({ queryKey: api.executions.list.key() });
    } catch (error) {
      toast.failure(t("delete.failed"), error);
      setBusy(false);
    }
  };
  return (
    <>
      <IconButton icon="trash-2" label={t("delete.action")} onClick={() => setAsking(true)} />
      <ConfirmDialog
        open={asking}
        danger
        title={t("delete.title")}
        body={t("delete.body")}
        confirm={t("delete.action")}
        busy={busy}
        onConfirm={() => void remove()}
        onClose={() => setAsking(false)}
      />
    </>
  );
}
