import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import { api } from "../../api/queries.ts";
import { useIsAtLeast } from "../../session/session.ts";
import { DropZone } from "../../ui/drop-zone.tsx";
import { Page } from "../../shell/page.tsx";
import { Button } from "../../ui/button.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { FileButton } from "../../ui/file-button.tsx";
import { SearchInput } from "../../ui/search-input.tsx";
import { ListFailed, ListSkeleton, NothingFound } from "../list-states.tsx";
import { ImportDialog } from "./import/import-dialog.tsx";
import { NewTable } from "./new-table.tsx";
import { TableList } from "./table-list.tsx";

/** The workspace's own tables. */
export function TablesPage(): ReactElement {
  const { t } = useTranslation("tables");
  const navigate = useNavigate();
  const mayEdit = useIsAtLeast("editor");
  const [making, setMaking] = useState(false);
  const [file, setFile] = useState<File>();
  const deeds = (
    <>
      <FileButton icon="upload" accept=".csv,.tsv,.txt,text/csv" onFiles={([first]) => setFile(first)}>
        {t("import.action")}
      </FileButton>
      <Button variant="primary" icon="plus" onClick={() => setMaking(true)}>
        {t("new.action")}
      </Button>
    </>
  );
  const page = (
    <Page title={t("title")} intro={t("intro")} actions={mayEdit && deeds}>
      <Tables mayEdit={mayEdit} onNew={() => setMaking(true)} />
      {making && <NewTable onClose={() => setMaking(false)} />}
      {file && (
        <ImportDialog
          file={file}
          onClose={() => setFile(undefined)}
          onDone={(id) => void navigate(`/tables/${id}`)}
        />
      )}
    </Page>
  );
  if (!mayEdit) return page;
  return (
    <DropZone label={t("import.drop")} onFiles={([first]) => setFile(first)}>
      {page}
    </DropZone>
  );
}

function Tables({ mayEdit, onNew }: { mayEdit: boolean; onNew: () => void }): ReactElement {
  const { t } = useTranslation("tables");
  const [search, setSearch] = useState("");
  const list = useQuery(api.tables.list.queryOptions());
  if (list.isPending) return <ListSkeleton />;
  if (list.isError)
    return <ListFailed title={t("loadFailed")} error={list.error} onRetry={() => void list.refetch()} />;
  if (list.data.length === 0) {
    const action = (
      <Button variant="primary" icon="plus" onClick={onNew}>
        {t("new.action")}
      </Button>
    );
    return (
      <EmptyState icon="table" title={t("empty.title")} body={t("empty.body")} action={mayEdit && action} />
    );
  }
  const wanted = search.trim().toLowerCase();
  const found = list.data.filter(({ name }) => name.toLowerCase().includes(wanted));
  return (
    <>
      <SearchInput
        className="sm:max-w-72"
        delay={0}
        label={t("search")}
        value={search}
        onChange={setSearch}
      />
      {found.length === 0 ? (
        <NothingFound onClear={() => setSearch("")} />
      ) : (
        <TableList tables={found} mayEdit={mayEdit} />
      )}
    </>
  );
}
