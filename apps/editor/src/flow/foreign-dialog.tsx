import { useState } from "react";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import { useStore } from "zustand";
import type { ImportPreview } from "@weft/api";
import type { Flow } from "@weft/flow";
import { client } from "../api/client.ts";
import type { Commands } from "../canvas/commands.ts";
import { ImportDialog } from "../fidelity/load.ts";
import { Button } from "../ui/button.tsx";
import { toast } from "../ui/toast.tsx";
import { useFlowSession } from "./session-context.tsx";
import type { ForeignFile } from "./view-store.ts";

type Choices = Readonly<Record<string, string>>;

/** Another program's flow came onto the canvas: what it becomes, and whether it is opened or its nodes are taken in here. */
export function ForeignDialog({ commands }: { commands: Commands }): ReactElement | null {
  const { view } = useFlowSession();
  const foreign = useStore(view, (state) => state.foreign);
  return foreign ? <Choice foreign={foreign} commands={commands} /> : null;
}

function Choice({ foreign, commands }: { foreign: ForeignFile; commands: Commands }): ReactElement {
  const { name, text, at, preview } = foreign;
  const { t } = useTranslation("flow");
  const { view } = useFlowSession();
  const navigate = useNavigate();
  const [busy, setBusy] = useState(false);
  const close = (): void => view.setState({ foreign: undefined });
  async function open(credentials: Choices): Promise<void> {
    setBusy(true);
    try {
      const { imported } = await client.flows.import({ files: [{ name, content: text }], credentials });
      close();
      await navigate(imported.length === 1 ? `/flows/${imported[0]?.id}` : "/flows");
    } catch (error) {
      toast.failure(t("dropped.failed"), error);
    } finally {
      setBusy(false);
    }
  }
  function insert(index: number, credentials: Choices): void {
    const flow = withCredentials(preview, index, credentials);
    if (flow) void commands.insert(flow, at);
    close();
  }
  return (
    <ImportDialog
      preview={preview}
      onClose={close}
      deeds={({ flow, credentials }) => (
        <>
          <Button busy={busy} onClick={() => void open(credentials)}>
            {t(preview.flows.length === 1 ? "dropped.open" : "dropped.openAll")}
          </Button>
          <Button variant="primary" disabled={busy} onClick={() => insert(flow, credentials)}>
            {t("dropped.insert")}
          </Button>
        </>
      )}
    />
  );
}

function withCredentials(preview: ImportPreview, index: number, chosen: Choices): Flow | undefined {
  const flow = preview.flows[index]?.flow;
  const byNode = new Map(
    preview.credentials.flatMap(({ key, nodes }) =>
      nodes.flatMap((node) =>
        node.flow === index && chosen[key] !== undefined ? [[node.id, chosen[key]]] : [],
      ),
    ),
  );
  return (
    flow && {
      ...flow,
      nodes: flow.nodes.map((node) => {
        const credential = byNode.get(node.id);
        return credential === undefined ? node : { ...node, credential };
      }),
    }
  );
}
