import type { TableDetail } from "./table-types.ts";
import { useState } from "react";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { Link, useNavigate } from "react-router";
import { useFormat } from "../../i18n/format.ts";
import { IconButton } from "../../ui/icon-button.tsx";
import { Menu } from "../../ui/menu.tsx";
import { RelativeTime } from "../../ui/relative-time.tsx";
import { Cell, HeadCell, Row, Table, TableBody, TableHead } from "../../ui/table.tsx";
import { DeleteTable } from "./delete-table.tsx";
import { exportTable } from "./import/csv.ts";
import { RenameTable } from "./rename-table.tsx";
import { UsedBy } from "./used-by.tsx";

type Asking = { what: "rename" | "delete"; table: TableDetail } | undefined;

export function TableList(props: { tables: readonly TableDetail[]; mayEdit: boolean }): ReactElement {
  const { t } = useTranslation("tables");
  const format = useFormat();
  const [asking, setAsking] = useState<Asking>();
  const close = (): void => setAsking(undefined);
  return (
    <>
      <Table label={t("title")}>
        <TableHead>
          <HeadCell>{t("list.name")}</HeadCell>
          <HeadCell end>{t("list.rows")}</HeadCell>
          <HeadCell className="max-sm:hidden">{t("list.used")}</HeadCell>
          <HeadCell className="max-md:hidden">{t("list.changed")}</HeadCell>
          <HeadCell className="w-0">
            <span className="sr-only">{t("list.actions")}</span>
          </HeadCell>
        </TableHead>
        <TableBody>
          {props.tables.map((table) => (
            <Row key={table.id}>
              <Cell className="font-medium">
                <Link to={`/tables/${table.id}`} className="after:absolute after:inset-0">
                  {table.name}
                </Link>
                <span className="block max-w-44 truncate sm:max-w-80 text-small font-normal text-ink-faint">
                  {format.list(table.columns.map(({ name }) => name))}
                </span>
              </Cell>
              <Cell end className="tabular-nums">
                {format.number(table.rows)}
              </Cell>
              <Cell className="max-sm:hidden">
                <UsedBy flows={table.usedBy} />
              </Cell>
              <Cell className="whitespace-nowrap text-ink-soft max-md:hidden">
                <RelativeTime at={table.updatedAt} />
              </Cell>
              <Cell>
                <TableMenu table={table} mayEdit={props.mayEdit} onAsk={setAsking} />
              </Cell>
            </Row>
          ))}
        </TableBody>
      </Table>
      {asking?.what === "rename" && <RenameTable table={asking.table} onClose={close} />}
      {asking?.what === "delete" && <DeleteTable table={asking.table} onClose={close} />}
    </>
  );
}

function TableMenu(props: {
  table: TableDetail;
  mayEdit: boolean;
  onAsk: (asking: Asking) => void;
}): ReactElement {
  const { table, mayEdit, onAsk } = props;
  const { t } = useTranslation("tables");
  const navigate = useNavigate();
  return (
    <div className="relative flex justify-end">
      <Menu
        trigger={<IconButton icon="ellipsis" label={t("list.actionsOf", { name: table.name })} />}
        items={[
          { label: t("common:open"), icon: "table", onSelect: () => void navigate(`/tables/${table.id}`) },
          { label: t("export.action"), icon: "download", onSelect: () => exportTable(table.id, false) },
          ...(mayEdit
            ? [
                {
                  label: t("rename.action"),
                  icon: "pencil" as const,
                  onSelect: () => onAsk({ what: "rename", table }),
                },
                "separator" as const,
                {
                  label: t("delete.confirm"),
                  icon: "trash-2" as const,
                  danger: true,
                  onSelect: () => onAsk({ what: "delete", table }),
                },
              ]
            : []),
        ]}
      />
    </div>
  );
}
