import type { TableColumn } from "./table-types.ts";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { Icon } from "../../ui/icon.tsx";
import { shownText } from "./grid/cell-values.ts";
import { needsValue } from "./grid/view.ts";
import type { Condition } from "./grid/view.ts";

/** The conditions that are on, each to be changed or taken away. */
export function FilterChips(props: {
  columns: readonly TableColumn[];
  conditions: readonly Condition[];
  onOpen: (column: TableColumn) => void;
  onRemove: (condition: Condition) => void;
}): ReactElement | null {
  const { columns, conditions, onOpen, onRemove } = props;
  const { t, i18n } = useTranslation("tables");
  if (conditions.length === 0) return null;
  return (
    <ul className="flex flex-wrap gap-1.5" aria-label={t("filter.list")}>
      {conditions.map((condition) => {
        const column = columns.find(({ id }) => id === condition.column);
        if (!column) return null;
        const is = t(`filter.operator.${condition.is}`);
        const value = wordsOf(column, condition, i18n.language, t("common:yes"), t("common:no"));
        return (
          <li
            key={condition.column}
            className="inline-flex h-7 max-w-full items-center rounded-full bg-accent-soft text-small text-accent-ink"
          >
            <button type="button" className="min-w-0 truncate ps-2.5 pe-1" onClick={() => onOpen(column)}>
              <span className="font-medium">{column.name}</span> {is} {value}
            </button>
            <button
              type="button"
              aria-label={t("filter.removeOf", { name: column.name })}
              className="flex size-7 items-center justify-center rounded-full hover:bg-hover"
              onClick={() => onRemove(condition)}
            >
              <Icon name="x" size={13} />
            </button>
          </li>
        );
      })}
    </ul>
  );
}

function wordsOf(
  { type }: TableColumn,
  { is, value }: Condition,
  language: string,
  yes: string,
  no: string,
): string {
  if (!needsValue(is)) return "";
  if (typeof value === "boolean") return value ? yes : no;
  return shownText(value, type === "json" ? "text" : type, language);
}
