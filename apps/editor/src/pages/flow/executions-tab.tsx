import type { ExecutionSummary } from "@weft/api";
import { executionStatuses } from "@weft/flow";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { Navigate, useLocation, useParams } from "react-router";
import { useSmallScreen } from "../../canvas/use-small-screen.ts";
import { useFormat } from "../../i18n/format.ts";
import { useRunErrorWords } from "../../i18n/use-words.ts";
import { ModeBadge } from "../../runs/mode-badge.tsx";
import { CodedText } from "../../ui/coded-text.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { RelativeTime } from "../../ui/relative-time.tsx";
import { SearchInput } from "../../ui/search-input.tsx";
import { Select } from "../../ui/select.tsx";
import { StatusBadge } from "../../ui/status-badge.tsx";
import { noFilter } from "../executions/execution-filter.ts";
import { useExecutions } from "../executions/use-executions.ts";
import { ListFailed, ListSkeleton, NothingFound } from "../list-states.tsx";
import { LoadMore } from "../load-more.tsx";
import { useUrlState } from "../use-url-state.ts";
import { ExecutionPane } from "./execution-pane.tsx";
import { SideList, SideListItem } from "./side-list.tsx";

const ANY = "any";

/** The executions of one flow, and the chosen one drawn on the version that ran. */
export function ExecutionsTab(): ReactElement {
  const { t } = useTranslation("executions");
  const { id = "", executionId } = useParams();
  const { search } = useLocation();
  const small = useSmallScreen();
  const [filter, setFilter, filtered] = useUrlState({ status: ANY, q: "" });
  const status = filter.status === ANY ? "" : filter.status;
  const list = useExecutions({ ...noFilter, flow: id, status, q: filter.q });
  const { pages, items } = list;
  if (pages.isPending) return <ListSkeleton />;
  if (pages.isError && items.length === 0) {
    return <ListFailed title={t("loadFailed")} error={pages.error} onRetry={() => void pages.refetch()} />;
  }
  if (items.length === 0 && !filtered) {
    return <EmptyState icon="activity" title={t("inFlow.empty")} body={t("inFlow.emptyBody")} />;
  }
  const newest = items[0];
  // Beside the list there is room for one execution; the newest is what people come for.
  if (executionId === undefined && newest && !small && !filtered) {
    return <Navigate to={`/flows/${id}/executions/${newest.id}`} replace />;
  }
  return (
    <SideList
      label={t("inFlow.list")}
      list={<List list={list} filter={filter} onFilter={setFilter} />}
      back={{ to: `/flows/${id}/executions${search}`, label: t("inFlow.back") }}
      chosen={executionId !== undefined}
    >
      {executionId === undefined ? (
        <EmptyState icon="activity" title={t("inFlow.choose")} body={t("inFlow.chooseBody")} />
      ) : (
        <ExecutionPane key={executionId} flowId={id} executionId={executionId} />
      )}
    </SideList>
  );
}

function List(props: {
  list: ReturnType<typeof useExecutions>;
  filter: { status: string; q: string };
  onFilter: (change: Partial<{ status: string; q: string }>) => void;
}): ReactElement {
  const { list, filter, onFilter } = props;
  const { search } = useLocation();
  const { t } = useTranslation("executions");
  return (
    <div className="flex flex-col pb-3">
      <div className="flex flex-col gap-1.5 border-b border-line p-2">
        <SearchInput label={t("inFlow.search")} value={filter.q} onChange={(q) => onFilter({ q })} />
        <Select
          size="sm"
          label={t("filter.status")}
          value={filter.status}
          onChange={(status) => onFilter({ status })}
          options={[
            { value: ANY, label: t("filter.allStatuses") },
            ...executionStatuses.map((value) => ({ value, label: t(`common:status.${value}`) })),
          ]}
        />
      </div>
      {list.items.map((execution) => (
        <Item key={execution.id} execution={execution} search={search} />
      ))}
      {list.items.length === 0 && <NothingFound onClear={() => onFilter({ status: ANY, q: "" })} />}
      <div className="flex flex-col pt-2">
        <LoadMore pages={list.pages} />
      </div>
    </div>
  );
}

function Item(props: { execution: ExecutionSummary; search: string }): ReactElement {
  const { id, flowId, status, mode, dry, startedAt, finishedAt, correlation, error, retriedAs } =
    props.execution;
  const { t } = useTranslation("executions");
  const format = useFormat();
  const words = useRunErrorWords();
  return (
    <SideListItem to={`/flows/${flowId}/executions/${id}${props.search}`}>
      <span className="flex items-center justify-between gap-2">
        <StatusBadge status={status} />
        <RelativeTime at={startedAt} className="truncate text-small text-ink-soft" />
      </span>
      <span className="mt-1.5 flex items-center gap-2 text-small text-ink-faint">
        <ModeBadge mode={mode} dry={dry} />
        {finishedAt !== null && (
          <span className="tabular-nums">{format.duration(finishedAt - startedAt)}</span>
        )}
        {correlation && <span className="truncate">{correlation}</span>}
      </span>
      {retriedAs !== null && (
        <span className="mt-1 block text-small text-ink-soft">{t("links.wasRetried")}</span>
      )}
      {error && (
        <span className="mt-1 line-clamp-2 block text-small text-danger-ink">
          <CodedText text={words(error).message} />
        </span>
      )}
    </SideListItem>
  );
}
