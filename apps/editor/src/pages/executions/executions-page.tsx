import { useMemo, useState } from "react";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { useIsAtLeast } from "../../session/session.ts";
import { attentionPath, useAttention } from "../../shell/attention.ts";
import { Page } from "../../shell/page.tsx";
import { Button, ButtonLink } from "../../ui/button.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Notice } from "../../ui/notice.tsx";
import { ListFailed, ListSkeleton, NothingFound } from "../list-states.tsx";
import { LoadMore } from "../load-more.tsx";
import { useUrlState } from "../use-url-state.ts";
import { noFilter, toQuery } from "./execution-filter.ts";
import type { ExecutionFilter } from "./execution-filter.ts";
import { ExecutionFilters } from "./execution-filters.tsx";
import { ExecutionTable } from "./execution-table.tsx";
import type { ManyExecutions } from "./many-executions.ts";
import { RetryManyDialog } from "./retry-many-dialog.tsx";
import { SelectionBar } from "./selection-bar.tsx";
import { useSelection } from "./use-selection.ts";
import { useExecutions } from "./use-executions.ts";

export function ExecutionsPage(): ReactElement {
  const { t } = useTranslation("executions");
  const [filter, setFilter, filtered] = useUrlState(noFilter);
  const { pages, items } = useExecutions(filter);
  const empty = items.length === 0;
  const selection = useSelection(items);
  const [many, setMany] = useState<ManyExecutions>();
  const { attention, retryAll } = useDeeds(filter);
  return (
    <Page
      title={t("title")}
      actions={
        retryAll &&
        !empty && (
          <Button icon="rotate-ccw" onClick={() => setMany({ filter: retryAll })}>
            {t("many.open")}
          </Button>
        )
      }
    >
      {attention > 0 && filter.status !== "needsAttention" && <AttentionNotice count={attention} />}
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
          {selection && selection.ids.size > 0 && (
            <SelectionBar
              count={selection.ids.size}
              onRetry={() => setMany({ ids: [...selection.ids].toReversed() })}
              onClear={selection.clear}
            />
          )}
          <ExecutionTable executions={items} selection={selection} />
          <LoadMore pages={pages} />
        </>
      )}
      {many && (
        <RetryManyDialog
          which={many}
          onClose={() => {
            setMany(undefined);
            selection?.clear();
          }}
        />
      )}
    </Page>
  );
}

function AttentionNotice({ count }: { count: number }): ReactElement {
  const { t } = useTranslation("executions");
  const open = (
    <ButtonLink size="sm" to={attentionPath}>
      {t("common:open")}
    </ButtonLink>
  );
  return (
    <Notice tone="warning" action={open}>
      {t("needAttention", { count })}
    </Notice>
  );
}

/** How many wait for a decision, and what "all that failed" would be here; `undefined` where that is not what is looked at. */
function useDeeds(filter: ExecutionFilter) {
  const attention = useAttention();
  const mayRun = useIsAtLeast("operator");
  const { q, flow, time } = filter;
  const failed = mayRun && filter.status === "failed" && filter.mode !== "test";
  const retryAll = useMemo(
    () => (failed ? toQuery({ ...noFilter, q, flow, time }, Date.now()) : undefined),
    [failed, q, flow, time],
  );
  return { attention, retryAll };
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
