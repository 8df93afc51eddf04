import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { Person, Role } from "@weft/api";
import { useState } from "react";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { api } from "../../api/queries.ts";
import { useMe } from "../../session/session.ts";
import { Button } from "../../ui/button.tsx";
import { IconButton } from "../../ui/icon-button.tsx";
import { RelativeTime } from "../../ui/relative-time.tsx";
import { Section } from "../../ui/section.tsx";
import { Select } from "../../ui/select.tsx";
import { Cell, HeadCell, Row, Table, TableBody, TableHead } from "../../ui/table.tsx";
import { toast } from "../../ui/toast.tsx";
import { ListFailed, ListSkeleton } from "../list-states.tsx";
import { AddPerson } from "./add-person.tsx";
import { RemovePerson } from "./remove-person.tsx";
import { useRoleOptions } from "./use-role-options.ts";

export function PeopleSection(): ReactElement {
  const { t } = useTranslation("settings");
  const [adding, setAdding] = useState(false);
  const people = useQuery(api.people.list.queryOptions());
  return (
    <Section
      title={t("people.title")}
      intro={t("people.intro")}
      actions={
        <Button icon="plus" onClick={() => setAdding(true)}>
          {t("people.add")}
        </Button>
      }
    >
      {people.isPending && <ListSkeleton />}
      {people.isError && (
        <ListFailed
          title={t("people.loadFailed")}
          error={people.error}
          onRetry={() => void people.refetch()}
        />
      )}
      {people.data && <PeopleTable people={people.data} />}
      {adding && <AddPerson onClose={() => setAdding(false)} />}
    </Section>
  );
}

function PeopleTable({ people }: { people: readonly Person[] }): ReactElement {
  const { t } = useTranslation("settings");
  const [removing, setRemoving] = useState<Person>();
  return (
    <>
      <Table label={t("people.title")}>
        <TableHead>
          <HeadCell>{t("people.name")}</HeadCell>
          <HeadCell>{t("people.role")}</HeadCell>
          <HeadCell className="max-sm:hidden">{t("people.seen")}</HeadCell>
          <HeadCell className="w-0">
            <span className="sr-only">{t("people.actions")}</span>
          </HeadCell>
        </TableHead>
        <TableBody>
          {people.map((person) => (
            <PersonRow key={person.id} person={person} onRemove={setRemoving} />
          ))}
        </TableBody>
      </Table>
      {removing && <RemovePerson person={removing} onClose={() => setRemoving(undefined)} />}
    </>
  );
}

function PersonRow(props: { person: Person; onRemove: (person: Person) => void }): ReactElement {
  const { person, onRemove } = props;
  const { id, name, email, lastSeenAt } = person;
  const { t } = useTranslation("settings");
  const me = useMe();
  const isMe = id === me.id;
  // Only owners decide about owners.
  const mayChange = !isMe && (person.role !== "owner" || me.role === "owner");
  return (
    <Row>
      <Cell className="max-w-0 min-w-32 sm:w-1/2">
        <p className="truncate font-medium">
          {name} {isMe && <span className="font-normal text-ink-faint">({t("people.you")})</span>}
        </p>
        <p className="truncate text-small text-ink-faint">{email}</p>
      </Cell>
      <Cell>{mayChange ? <RoleSelect person={person} /> : t(`roles.${person.role}`)}</Cell>
      <Cell className="whitespace-nowrap text-ink-soft max-sm:hidden">
        {lastSeenAt === null ? t("common:never") : <RelativeTime at={lastSeenAt} />}
      </Cell>
      <Cell>
        {mayChange && (
          <IconButton icon="trash-2" label={t("people.remove", { name })} onClick={() => onRemove(person)} />
        )}
      </Cell>
    </Row>
  );
}

function RoleSelect({ person }: { person: Person }): ReactElement {
  const { id, name, role } = person;
  const { t } = useTranslation("settings");
  const queries = useQueryClient();
  const options = useRoleOptions();
  const change = useMutation(
    api.people.update.mutationOptions({
      onSuccess: () => toast.success(t("people.changed", { name })),
      onError: (error) => toast.failure(t("people.changeFailed"), error),
      onSettled: () => queries.invalidateQueries({ queryKey: api.people.list.key() }),
    }),
  );
  return (
    <Select<Role>
      className="min-w-32"
      label={t("people.roleOf", { name })}
      value={change.isPending ? change.variables.role : role}
      onChange={(next) => change.mutate({ id, role: next })}
      options={options}
    />
  );
}
