import { useQueryClient } from "@tanstack/react-query";
import type { ImportPreview, ImportResult } from "@weft/api";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import { client } from "../../api/client.ts";
import { api } from "../../api/queries.ts";
import { looksForeign } from "../../fidelity/foreign.ts";
import { toast } from "../../ui/toast.tsx";

type Files = readonly { readonly name: string; readonly content: string }[];

export interface FlowImport {
  start: (files: readonly File[]) => void;
  busy: boolean;
  /** What is to be shown: problems of the files, or warnings. */
  report: ImportResult | undefined;
  closeReport: () => void;
  /** What another program's files would become; nothing is taken in until it is confirmed. */
  preview: ImportPreview | undefined;
  confirm: (credentials: Readonly<Record<string, string>>) => void;
  closePreview: () => void;
}

/** Takes flow files in. Files travel as text, so that the server can say at which line one of them is broken. */
export function useImport(): FlowImport {
  const { t } = useTranslation("flows");
  const store = useStoring();
  const [busy, setBusy] = useState(false);
  const [report, setReport] = useState<ImportResult>();
  const [waiting, setWaiting] = useState<{ readonly files: Files; readonly preview: ImportPreview }>();

  const working = async (work: () => Promise<void>): Promise<void> => {
    setBusy(true);
    try {
      await work();
    } catch (error) {
      toast.failure(t("importFailed"), error);
    } finally {
      setBusy(false);
    }
  };
  const storeAndTell = async (files: Files, credentials: Readonly<Record<string, string>>): Promise<void> => {
    const result = await store(files, credentials);
    setWaiting(undefined);
    if (needsReport(result)) setReport(result);
  };
  const take = async (given: readonly File[]): Promise<void> => {
    const files = await Promise.all(
      given.map(async (file) => ({ name: file.name, content: await file.text() })),
    );
    const preview = files.some(({ content }) => looksForeign(content))
      ? await client.flows.previewImport({ files })
      : undefined;
    if (preview?.failed) setReport({ imported: [], problems: preview.problems });
    else if (preview?.flows.some((flow) => flow.report)) setWaiting({ files, preview });
    else await storeAndTell(files, {});
  };

  return {
    start: (files) => void (files.length > 0 && working(() => take(files))),
    busy,
    report,
    closeReport: () => setReport(undefined),
    preview: waiting?.preview,
    confirm: (credentials) => void (waiting && working(() => storeAndTell(waiting.files, credentials))),
    closePreview: () => setWaiting(undefined),
  };
}

/** Stores the flows; a single one that needs no further look is opened. */
function useStoring() {
  const { t } = useTranslation("flows");
  const queries = useQueryClient();
  const navigate = useNavigate();
  return async (files: Files, credentials: Readonly<Record<string, string>>): Promise<ImportResult> => {
    const result = await client.flows.import({ files: [...files], credentials });
    await queries.invalidateQueries({ queryKey: api.flows.list.key() });
    const only = result.imported.length === 1 ? result.imported[0] : undefined;
    if (result.imported.length > 0) toast.success(t("imported", { count: result.imported.length }));
    if (only && !needsReport(result)) await navigate(`/flows/${only.id}`);
    return result;
  };
}

function needsReport({ imported, problems }: ImportResult): boolean {
  return (
    problems.some((file) => file.problems.length > 0) ||
    imported.some((flow) => flow.renamedFrom !== undefined)
  );
}
