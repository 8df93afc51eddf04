import type { NodeReport } from "@weft/api";
import { useId } from "react";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../ui/button.tsx";
import { Dialog } from "../ui/dialog.tsx";
import { Counts } from "./counts.tsx";
import { NodeList } from "./node-list.tsx";

/** What n8n cannot hold of a flow, before its file is handed out. */
export function ExportDialog(props: {
  name: string;
  report: readonly NodeReport[];
  onDownload: () => void;
  onClose: () => void;
}): ReactElement {
  const { name, report, onDownload, onClose } = props;
  const { t } = useTranslation("n8n");
  const prefix = useId();
  return (
    <Dialog
      open
      onClose={onClose}
      size="md"
      title={t("export.title", { name })}
      description={t("export.hint")}
      footer={
        <>
          <Button variant="quiet" onClick={onClose}>
            {t("common:cancel")}
          </Button>
          <Button variant="primary" icon="download" onClick={onDownload}>
            {t("export.download")}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4 pb-2">
        <Counts report={report} />
        <NodeList
          report={report.filter(({ status }) => status !== "exact")}

          way="out"
          prefix={prefix}
        />
      </div>
    </Dialog>
  );
}
