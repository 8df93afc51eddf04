import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { ApiDocumentSummary } from "@weft/api";
import { useState } from "react";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { client } from "../../api/client.ts";
import { api } from "../../api/queries.ts";
import { useRunErrorWords } from "../../i18n/use-words.ts";
import { Button } from "../../ui/button.tsx";
import { Field } from "../../ui/field.tsx";
import { FileButton } from "../../ui/file-button.tsx";
import { Input } from "../../ui/input.tsx";
import { Notice } from "../../ui/notice.tsx";
import { toast } from "../../ui/toast.tsx";

type Source = { readonly url: string } | { readonly content: string };

/** Takes in an OpenAPI document, from an address or as a file. */
export function AddDocument(props: {
  /** Unfolded from the beginning. */
  open: boolean;
  onAdded: (document: ApiDocumentSummary) => void;
}): ReactElement {
  const { t } = useTranslation("apis");
  const [unfolded, setUnfolded] = useState(false);
  const [url, setUrl] = useState("");
  const add = useAdding((document) => {
    setUrl("");
    setUnfolded(false);
    props.onAdded(document);
  });
  if (!props.open && !unfolded) {
    return (
      <Button icon="plus" className="self-start" onClick={() => setUnfolded(true)}>
        {t("add.title")}
      </Button>
    );
  }
  return (
    <form
      className="flex flex-col gap-3 rounded-md border border-line p-3"
      onSubmit={(event) => {
        event.preventDefault();
        if (url.trim()) add.mutate({ url: url.trim() });
      }}
    >
      <Field label={t("add.url")} help={t("add.help")}>
        <Input type="url" placeholder="https://api.example.com/openapi.json" value={url} onChange={setUrl} />
      </Field>
      <div className="flex flex-wrap gap-2">
        <Button type="submit" variant="primary" busy={add.isPending} disabled={url.trim() === ""}>
          {t("add.fetch")}
        </Button>
        <FileButton
          icon="upload"
          accept=".json,.yaml,.yml,application/json,application/yaml"
          disabled={add.isPending}
          onFiles={([file]) => void file?.text().then((content) => add.mutate({ content }))}
        >
          {t("add.file")}
        </FileButton>
      </div>
      {add.isPending && <p role="status">{t("add.reading")}</p>}
      {add.refusal && (
        <Notice tone="danger" alert>
          {add.refusal}
        </Notice>
      )}
    </form>
  );
}

function useAdding(onAdded: (document: ApiDocumentSummary) => void) {
  const { t } = useTranslation("apis");
  const words = useRunErrorWords();
  const queries = useQueryClient();
  const { mutate, isPending, data } = useMutation({
    mutationFn: (source: Source) => client.apis.add(source),
    async onSuccess({ document }) {
      if (!document) return;
      await queries.invalidateQueries({ queryKey: api.apis.key() });
      toast.success(t("add.done", { title: document.title }));
      onAdded(document);
    },
    onError: (error) => toast.failure(t("add.failed"), error),
  });
  const told = data?.error && words(data.error);
  return { mutate, isPending, refusal: told && `${told.message} ${told.hint ?? ""}`.trim() };
}
