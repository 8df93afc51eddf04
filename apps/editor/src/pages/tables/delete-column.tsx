import type { TableColumn, TableDetail } from "./table-types.ts";
import { useState } from "react";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { client } from "../../api/client.ts";
import { ConfirmDialog } from "../../ui/confirm-dialog.tsx";
import { toast } from "../../ui/toast.tsx";
import { useTableChanged } from "./use-table-changed.ts";

export function DeleteColumn(props: {
  table: TableDetail;
  column: TableColumn;
  onClose: () => void;
}): ReactElement {
  const { table, column, onClose } = props;
  const { t } = useTranslation("tables");
  const changed = useTableChanged();
  const [busy, setBusy] = useState(false);
  async function remove(): Promise<void> {
    setBusy(true);
    try {
      await changed(await client.tables.removeColumn({ id: table.id, column: column.id }));
    } catch (error) {
      toast.failure(t("column.removeFailed"), error);
    }
    onClose();
  }
  return (
    <ConfirmDialog
      open
      danger
      title={t("column.removeTitle", { name: column.name })}
      body={t("column.removeBody")}
      confirm={t("column.remove")}
      busy={busy}
      onConfirm={() => void remove()}
      onClose={onClose}
    />
  );
}
