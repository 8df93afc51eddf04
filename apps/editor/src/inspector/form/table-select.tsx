import { useQuery } from "@tanstack/react-query";
import type { ReactElement, ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { api } from "../../api/queries.ts";
import { Select } from "../../ui/select.tsx";
import type { FixedControlProps } from "./value-props.ts";

/** The tables of the workspace, by name. `other` takes a name or id as it is where there are none. */
export function TableSelect(props: FixedControlProps & { other: ReactNode }): ReactElement {
  const { value, label, alone, other, onChange } = props;
  const { t } = useTranslation("inspector");
  const { data, isPending } = useQuery(api.tables.list.queryOptions());
  const tables = data ?? [];
  if (!isPending && tables.length === 0) {
    return (
      <>
        {other}
        {data && <p className="mt-1 text-small text-pretty text-ink-faint">{t("table.none")}</p>}
      </>
    );
  }
  const named = typeof value === "string" ? value.trim() : "";
  const chosen = tables.find(({ id, name }) => id === named || name.toLowerCase() === named.toLowerCase());
  return (
    <div className="flex flex-col gap-1">
      <Select
        value={chosen?.id}
        placeholder={t("table.choose")}
        options={tables.map(({ id, name, columns }) => ({
          value: id,
          label: name,
          ...(columns.length > 0 && { help: columns.map((column) => column.name).join(", ") }),
        }))}
        onChange={onChange}
        {...(alone && { label })}
      />
      {!isPending && named !== "" && chosen === undefined && (
        <p className="text-small text-pretty text-ink-faint">{t("table.unknown", { name: named })}</p>
      )}
    </div>
  );
}
