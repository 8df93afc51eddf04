import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { Person } from "@weft/api";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { api } from "../../api/queries.ts";
import { ConfirmDialog } from "../../ui/confirm-dialog.tsx";
import { toast } from "../../ui/toast.tsx";

export function RemovePerson(props: { person: Person; onClose: () => void }): ReactElement {
  const { id, name } = props.person;
  const { t } = useTranslation("settings");
  const queries = useQueryClient();
  const remove = useMutation(
    api.people.remove.mutationOptions({
      onSuccess: () => toast.success(t("people.removed", { name })),
      onError: (error) => toast.failure(t("people.removeFailed"), error),
      onSettled: () => {
        props.onClose();
        return queries.invalidateQueries({ queryKey: api.people.list.key() });
      },
    }),
  );
  return (
    <ConfirmDialog
      open
      danger
      title={t("people.removeTitle", { name })}
      body={t("people.removeBody")}
      confirm={t("people.removeConfirm")}
      busy={remove.isPending}
      onConfirm={() => remove.mutate({ id })}
      onClose={props.onClose}
    />
  );
}
