import type { ColumnType } from "./table-types.ts";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { Select } from "../../ui/select.tsx";
import { ColumnMark, columnTypes } from "./grid/column-mark.tsx";

/** What a column holds. */
export function TypeSelect(props: {
  value: ColumnType;
  onChange: (type: ColumnType) => void;
  /** Its name where no `Field` stands around it. */
  label?: string;
}): ReactElement {
  const { t } = useTranslation("tables");
  return (
    <Select
      {...props}
      options={columnTypes.map((value) => ({
        value,
        label: t(`type.${value}`),
        icon: <ColumnMark type={value} hidden />,
      }))}
    />
  );
}
