import type { TableDetail } from "./table-types.ts";
import { useTranslation } from "react-i18next";
import { client } from "../../api/client.ts";
import { toast } from "../../ui/toast.tsx";
import { useTableChanged } from "./use-table-changed.ts";

/** Puts the columns into another order. */
export function useOrder({ id }: TableDetail): (order: string[]) => void {
  const { t } = useTranslation("tables");
  const changed = useTableChanged();
  return (order) => {
    client.tables.update({ id, order }).then(changed, (error: unknown) => {
      toast.failure(t("column.orderFailed"), error);
    });
  };
}
