import { useQuery } from "@tanstack/react-query";
import type { FlowVersion } from "@weft/api";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { useParams } from "react-router";
import { api } from "../../api/queries.ts";
import { Badge } from "../../ui/badge.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { RelativeTime } from "../../ui/relative-time.tsx";
import { ListFailed, ListSkeleton } from "../list-states.tsx";
import { SideList, SideListItem } from "./side-list.tsx";
import { VersionPane } from "./version-pane.tsx";

/** Every version that was ever published: who, when, why; to look at and to bring back. */
export function VersionsTab(): ReactElement {
  const { t } = useTranslation("flows");
  const { id = "", version } = useParams();
  const number = Number(version);
  const versions = useQuery(api.flows.versions.queryOptions({ input: { id } }));
  if (versions.isPending) return <ListSkeleton />;
  if (versions.isError) {
    return (
      <ListFailed
        title={t("versions.loadFailed")}
        error={versions.error}
        onRetry={() => void versions.refetch()}
      />
    );
  }
  if (versions.data.length === 0) {
    return <EmptyState icon="history" title={t("versions.none")} body={t("versions.noneBody")} />;
  }
  return (
    <SideList
      label={t("versions.list")}
      list={versions.data.map((one) => (
        <Item key={one.version} flowId={id} version={one} />
      ))}
      back={{ to: `/flows/${id}/versions`, label: t("versions.back") }}
      chosen={version !== undefined}
    >
      {version === undefined ? (
        <EmptyState icon="history" title={t("versions.choose")} />
      ) : (
        <VersionPane key={number} flowId={id} version={number} versions={versions.data} />
      )}
    </SideList>
  );
}

function Item(props: { flowId: string; version: FlowVersion }): ReactElement {
  const { version, at, by, note, published } = props.version;
  const { t } = useTranslation("flows");
  return (
    <SideListItem to={`/flows/${props.flowId}/versions/${version}`}>
      <span className="flex items-center justify-between gap-2">
        <span className="font-medium">{t("versions.number", { version })}</span>
        {published && (
          <Badge tone="success" icon="radio">
            {t("versions.live")}
          </Badge>
        )}
      </span>
      <span className="mt-0.5 line-clamp-3 block text-pretty text-ink-soft">
        {note || t("versions.noNote")}
      </span>
      <span className="mt-1 block truncate text-small text-ink-faint">
        <RelativeTime at={at} />
        {` · ${by ?? t("common:unknownPerson")}`}
      </span>
    </SideListItem>
  );
}
