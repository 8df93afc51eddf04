import { useQuery } from "@tanstack/react-query";
import type { TableColumn, TableDetail } from "./table-types.ts";
import { useMemo, useState } from "react";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { useParams } from "react-router";
import { codeOfError } from "../../api/errors.ts";
import { api } from "../../api/queries.ts";
import { useIsAtLeast } from "../../session/session.ts";
import { NotFound } from "../../shell/not-found.tsx";
import { WindowTitle } from "../../shell/page.tsx";
import { DropZone } from "../../ui/drop-zone.tsx";
import { ListFailed, ListSkeleton } from "../list-states.tsx";
import { useUrlState } from "../use-url-state.ts";
import { columnMenu } from "./column-menu.ts";
import type { TableAsking } from "./column-menu.ts";
import { FilterChips } from "./filter-chips.tsx";
import { TableGrid } from "./grid/table-grid.tsx";
import { usePicked } from "./grid/use-picked.ts";
import { useRows } from "./grid/use-rows.ts";
import { useWrites } from "./grid/use-writes.ts";
import { filterText, nextSort, sortText, viewOf, wholeTable } from "./grid/view.ts";
import type { Sort } from "./grid/view.ts";
import { NoRows } from "./no-rows.tsx";
import { TableDialogs } from "./table-dialogs.tsx";
import { TableHeader } from "./table-header.tsx";
import { TableToolbar } from "./table-toolbar.tsx";
import { useOrder } from "./use-order.ts";
import { useRowDeeds } from "./use-row-deeds.ts";

/** One table, as a spreadsheet. */
export function TablePage(): ReactElement {
  const { t } = useTranslation("tables");
  const { id = "" } = useParams();
  const table = useQuery(api.tables.get.queryOptions({ input: { id } }));
  if (table.data) return <OpenTable key={id} table={table.data} />;
  if (codeOfError(table.error) === "NOT_FOUND") return <NotFound />;
  return (
    <div className="p-4 sm:p-6">
      <WindowTitle text={t("title")} />
      {table.isError ? (
        <ListFailed title={t("rows.loadFailed")} error={table.error} onRetry={() => void table.refetch()} />
      ) : (
        <ListSkeleton />
      )}
    </div>
  );
}

function OpenTable({ table }: { table: TableDetail }): ReactElement {
  const { t } = useTranslation("tables");
  const { mayEdit, text, setText, view, filtered, rows, picked, deeds, ...grid } = useOpenTable(table);
  const [asking, setAsking] = useState<TableAsking>();
  const page = (
    <div className="flex h-full min-h-100 flex-col gap-3 p-4 sm:p-6">
      <WindowTitle text={table.name} />
      <TableHeader table={table} mayEdit={mayEdit} onAsk={setAsking} onAddRow={deeds.onAddRow} />
      <TableToolbar
        search={text.q}
        total={rows.total}
        filtered={filtered}
        picked={picked}
        onSearch={(q) => setText({ q })}
        onDelete={mayEdit ? deeds.deletePicked : undefined}
      />
      <FilterChips
        columns={table.columns}
        conditions={view.conditions}
        onOpen={(column) => setAsking({ what: "filter", column })}
        onRemove={(gone) => setText({ filter: filterText(view.conditions.filter((each) => each !== gone)) })}
      />
      {rows.error !== undefined ? (
        <ListFailed title={t("rows.loadFailed")} error={rows.error} onRetry={() => void rows.refresh()} />
      ) : (
        <TableGrid
          {...grid}
          {...{ table, view, rows, picked }}
          {...deeds}
          menuOf={(column) => grid.menuOf(column, setAsking)}
          onAddColumn={mayEdit ? () => setAsking({ what: "addColumn" }) : undefined}
        />
      )}
      {rows.total === 0 && (
        <NoRows
          {...{ filtered, mayEdit }}
          onClear={deeds.showAll}
          onAddRow={deeds.onAddRow}
          onAsk={setAsking}
        />
      )}
      <TableDialogs
        {...{ table, view, asking }}
        onClose={() => setAsking(undefined)}
        onFilter={(conditions) => setText({ filter: filterText(conditions) })}
      />
    </div>
  );
  if (!mayEdit) return page;
  return (
    <DropZone
      full
      label={t("import.dropInto")}
      onFiles={([file]) => file && setAsking({ what: "import", file })}
    >
      {page}
    </DropZone>
  );
}

/** What is looked at, its rows, and what may be done with them. */
function useOpenTable(table: TableDetail) {
  const { t } = useTranslation("tables");
  const mayEdit = useIsAtLeast("editor");
  const [text, setText, narrowed] = useUrlState(wholeTable);
  const { q, sort, filter } = text;
  const view = useMemo(() => viewOf({ q, sort, filter }, table.columns), [q, sort, filter, table.columns]);
  const [seen, setSeen] = useState({ first: 0, last: 0 });
  const rows = useRows(table.id, view, seen);
  const writes = useWrites(table.id, rows);
  const picked = usePicked();
  const onOrder = useOrder(table);
  const onSort = (next: Sort | undefined): void => setText({ sort: sortText(next) });
  const showAll = (): void => setText(wholeTable);
  return {
    mayEdit,
    text,
    setText,
    view,
    filtered: view.conditions.length > 0 || view.search.trim() !== "",
    rows,
    picked,
    writes: mayEdit ? writes : undefined,
    deeds: { ...useRowDeeds({ rows, writes, picked, narrowed, showAll }), showAll },
    menuOf: (column: TableColumn, onAsk: (asking: TableAsking) => void) =>
      columnMenu({ t, table, column, mayEdit, onAsk, onOrder, onSort }),
    onSeen: (first: number, last: number) => setSeen({ first, last }),
    onSort: (column: string) => onSort(nextSort(view.sort, column)),
  };
}
