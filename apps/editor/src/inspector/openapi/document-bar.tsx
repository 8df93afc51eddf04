import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { ApiDocumentSummary } from "@weft/api";
import { useState } from "react";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { client } from "../../api/client.ts";
import { api } from "../../api/queries.ts";
import { useFormat } from "../../i18n/format.ts";
import { useRunErrorWords } from "../../i18n/use-words.ts";
import { Button } from "../../ui/button.tsx";
import { ConfirmDialog } from "../../ui/confirm-dialog.tsx";
import { toast } from "../../ui/toast.tsx";

/** What can be done with a document: fetched again where it has an address, deleted where no flow uses it. */
export function DocumentBar(props: { document: ApiDocumentSummary; onGone: () => void }): ReactElement {
  const { document } = props;
  const { id, title, version, url, usedBy } = document;
  const { t } = useTranslation("apis");
  const format = useFormat();
  const [asking, setAsking] = useState(false);
  const { refresh, remove } = useDeeds(document, () => {
    setAsking(false);
    props.onGone();
  });
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1 text-small text-ink-soft">
      <span className="grow break-all">
        {[version && t("version", { version }), url].filter(Boolean).join(" · ")}
        {usedBy.length > 0 && (
          <span className="block">{t("usedBy", { flows: format.list(usedBy.map(({ name }) => name)) })}</span>
        )}
      </span>
      {url !== undefined && (
        <Button size="sm" icon="repeat" busy={refresh.isPending} onClick={() => refresh.mutate()}>
          {t("refresh.action")}
        </Button>
      )}
      <Button size="sm" icon="trash-2" disabled={usedBy.length > 0} onClick={() => setAsking(true)}>
        {t("delete.action")}
      </Button>
      <ConfirmDialog
        key={id}
        open={asking}
        danger
        title={t("delete.title", { title })}
        body={t("delete.body")}
        confirm={t("delete.action")}
        busy={remove.isPending}
        onConfirm={() => remove.mutate()}
        onClose={() => setAsking(false)}
      />
    </div>
  );
}

function useDeeds({ id, title }: ApiDocumentSummary, onGone: () => void) {
  const { t } = useTranslation("apis");
  const words = useRunErrorWords();
  const queries = useQueryClient();
  const changed = () => queries.invalidateQueries({ queryKey: api.apis.key() });
  const refresh = useMutation({
    mutationFn: () => client.apis.refresh({ id }),
    onSuccess({ error }) {
      if (!error) toast.success(t("refresh.done", { title }));
      else {
        const { message, hint = "" } = words(error);
        toast.warning(t("refresh.failed", { title }), { description: `${message} ${hint}`.trim() });
      }
      return changed();
    },
    onError: (error) => toast.failure(t("refresh.failed", { title }), error),
  });
  const remove = useMutation({
    mutationFn: () => client.apis.remove({ id }),
    onSuccess() {
      onGone();
      return changed();
    },
    onError: (error) => toast.failure(t("delete.failed", { title }), error),
  });
  return { refresh, remove };
}
