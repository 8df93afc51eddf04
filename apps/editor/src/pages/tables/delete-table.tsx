import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { TableDetail } from "./table-types.ts";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { api } from "../../api/queries.ts";
import { useFormat } from "../../i18n/format.ts";
import { ConfirmDialog } from "../../ui/confirm-dialog.tsx";
import { toast } from "../../ui/toast.tsx";

/** Deletes a table with its rows; says which flows would then fail. */
export function DeleteTable(props: {
  table: TableDetail;
  onClose: () => void;
  onDone?: () => void;
}): ReactElement {
  const { table, onClose, onDone } = props;
  const { id, name, usedBy } = table;
  const { t } = useTranslation("tables");
  const format = useFormat();
  const queries = useQueryClient();
  const used = usedBy.length > 0;
  const remove = useMutation(
    api.tables.remove.mutationOptions({
      onSuccess() {
        toast.success(t("delete.done", { name }));
        onDone?.();
      },
      onError: (error) => toast.failure(t("delete.failed"), error),
      onSettled: () => {
        onClose();
        return queries.invalidateQueries({ queryKey: api.tables.list.key() });
      },
    }),
  );
  const rows = t("delete.body", { count: table.rows });
  const flows = format.list(usedBy.map((flow) => flow.name));
  return (
    <ConfirmDialog
      open
      danger
      title={t("delete.title", { name })}
      body={used ? `${rows} ${t("delete.used", { flows })}` : rows}
      confirm={t(used ? "delete.anyway" : "delete.confirm")}
      busy={remove.isPending}
      onConfirm={() => remove.mutate({ id, ...(used && { anyway: true }) })}
      onClose={onClose}
    />
  );
}
