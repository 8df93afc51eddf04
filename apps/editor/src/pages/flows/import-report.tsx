import type { ImportResult } from "@weft/api";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { Icon } from "../../ui/icon.tsx";
import { ProblemList } from "../../flow/problem-list.tsx";

/** What became of imported files, when there is more to say than "done". */
export function ImportReport(props: { report: ImportResult | undefined; onClose: () => void }): ReactElement {
  const { report, onClose } = props;
  const { t } = useTranslation("flows");
  const kind = report && report.imported.length > 0 ? "warnings" : "refused";
  const renamed = report?.imported.filter((flow) => flow.renamedFrom !== undefined) ?? [];
  return (
    <Dialog
      open={report !== undefined}
      onClose={onClose}
      size="lg"
      readOnly
      title={t(`importReport.${kind}`)}
      description={t(`importReport.${kind}Body`)}
      footer={<Button onClick={onClose}>{t("common:close")}</Button>}
    >
      {renamed.map((flow) => (
        <p key={flow.id} className="py-1">
          {t("importReport.renamed", { from: flow.renamedFrom, name: flow.name })}
        </p>
      ))}
      {report?.problems.map(({ file, problems }) => (
        <section key={file} className="mb-3">
          <h3 className="flex items-center gap-1.5 border-b border-line pb-1 font-semibold">
            <Icon name="file-json" />
            {file}
          </h3>
          <ProblemList problems={problems} />
        </section>
      ))}
    </Dialog>
  );
}
