import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { Page } from "../../shell/page.tsx";
import { ButtonLink } from "../../ui/button.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { ListFailed, ListSkeleton, NothingFound } from "../list-states.tsx";
import { LoadMore } from "../load-more.tsx";
import { useUrlState } from "../use-url-state.ts";
import { noFilter } from "./execution-filter.ts";
import { ExecutionFilters } from "./execution-filters.tsx";
import { ExecutionTable } from "./execution-table.tsx";
import { useExecutions } from "./use-executions.ts";

export function ExecutionsPage(): ReactElement {
  const { t } = useTranslation("executions");
  const [filter, setFilter, filtered] = useUrlState(noFilter);
  const { pages, items } = useExecutions(filter);
  const empty = items.length === 0;
  return (
    <Page title={t("title")}>
      {(!empty || filtered) && <ExecutionFilters filter={filter} onChange={setFilter} />}
      {pages.isPending ? (
        <ListSkeleton />
      ) : pages.isError && empty ? (
        <ListFailed title={t("loadFailed")} error={pages.error} onRetry={() => void pages.refetch()} />
      ) : empty && filtered ? (
        <NothingFound onClear={() => setFilter(noFilter)} />
      ) : empty ? (
        <NoExecutions />
      ) : (
        <>
          <ExecutionTable executions={items} />
          <LoadMore pages={pages} />
        </>
      )}
    </Page>
  );
}

function NoExecutions(): ReactElement {
  const { t } = useTranslation("executions");
  const action = (
    <ButtonLink to="/flows" variant="primary">
      {t("empty.action")}
    </ButtonLink>
  );
  return <EmptyState icon="activity" title={t("empty.title")} body={t("empty.body")} action={action} />;
}
