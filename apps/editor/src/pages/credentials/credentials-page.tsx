import { useQuery } from "@tanstack/react-query";
import type { Catalog, Credential } from "@weft/api";
import { useState } from "react";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { codeOfError } from "../../api/errors.ts";
import { api } from "../../api/queries.ts";
import { catalogQuery } from "../../flow/catalog-query.ts";
import { credentialText } from "../../i18n/manifest-text.ts";
import { useIsAtLeast } from "../../session/session.ts";
import { plain } from "../../palette/search.ts";
import { Page } from "../../shell/page.tsx";
import { Button } from "../../ui/button.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { SearchInput } from "../../ui/search-input.tsx";
import { ListFailed, ListSkeleton, NothingFound } from "../list-states.tsx";
import { CredentialDialog } from "./credential-dialog.tsx";
import { CredentialTable } from "./credential-table.tsx";

/** What the dialog is open for. */
type Editing = { stored?: Credential } | undefined;

export function CredentialsPage(): ReactElement {
  const { t } = useTranslation("credentials");
  const mayEdit = useIsAtLeast("admin");
  const [editing, setEditing] = useState<Editing>();
  const catalog = useQuery(catalogQuery());
  const types = catalog.data?.credentials ?? [];
  const add = (
    <Button variant="primary" icon="plus" disabled={types.length === 0} onClick={() => setEditing({})}>
      {t("new")}
    </Button>
  );
  return (
    <Page title={t("title")} intro={t("intro")} actions={mayEdit && add}>
      <CredentialList types={types} mayEdit={mayEdit} onEdit={(stored) => setEditing({ stored })} />
      {editing && <CredentialDialog types={types} {...editing} onClose={() => setEditing(undefined)} />}
    </Page>
  );
}

function CredentialList(props: {
  types: Catalog["credentials"];
  mayEdit: boolean;
  onEdit: (credential: Credential) => void;
}): ReactElement {
  const { t, i18n } = useTranslation("credentials");
  const [search, setSearch] = useState("");
  const labels = new Map(props.types.map((one) => [one.type, credentialText(one, i18n.language).label]));
  const list = useQuery({
    ...api.credentials.list.queryOptions(),
    // Somebody agrees in another window, which tells this one nothing.
    refetchInterval: ({ state }) => state.data?.some(({ connected }) => connected === false) && 2000,
  });
  if (list.isPending) return <ListSkeleton />;
  if (list.isError) {
    if (codeOfError(list.error) === "FORBIDDEN") return <EmptyState icon="lock" title={t("hidden")} />;
    return <ListFailed title={t("loadFailed")} error={list.error} onRetry={() => void list.refetch()} />;
  }
  if (list.data.length === 0)
    return <EmptyState icon="key-round" title={t("empty.title")} body={t("empty.body")} />;
  const words = plain(search).split(/\s+/).filter(Boolean);
  const found = list.data.filter(({ name, type }) => {
    const text = plain(`${name} ${labels.get(type) ?? type}`);
    return words.every((word) => text.includes(word));
  });
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
        <CredentialTable
          credentials={found}
          types={props.types}
          labels={labels}
          mayEdit={props.mayEdit}
          onEdit={props.onEdit}
        />
      )}
    </>
  );
}
