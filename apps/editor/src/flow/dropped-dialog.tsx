import { useState } from "react";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import { useStore } from "zustand";
import type { Flow } from "@weft/flow";
import type { Commands } from "../canvas/commands.ts";
import { Button } from "../ui/button.tsx";
import { Dialog } from "../ui/dialog.tsx";
import { toast } from "../ui/toast.tsx";
import { ProblemList } from "./problem-list.tsx";
import { useFlowSession } from "./session-context.tsx";

/** A flow file came onto the canvas: open it as a flow of its own, or take its nodes in; a bad one tells what is wrong. */
export function DroppedDialog({ commands }: { commands: Commands }): ReactElement | null {
  const { t } = useTranslation("flow");
  const { view } = useFlowSession();
  const dropped = useStore(view, (state) => state.dropped);
  if (!dropped) return null;
  const { name, flow, problems = [], at } = dropped;
  const close = (): void => view.setState({ dropped: undefined });
  function insert(taken: Flow): void {
    void commands.insert(taken, at);
    close();
  }
  if (flow) return <Choice flow={flow} onInsert={() => insert(flow)} onClose={close} />;
  return (
    <Dialog
      open
      onClose={close}
      readOnly
      title={t("dropped.broken", { name })}
      description={t("dropped.brokenHint", { count: problems.length })}
    >
      <ProblemList problems={problems} />
    </Dialog>
  );
}

function Choice(props: { flow: Flow; onInsert: () => void; onClose: () => void }): ReactElement {
  const { flow, onInsert, onClose } = props;
  const { t } = useTranslation("flow");
  const { api } = useFlowSession();
  const navigate = useNavigate();
  const [busy, setBusy] = useState(false);
  async function open(): Promise<void> {
    setBusy(true);
    try {
      const created = await api.create(flow, flow.name);
      onClose();
      await navigate(`/flows/${created.flow.id}`);
    } catch (error) {
      toast.failure(t("dropped.failed"), error);
    } finally {
      setBusy(false);
    }
  }
  return (
    <Dialog
      open
      onClose={onClose}
      size="sm"
      title={t("dropped.title", { name: flow.name })}
      description={t("dropped.hint", { count: flow.nodes.length })}
      footer={
        <>
          <Button busy={busy} onClick={() => void open()}>
            {t("dropped.open")}
          </Button>
          <Button variant="primary" onClick={onInsert}>
            {t("dropped.insert")}
          </Button>
        </>
      }
    />
  );
}
