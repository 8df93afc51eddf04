import { useQuery, useQueryClient } from "@tanstack/react-query";
import type { TableDetail } from "../table-types.ts";
import { useState } from "react";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { api } from "../../../api/queries.ts";
import { Button } from "../../../ui/button.tsx";
import { Dialog } from "../../../ui/dialog.tsx";
import { Field } from "../../../ui/field.tsx";
import { Input } from "../../../ui/input.tsx";
import { toast } from "../../../ui/toast.tsx";
import { ListSkeleton } from "../../list-states.tsx";
import { previewCsv } from "./csv.ts";
import type { CsvPreview } from "./csv.ts";
import { ImportFailure } from "./import-failure.tsx";
import { guessTargets, hasClash } from "./mapping.ts";
import type { Target } from "./mapping.ts";
import { MappingTable } from "./mapping-table.tsx";
import { takeInAsNew, takeInto } from "./take-in.ts";

interface ImportDialogProps {
  readonly file: File;
  /** Rows are added to it; without it a new table is made. */
  readonly table?: TableDetail;
  readonly onClose: () => void;
  /** With the id of the table that has the rows now. */
  readonly onDone: (table: string) => void;
}

/** Shows the beginning of a CSV file, asks which column goes where, and takes it in. Mount it to open it. */
export function ImportDialog(props: ImportDialogProps): ReactElement {
  const { file, table, onClose } = props;
  const { t } = useTranslation("tables");
  const preview = useQuery({
    queryKey: ["csv", file.name, file.size, file.lastModified],
    queryFn: () => previewCsv(file),
    retry: false,
  });
  const title = table
    ? t("import.into", { file: file.name, table: table.name })
    : t("import.title", { file: file.name });
  return (
    <Dialog open focusItself size="lg" onClose={onClose} title={title} description={t("import.body")}>
      {preview.data ? (
        <Mapping {...props} preview={preview.data} />
      ) : preview.isError ? (
        <div className="pb-4">
          <ImportFailure error={preview.error} />
        </div>
      ) : (
        <div className="pb-4">
          <ListSkeleton />
        </div>
      )}
    </Dialog>
  );
}

function Mapping(props: ImportDialogProps & { preview: CsvPreview }): ReactElement {
  const { file, table, preview, onClose } = props;
  const { t } = useTranslation("tables");
  const columns = table?.columns ?? [];
  const [targets, setTargets] = useState(() => guessTargets(preview, columns));
  const [name, setName] = useState(() => file.name.replace(/\.\w+$/u, "").slice(0, 100));
  const { send, failure, busy } = useTakingIn(props);
  const nameless = !table && !name.trim();
  const clash = hasClash(targets, columns);
  const nothing = targets.every(({ to }) => to === "nowhere");
  return (
    <form
      noValidate
      className="flex flex-col gap-4 pb-3"
      onSubmit={(event) => {
        event.preventDefault();
        void send(name.trim(), targets);
      }}
    >
      {!table && (
        <Field label={t("new.name")} error={nameless ? t("common:required") : undefined}>
          <Input maxLength={100} value={name} onChange={setName} className="sm:max-w-80" />
        </Field>
      )}
      <MappingTable
        preview={preview}
        columns={columns}
        targets={targets}
        onChange={(index, target) => setTargets(targets.with(index, target))}
      />
      {clash && (
        <p role="alert" className="text-small text-danger-ink">
          {t("import.clash")}
        </p>
      )}
      {failure !== undefined && <ImportFailure error={failure} />}
      <div className="flex justify-end gap-2">
        <Button variant="quiet" onClick={onClose}>
          {t("common:cancel")}
        </Button>
        <Button type="submit" variant="primary" busy={busy} disabled={clash || nameless || nothing}>
          {t("import.confirm")}
        </Button>
      </div>
    </form>
  );
}

function useTakingIn(props: ImportDialogProps & { preview: CsvPreview }) {
  const { file, table, preview, onClose, onDone } = props;
  const { t } = useTranslation("tables");
  const queries = useQueryClient();
  const [failure, setFailure] = useState<unknown>();
  const [busy, setBusy] = useState(false);
  return {
    failure,
    busy,
    async send(name: string, targets: readonly Target[]): Promise<void> {
      setBusy(true);
      setFailure(undefined);
      const taking = { file, delimiter: preview.delimiter, targets };
      try {
        const { id, inserted } = await (table ? takeInto(table, taking) : takeInAsNew(name, taking));
        toast.success(t("import.done", { count: inserted }));
        onClose();
        onDone(id);
      } catch (error) {
        setFailure(error);
        setBusy(false);
      }
      await queries.invalidateQueries({ queryKey: api.tables.key() });
    },
  };
}
