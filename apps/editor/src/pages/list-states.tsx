import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { wordsOfError } from "../api/errors.ts";
import { Button } from "../ui/button.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { Skeleton } from "../ui/spinner.tsx";

/** Holds the place of a list while it loads. */
export function ListSkeleton(): ReactElement {
  const { t } = useTranslation("common");
  return (
    <div role="status" className="flex animate-[appear_200ms_200ms_both] flex-col gap-2">
      <span className="sr-only">{t("loading")}</span>
      {[0, 1, 2, 3].map((row) => (
        <Skeleton key={row} className="h-12" />
      ))}
    </div>
  );
}

export function ListFailed(props: { title: string; error: unknown; onRetry: () => void }): ReactElement {
  const { t } = useTranslation("common");
  return (
    <div role="alert">
      <EmptyState
        icon="triangle-alert"
        title={props.title}
        body={wordsOfError(props.error, t)}
        action={<Button onClick={props.onRetry}>{t("retry")}</Button>}
      />
    </div>
  );
}

/** Filters that let nothing through. */
export function NothingFound({ onClear }: { onClear: () => void }): ReactElement {
  const { t } = useTranslation("common");
  return (
    <EmptyState
      icon="search"
      title={t("noResults")}
      body={t("noResultsHint")}
      action={<Button onClick={onClear}>{t("clearFilters")}</Button>}
    />
  );
}
