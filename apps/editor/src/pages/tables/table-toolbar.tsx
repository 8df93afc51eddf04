import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../ui/button.tsx";
import { SearchInput } from "../../ui/search-input.tsx";
import type { Picked } from "./grid/use-picked.ts";

/** Search, how many rows there are, and what can be done with those that are chosen. */
export function TableToolbar(props: {
  search: string;
  /** `undefined` while it is not known. */
  total: number | undefined;
  filtered: boolean;
  picked: Picked;
  onSearch: (text: string) => void;
  /** `undefined`: this person may not. */
  onDelete: (() => void) | undefined;
}): ReactElement {
  const { search, total, filtered, picked, onSearch, onDelete } = props;
  const { t } = useTranslation("tables");
  const count = picked.rows.size;
  return (
    <div role="search" className="flex min-h-8 shrink-0 flex-wrap items-center gap-x-3 gap-y-2">
      <SearchInput className="w-full sm:w-72" label={t("rows.search")} value={search} onChange={onSearch} />
      <span role="status" className="text-ink-soft">
        {count > 0
          ? t("rows.picked", { count })
          : total !== undefined && total > 0 && t(filtered ? "rows.found" : "rows.total", { count: total })}
      </span>
      {count > 0 && (
        <span className="ms-auto flex gap-2">
          <Button size="sm" variant="quiet" onClick={picked.clear}>
            {t("rows.pickNone")}
          </Button>
          {onDelete && (
            <Button size="sm" icon="trash-2" onClick={onDelete}>
              {t("rows.delete")}
            </Button>
          )}
        </span>
      )}
    </div>
  );
}
