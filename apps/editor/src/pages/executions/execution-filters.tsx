import { executionStatuses } from "@weft/flow";
import { useQuery } from "@tanstack/react-query";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { api } from "../../api/queries.ts";
import { SearchInput } from "../../ui/search-input.tsx";
import { Select } from "../../ui/select.tsx";
import { spans } from "./execution-filter.ts";
import type { ExecutionFilter } from "./execution-filter.ts";

interface FiltersProps {
  filter: ExecutionFilter;
  onChange: (change: Partial<ExecutionFilter>) => void;
}

/** Selects cannot hold an empty value, so "any" has a name of its own. */
const ANY = "any";
const fromAny = (value: string): string => (value === ANY ? "" : value);

export function ExecutionFilters({ filter, onChange }: FiltersProps): ReactElement {
  const { t } = useTranslation("executions");
  return (
    <div role="search" className="grid grid-cols-2 gap-2 sm:flex sm:flex-wrap">
      <SearchInput
        className="col-span-2 grow sm:min-w-56"
        label={t("search")}
        value={filter.q}
        onChange={(q) => onChange({ q })}
      />
      <FlowSelect filter={filter} onChange={onChange} />
      <Select
        className="sm:w-40"
        label={t("filter.status")}
        value={filter.status || ANY}
        onChange={(status) => onChange({ status: fromAny(status) })}
        options={[
          { value: ANY, label: t("filter.allStatuses") },
          ...executionStatuses.map((value) => ({ value, label: t(`common:status.${value}`) })),
        ]}
      />
      <Select
        className="sm:w-44"
        label={t("filter.mode")}
        value={filter.mode || ANY}
        onChange={(mode) => onChange({ mode: fromAny(mode) })}
        options={[
          { value: ANY, label: t("filter.allModes") },
          ...(["production", "test"] as const).map((value) => ({ value, label: t(`common:mode.${value}`) })),
        ]}
      />
      <Select
        className="sm:w-40"
        label={t("filter.time")}
        value={filter.time || ANY}
        onChange={(time) => onChange({ time: fromAny(time) })}
        options={[
          { value: ANY, label: t("filter.anyTime") },
          ...Object.keys(spans).map((value) => ({ value, label: t(`filter.${value}`) })),
        ]}
      />
    </div>
  );
}

function FlowSelect({ filter, onChange }: FiltersProps): ReactElement {
  const { t } = useTranslation("executions");
  const flows = useQuery(
    api.flows.list.queryOptions({ input: { sort: "name", limit: 200 }, staleTime: 60_000 }),
  );
  return (
    <Select
      className="sm:w-44"
      label={t("filter.flow")}
      value={filter.flow || ANY}
      onChange={(flow) => onChange({ flow: fromAny(flow) })}
      options={[
        { value: ANY, label: t("filter.allFlows") },
        ...(flows.data?.items.map(({ id, name }) => ({ value: id, label: name })) ?? []),
      ]}
    />
  );
}
