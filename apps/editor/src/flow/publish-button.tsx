import type { ReactElement } from "react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useN8nExport } from "../fidelity/use-export.tsx";
import { useFormat } from "../i18n/format.ts";
import { Button } from "../ui/button.tsx";
import { IconButton } from "../ui/icon-button.tsx";
import { Menu } from "../ui/menu.tsx";
import { toast } from "../ui/toast.tsx";
import { downloadFlow } from "./files.ts";
import { PublishDialog } from "./publish-dialog.tsx";
import { useFlow, useFlowSession, usePublication } from "./session-context.tsx";
import { UploadItem } from "./upload.tsx";

/** Makes the draft the running version; beside it what else can be done with the whole flow. */
export function PublishButton(): ReactElement {
  const { t } = useTranslation("flow");
  const format = useFormat();
  const session = useFlowSession();
  const { published, can, live } = usePublication();
  const flow = useFlow();
  const [open, setOpen] = useState(false);
  const [uploading, setUploading] = useState(false);
  const n8n = useDraftExport();
  const current = live === flow;

  async function unpublish(): Promise<void> {
    try {
      session.learn(await session.api.unpublish(flow.id));
      toast.success(t("publish.takenDown"));
    } catch (error) {
      toast.failure(t("publish.takeDownFailed"), error);
    }
  }

  const state = published
    ? t(current ? "publish.live" : "publish.changed", {
        version: published.version,
        date: format.date(published.at),
      })
    : t("publish.never");
  return (
    <div className="flex items-center gap-1">
      <Button
        variant="primary"
        disabled={!can.publish || (current && published !== null)}
        title={state}
        onClick={() => setOpen(true)}
      >
        {t(current && published ? "publish.done" : "publish.button")}
      </Button>
      <Menu
        trigger={<IconButton icon="ellipsis" label={t("more")} />}
        items={[
          { heading: state },
          { label: t("download"), icon: "download", onSelect: () => downloadFlow(flow) },
          { label: t("exportN8n"), icon: "file-output", onSelect: () => void n8n.start() },
          { label: t("upload"), icon: "upload", disabled: !can.edit, onSelect: () => setUploading(true) },
          "separator",
          {
            label: t("publish.takeDown"),
            icon: "power",
            danger: true,
            disabled: !published || !can.publish,
            onSelect: () => void unpublish(),
          },
        ]}
      />
      <PublishDialog open={open} onClose={() => setOpen(false)} />
      {n8n.dialog}
      {uploading && <UploadItem onDone={() => setUploading(false)} />}
    </div>
  );
}

/** The server writes n8n's file from the draft that it has, so that is saved first. */
function useDraftExport(): { start: () => Promise<void>; dialog: ReactElement | null } {
  const { t } = useTranslation("flow");
  const { save, flow } = useFlowSession();
  const { can } = usePublication();
  const { start, dialog } = useN8nExport();
  return {
    dialog,
    async start() {
      if (!can.edit || (await save.flush())) await start(flow.get());
      else toast.failure(t("exportNotSaved"));
    },
  };
}
