import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { Suspense } from "react";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { api } from "../../api/queries.ts";
import { ImportDialog } from "../../fidelity/load.ts";
import { useIsAtLeast } from "../../session/session.ts";
import { Page } from "../../shell/page.tsx";
import { Button } from "../../ui/button.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { FileButton } from "../../ui/file-button.tsx";
import { ListFailed, ListSkeleton, NothingFound } from "../list-states.tsx";
import { LoadMore } from "../load-more.tsx";
import { useUrlState } from "../use-url-state.ts";
import { useNewFlow } from "./actions.ts";
import { DropZone } from "../../ui/drop-zone.tsx";
import { FlowFilters } from "./flow-filters.tsx";
import type { FlowFilter } from "./flow-filters.tsx";
import { FlowTable } from "./flow-table.tsx";
import { ImportReport } from "./import-report.tsx";
import { useImport } from "./use-import.ts";
import type { FlowImport } from "./use-import.ts";

const REFRESH_MS = 10_000;
const noFilter: FlowFilter = { q: "", sort: "updated", state: "all" };

export function FlowsPage(): ReactElement {
  const { t } = useTranslation("flows");
  const files = useImport();
  const mayEdit = useIsAtLeast("editor");
  const page = (
    <Page title={t("title")} actions={mayEdit && <Deeds onFiles={files.start} importing={files.busy} />}>
      <FlowList mayEdit={mayEdit} />
      <ImportReport report={files.report} onClose={files.closeReport} />
      <Suspense fallback={null}>
        <Fidelity files={files} />
      </Suspense>
    </Page>
  );
  if (!mayEdit) return page;
  return (
    <DropZone label={t("drop")} onFiles={files.start}>
      {page}
    </DropZone>
  );
}

/** Other programs' files are looked at before they are taken in. */
function Fidelity({ files }: { files: FlowImport }): ReactElement | null {
  const { t } = useTranslation("flows");
  const { preview, busy, confirm, closePreview } = files;
  if (!preview) return null;
  return (
    <ImportDialog
      preview={preview}
      onClose={closePreview}
      deeds={({ credentials }) => (
        <Button variant="primary" busy={busy} onClick={() => confirm(credentials)}>
          {t("import")}
        </Button>
      )}
    />
  );
}

function Deeds(props: { onFiles: (files: readonly File[]) => void; importing: boolean }): ReactElement {
  const { t } = useTranslation("flows");
  const { create, busy } = useNewFlow();
  return (
    <>
      <FileButton
        icon="upload"
        accept=".json,application/json"
        multiple
        busy={props.importing}
        onFiles={props.onFiles}
        aria-label={t("importFiles")}
      >
        {t("import")}
      </FileButton>
      <Button variant="primary" icon="plus" busy={busy} onClick={create}>
        {t("new")}
      </Button>
    </>
  );
}

function FlowList({ mayEdit }: { mayEdit: boolean }): ReactElement {
  const { t } = useTranslation("flows");
  const [filter, setFilter, filtered] = useUrlState(noFilter);
  const flows = useInfiniteQuery(
    api.flows.list.infiniteOptions({
      input: (cursor: string | undefined) => ({
        ...(filter.q && { search: filter.q }),
        sort: filter.sort,
        state: filter.state,
        ...(cursor && { cursor }),
      }),
      initialPageParam: undefined,
      getNextPageParam: (page) => page.next,
      placeholderData: keepPreviousData,
      refetchInterval: REFRESH_MS,
    }),
  );
  const items = flows.data?.pages.flatMap((page) => page.items) ?? [];
  if (flows.isPending) return <ListSkeleton />;
  if (flows.isError) {
    return <ListFailed title={t("loadFailed")} error={flows.error} onRetry={() => void flows.refetch()} />;
  }
  if (items.length === 0 && !filtered) return <NoFlows mayEdit={mayEdit} />;
  return (
    <>
      <FlowFilters filter={filter} onChange={setFilter} />
      {items.length === 0 ? (
        <NothingFound onClear={() => setFilter(noFilter)} />
      ) : (
        <FlowTable flows={items} mayEdit={mayEdit} />
      )}
      <LoadMore pages={flows} />
    </>
  );
}

function NoFlows({ mayEdit }: { mayEdit: boolean }): ReactElement {
  const { t } = useTranslation("flows");
  const { create, busy } = useNewFlow();
  const action = (
    <Button variant="primary" icon="plus" busy={busy} onClick={create}>
      {t("new")}
    </Button>
  );
  return (
    <EmptyState icon="workflow" title={t("empty.title")} body={t("empty.body")} action={mayEdit && action} />
  );
}
