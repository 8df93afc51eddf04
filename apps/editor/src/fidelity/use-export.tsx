import type { NodeReport } from "@weft/api";
import { Suspense, useState } from "react";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { client } from "../api/client.ts";
import { download, fileStem } from "../flow/download.ts";
import { toast } from "../ui/toast.tsx";
import { ExportDialog } from "./load.ts";

interface Ready {
  readonly name: string;
  readonly text: string;
  readonly report: readonly NodeReport[];
}

/** Hands a flow out as a file for n8n: at once when n8n can hold all of it, else after saying what it cannot. */
export function useN8nExport(): {
  start: (flow: { readonly id: string; readonly name: string }) => Promise<void>;
  dialog: ReactElement | null;
} {
  const { t } = useTranslation("flow");
  const [ready, setReady] = useState<Ready>();
  const save = ({ name, text }: Ready): void => download(`${fileStem(name)}.n8n.json`, text);
  async function start({ id, name }: { readonly id: string; readonly name: string }): Promise<void> {
    try {
      const { workflow, report } = await client.flows.exportN8n({ id });
      const made = { name, report, text: `${JSON.stringify(workflow, null, 2)}\n` };
      if (report.every(({ status }) => status === "exact")) save(made);
      else setReady(made);
    } catch (error) {
      toast.failure(t("exportFailed"), error);
    }
  }
  const close = (): void => setReady(undefined);
  const dialog = ready ? (
    <Suspense fallback={null}>
      <ExportDialog
        {...ready}
        onClose={close}
        onDownload={() => {
          save(ready);
          close();
        }}
      />
    </Suspense>
  ) : null;
  return { start, dialog };
}
