import { useQueryClient } from "@tanstack/react-query";
import type { ImportResult } from "@weft/api";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import { client } from "../../api/client.ts";
import { api } from "../../api/queries.ts";
import { toast } from "../../ui/toast.tsx";

export interface FlowImport {
  start: (files: readonly File[]) => void;
  busy: boolean;
  /** What is to be shown: problems of the files, or warnings. */
  report: ImportResult | undefined;
  closeReport: () => void;
}

/** Takes flow files in. Files travel as text, so that the server can say at which line one of them is broken. */
export function useImport(): FlowImport {
  const { t } = useTranslation("flows");
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [busy, setBusy] = useState(false);
  const [report, setReport] = useState<ImportResult>();

  const take = async (files: readonly File[]): Promise<void> => {
    setBusy(true);
    try {
      const contents = await Promise.all(
        files.map(async (file) => ({ name: file.name, content: await file.text() })),
      );
      const result = await client.flows.import({ files: contents });
      await queries.invalidateQueries({ queryKey: api.flows.list.key() });
      const only = result.imported.length === 1 ? result.imported[0] : undefined;
      if (result.imported.length > 0) toast.success(t("imported", { count: result.imported.length }));
      if (needsReport(result)) setReport(result);
      else if (only) await navigate(`/flows/${only.id}`);
    } catch (error) {
      toast.failure(t("importFailed"), error);
    } finally {
      setBusy(false);
    }
  };

  return {
    start: (files) => void (files.length > 0 && take(files)),
    busy,
    report,
    closeReport: () => setReport(undefined),
  };
}

function needsReport({ imported, problems }: ImportResult): boolean {
  return (
    problems.some((file) => file.problems.length > 0) ||
    imported.some((flow) => flow.renamedFrom !== undefined)
  );
}
