import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../ui/button.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { FileButton } from "../../ui/file-button.tsx";
import { NothingFound } from "../list-states.tsx";
import type { TableAsking } from "./column-menu.ts";

/** What stands below the headings where no row is. */
export function NoRows(props: {
  filtered: boolean;
  mayEdit: boolean;
  onClear: () => void;
  onAddRow: () => void;
  onAsk: (asking: TableAsking) => void;
}): ReactElement {
  const { filtered, mayEdit, onClear, onAddRow, onAsk } = props;
  const { t } = useTranslation("tables");
  if (filtered) return <NothingFound onClear={onClear} />;
  const action = (
    <>
      <FileButton
        icon="upload"
        accept=".csv,.tsv,.txt,text/csv"
        onFiles={([file]) => file && onAsk({ what: "import", file })}
      >
        {t("import.action")}
      </FileButton>
      <Button variant="primary" icon="plus" onClick={onAddRow}>
        {t("rows.add")}
      </Button>
    </>
  );
  return (
    <EmptyState
      icon="rows-3"
      title={t("rows.empty")}
      body={mayEdit && t("rows.emptyBody")}
      action={mayEdit && action}
    />
  );
}
