import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { SearchInput } from "../../ui/search-input.tsx";
import { Select } from "../../ui/select.tsx";

const sorts = ["updated", "name"] as const;
const states = ["all", "published", "draft"] as const;

export type FlowFilter = {
  /** Words in the name. */
  q: string;
  sort: (typeof sorts)[number];
  state: (typeof states)[number];
};

export function FlowFilters(props: {
  filter: FlowFilter;
  onChange: (change: Partial<FlowFilter>) => void;
}): ReactElement {
  const { filter, onChange } = props;
  const { t } = useTranslation("flows");
  return (
    <div role="search" className="grid grid-cols-2 gap-2 sm:flex">
      <SearchInput
        className="col-span-2 grow sm:max-w-72"
        label={t("search")}
        value={filter.q}
        onChange={(q) => onChange({ q })}
      />
      <Select
        className="sm:ms-auto sm:w-48"
        label={t("state.label")}
        value={filter.state}
        onChange={(state) => onChange({ state })}
        options={states.map((value) => ({ value, label: t(`state.${value}`) }))}
      />
      <Select
        className="sm:w-48"
        label={t("sort.label")}
        value={filter.sort}
        onChange={(sort) => onChange({ sort })}
        options={sorts.map((value) => ({ value, label: t(`sort.${value}`) }))}
      />
    </div>
  );
}
