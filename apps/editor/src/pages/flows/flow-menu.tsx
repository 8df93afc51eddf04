import type { FlowSummary } from "@weft/api";
import { useState } from "react";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import { useN8nExport } from "../../fidelity/use-export.tsx";
import { ConfirmDialog } from "../../ui/confirm-dialog.tsx";
import { IconButton } from "../../ui/icon-button.tsx";
import { Menu } from "../../ui/menu.tsx";
import { useFlowActions } from "./actions.ts";

/** What can be done with one flow of the list. */
export function FlowMenu(props: { flow: FlowSummary; mayEdit: boolean }): ReactElement {
  const { flow, mayEdit } = props;
  const { t } = useTranslation("flows");
  const navigate = useNavigate();
  const { duplicate, download } = useFlowActions();
  const n8n = useN8nExport();
  const [asking, setAsking] = useState(false);
  return (
    <div className="relative flex justify-end">
      <Menu
        trigger={<IconButton icon="ellipsis" label={t("actionsOf", { name: flow.name })} />}
        items={[
          { label: t("action.open"), icon: "pencil", onSelect: () => void navigate(`/flows/${flow.id}`) },
          {
            label: t("action.executions"),
            icon: "activity",
            onSelect: () => void navigate(`/flows/${flow.id}/executions`),
          },
          { label: t("action.download"), icon: "download", onSelect: () => void download(flow) },
          { label: t("action.exportN8n"), icon: "file-output", onSelect: () => void n8n.start(flow) },
          ...(mayEdit
            ? [
                { label: t("action.duplicate"), icon: "copy" as const, onSelect: () => void duplicate(flow) },
                "separator" as const,
                {
                  label: t("action.delete"),
                  icon: "trash-2" as const,
                  danger: true,
                  onSelect: () => setAsking(true),
                },
              ]
            : []),
        ]}
      />
      {n8n.dialog}
      <DeleteFlow flow={flow} open={asking} onClose={() => setAsking(false)} />
    </div>
  );
}

function DeleteFlow(props: { flow: FlowSummary; open: boolean; onClose: () => void }): ReactElement {
  const { flow, open, onClose } = props;
  const { t } = useTranslation("flows");
  const { remove } = useFlowActions();
  const navigate = useNavigate();
  const [busy, setBusy] = useState(false);
  const confirm = async (): Promise<void> => {
    setBusy(true);
    await remove(flow);
    setBusy(false);
    onClose();
  };
  return (
    <ConfirmDialog
      open={open}
      title={t("delete.title", { name: flow.name })}
      body={t(flow.published ? "delete.published" : "delete.body")}
      confirm={t(flow.published ? "action.open" : "delete.confirm")}
      danger={!flow.published}
      busy={busy}
      onConfirm={() => void (flow.published ? navigate(`/flows/${flow.id}`) : confirm())}
      onClose={onClose}
    />
  );
}
