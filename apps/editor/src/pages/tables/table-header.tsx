import type { TableDetail } from "./table-types.ts";
import { useRef } from "react";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { Button } from "../../ui/button.tsx";
import { Icon } from "../../ui/icon.tsx";
import { IconButton } from "../../ui/icon-button.tsx";
import { Menu } from "../../ui/menu.tsx";
import type { MenuEntry } from "../../ui/menu-items.tsx";
import type { TableAsking } from "./column-menu.ts";
import { exportTable } from "./import/csv.ts";

/** The table's name, the way back to the others, and what can be done with it as a whole. */
export function TableHeader(props: {
  table: TableDetail;
  mayEdit: boolean;
  onAsk: (asking: TableAsking) => void;
  onAddRow: () => void;
}): ReactElement {
  const { table, mayEdit, onAsk, onAddRow } = props;
  const { t } = useTranslation("tables");
  const file = useRef<HTMLInputElement>(null);
  const exports: MenuEntry[] = [
    { label: t("export.action"), icon: "download", onSelect: () => exportTable(table.id, false) },
    { label: t("export.safe"), icon: "download", onSelect: () => exportTable(table.id, true) },
  ];
  const changes: MenuEntry[] = [
    { label: t("import.more"), icon: "upload", onSelect: () => file.current?.click() },
    ...exports,
    "separator",
    { label: t("column.add"), icon: "plus", onSelect: () => onAsk({ what: "addColumn" }) },
    { label: t("rename.action"), icon: "pencil", onSelect: () => onAsk({ what: "rename" }) },
    "separator",
    { label: t("delete.confirm"), icon: "trash-2", danger: true, onSelect: () => onAsk({ what: "delete" }) },
  ];
  return (
    <header className="flex items-center gap-2">
      <nav className="flex min-w-0 grow items-center gap-1" aria-label={t("place")}>
        <Link to="/tables" className="rounded-md px-1 text-ink-soft hover:text-ink">
          {t("title")}
        </Link>
        <Icon name="chevron-right" size={14} className="shrink-0 text-ink-faint" />
        <h1 className="truncate text-title font-semibold">{table.name}</h1>
      </nav>
      {mayEdit && (
        <Button variant="primary" icon="plus" onClick={onAddRow} title="Ctrl+Enter">
          {t("rows.add")}
        </Button>
      )}
      <Menu
        trigger={<IconButton icon="ellipsis" label={t("list.actionsOf", { name: table.name })} />}
        items={mayEdit ? changes : exports}
      />
      <input
        ref={file}
        type="file"
        hidden
        aria-label={t("import.more")}
        accept=".csv,.tsv,.txt,text/csv"
        onChange={(event) => {
          const [chosen] = event.target.files ?? [];
          if (chosen) onAsk({ what: "import", file: chosen });
          event.target.value = "";
        }}
      />
    </header>
  );
}
