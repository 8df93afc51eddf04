import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { Credential } from "@weft/api";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { api } from "../../api/queries.ts";
import { useFormat } from "../../i18n/format.ts";
import { Button } from "../../ui/button.tsx";
import { ConfirmDialog } from "../../ui/confirm-dialog.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { toast } from "../../ui/toast.tsx";

/** Deletes a credential, or says which flows must let go of it first. */
export function DeleteCredential(props: { credential: Credential; onClose: () => void }): ReactElement {
  const { credential, onClose } = props;
  const { id, name, usedBy } = credential;
  const { t } = useTranslation("credentials");
  const format = useFormat();
  const queries = useQueryClient();
  const remove = useMutation(
    api.credentials.remove.mutationOptions({
      onSuccess: () => toast.success(t("delete.done", { name })),
      onError: (error) => toast.failure(t("delete.failed"), error),
      onSettled: () => {
        onClose();
        return queries.invalidateQueries({ queryKey: api.credentials.list.key() });
      },
    }),
  );
  const title = t("delete.title", { name });
  if (usedBy.length > 0) {
    const flows = format.list(usedBy.map((flow) => flow.name));
    const close = <Button onClick={onClose}>{t("common:close")}</Button>;
    return (
      <Dialog
        open
        size="sm"
        onClose={onClose}
        title={title}
        description={t("delete.used", { flows })}
        footer={close}
      />
    );
  }
  return (
    <ConfirmDialog
      open
      danger
      title={title}
      body={t("delete.body")}
      confirm={t("delete.confirm")}
      busy={remove.isPending}
      onConfirm={() => remove.mutate({ id })}
      onClose={onClose}
    />
  );
}
