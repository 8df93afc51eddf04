import type { Catalog, Credential } from "@weft/api";
import { useState } from "react";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { IconButton } from "../../ui/icon-button.tsx";
import { RelativeTime } from "../../ui/relative-time.tsx";
import { Cell, HeadCell, Row, Table, TableBody, TableHead } from "../../ui/table.tsx";
import { DeleteCredential } from "./delete-credential.tsx";
import { TestCredential } from "./test-credential.tsx";

interface TableProps {
  credentials: readonly Credential[];
  types: Catalog["credentials"];
  /** What the types are called. */
  labels: ReadonlyMap<string, string>;
  mayEdit: boolean;
  onEdit: (credential: Credential) => void;
}

export function CredentialTable(props: TableProps): ReactElement {
  const { credentials, types, labels, mayEdit, onEdit } = props;
  const { t } = useTranslation("credentials");
  const [deleting, setDeleting] = useState<Credential>();
  const testable = new Set(types.filter((type) => type.testable).map(({ type }) => type));
  return (
    <>
      <Table label={t("title")}>
        <TableHead>
          <HeadCell>{t("column.name")}</HeadCell>
          <HeadCell className="max-sm:hidden">{t("column.type")}</HeadCell>
          <HeadCell>{t("column.used")}</HeadCell>
          <HeadCell className="max-md:hidden">{t("column.updated")}</HeadCell>
          <HeadCell className="w-0">
            <span className="sr-only">{t("column.actions")}</span>
          </HeadCell>
        </TableHead>
        <TableBody>
          {credentials.map((credential) => (
            <Row key={credential.id}>
              <Cell className="font-medium">
                {credential.name}
                {credential.connected === false && (
                  <span className="ms-2 text-small font-normal text-warning-ink">
                    {t("connect.notConnected")}
                  </span>
                )}
                <span className="block text-small font-normal text-ink-faint sm:hidden">
                  {labels.get(credential.type) ?? credential.type}
                </span>
              </Cell>
              <Cell className="text-ink-soft max-sm:hidden">
                {labels.get(credential.type) ?? credential.type}
              </Cell>
              <Cell>
                <UsedBy credential={credential} />
              </Cell>
              <Cell className="whitespace-nowrap text-ink-soft max-md:hidden">
                <RelativeTime at={credential.updatedAt} />
              </Cell>
              <Cell>
                {mayEdit && (
                  <Deeds
                    credential={credential}
                    testable={testable.has(credential.type)}
                    onEdit={onEdit}
                    onDelete={setDeleting}
                  />
                )}
              </Cell>
            </Row>
          ))}
        </TableBody>
      </Table>
      {deleting && <DeleteCredential credential={deleting} onClose={() => setDeleting(undefined)} />}
    </>
  );
}

function Deeds(props: {
  credential: Credential;
  testable: boolean;
  onEdit: (credential: Credential) => void;
  onDelete: (credential: Credential) => void;
}): ReactElement {
  const { credential, testable, onEdit, onDelete } = props;
  const { t } = useTranslation("credentials");
  const { name } = credential;
  return (
    <div className="flex justify-end">
      {testable && <TestCredential credential={credential} />}
      <IconButton icon="pencil" label={t("editAction", { name })} onClick={() => onEdit(credential)} />
      <IconButton icon="trash-2" label={t("deleteAction", { name })} onClick={() => onDelete(credential)} />
    </div>
  );
}

const SHOWN = 3;

/** The flows that use it, each a link. */
function UsedBy({ credential }: { credential: Credential }): ReactElement {
  const { t } = useTranslation("credentials");
  const { usedBy } = credential;
  if (usedBy.length === 0) return <span className="text-ink-faint">{t("unused")}</span>;
  return (
    <span className="flex flex-wrap gap-x-2">
      {usedBy.slice(0, SHOWN).map((flow) => (
        <Link
          key={flow.id}
          to={`/flows/${flow.id}`}
          className="text-accent-ink underline-offset-2 hover:underline"
        >
          {flow.name}
        </Link>
      ))}
      {usedBy.length > SHOWN && t("usedMore", { count: usedBy.length - SHOWN })}
    </span>
  );
}
