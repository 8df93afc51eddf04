import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { useStore } from "zustand";
import { ReadOnlyCanvas } from "../canvas/read-only-canvas.tsx";
import { Button } from "../ui/button.tsx";
import { Dialog } from "../ui/dialog.tsx";
import { toast } from "../ui/toast.tsx";
import { useFlowSession } from "./session-context.tsx";

/** Two people changed the same flow. Shows what the other one saved, and lets this one choose; nothing is overwritten unasked. */
export function ConflictDialog(): ReactElement | null {
  const { view } = useFlowSession();
  const open = useStore(view, ({ dialog }) => dialog === "conflict");
  return open ? <Choice onClose={() => view.setState({ dialog: undefined })} /> : null;
}

function Choice({ onClose }: { onClose: () => void }): ReactElement {
  const { t } = useTranslation("flow");
  const { flow, save, api, learn } = useFlowSession();
  const [busy, setBusy] = useState(false);
  const { data: theirs } = useQuery({
    queryKey: ["conflict", flow.get().id],
    queryFn: () => api.load(flow.get().id),
    gcTime: 0,
  });
  const document = theirs?.flow;

  function takeTheirs(): void {
    if (!theirs || !document) return;
    save.takeTheirs(document, theirs.revision);
    learn(theirs);
    onClose();
  }
  function keepMine(): void {
    if (!theirs) return;
    save.keepMine(theirs.revision);
    onClose();
  }
  async function copy(): Promise<void> {
    setBusy(true);
    try {
      const mine = flow.get();
      const name = t("conflict.copyName", { name: mine.name });
      await api.create(mine, name);
      takeTheirs();
      toast.success(t("conflict.copied", { name }));
    } catch (error) {
      toast.failure(t("conflict.copyFailed"), error);
    } finally {
      setBusy(false);
    }
  }

  return (
    <Dialog
      open
      onClose={onClose}
      size="lg"
      title={t("conflict.title")}
      description={t("conflict.hint")}
      footer={
        <>
          <Button disabled={!document} onClick={takeTheirs}>
            {t("conflict.theirs")}
          </Button>
          <Button disabled={!document} busy={busy} onClick={() => void copy()}>
            {t("conflict.copy")}
          </Button>
          <Button variant="primary" disabled={!theirs} onClick={keepMine}>
            {t("conflict.mine")}
          </Button>
        </>
      }
    >
      <h3 className="mb-1 font-medium">{t("conflict.theirVersion")}</h3>
      <div className="h-72 overflow-hidden rounded-lg border border-line">
        {document && <ReadOnlyCanvas flow={document} />}
      </div>
    </Dialog>
  );
}
