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
  const { theirs, busy, takeTheirs, keepMine, copyMine } = useChoice(onClose);
  return (
    <Dialog
      open
      onClose={onClose}
      size="lg"
      title={t("conflict.title")}
      description={t("conflict.hint")}
      footer={
        <>
          <Button disabled={!theirs} onClick={takeTheirs}>
            {t("conflict.theirs")}
          </Button>
          <Button disabled={!theirs} busy={busy} onClick={() => void copyMine()}>
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
        {theirs && <ReadOnlyCanvas flow={theirs.flow} />}
      </div>
    </Dialog>
  );
}

function useChoice(onDone: () => void) {
  const { t } = useTranslation("flow");
  const { flow, save, api, learn } = useFlowSession();
  const [busy, setBusy] = useState(false);
  const { id } = flow.get();
  const { data: theirs } = useQuery({ queryKey: ["conflict", id], queryFn: () => api.load(id), gcTime: 0 });

  function takeTheirs(): void {
    if (!theirs) return;
    save.takeTheirs(theirs.flow, theirs.revision);
    learn(theirs);
    onDone();
  }
  function keepMine(): void {
    if (!theirs) return;
    save.keepMine(theirs.revision);
    onDone();
  }
  async function copyMine(): Promise<void> {
    setBusy(true);
    try {
      const name = t("conflict.copyName", { name: flow.get().name });
      await api.create(flow.get(), name);
      takeTheirs();
      toast.success(t("conflict.copied", { name }));
    } catch (error) {
      toast.failure(t("conflict.copyFailed"), error);
    } finally {
      setBusy(false);
    }
  }
  return { theirs, busy, takeTheirs, keepMine, copyMine };
}
