import { useMutation } from "@tanstack/react-query";
import type { Credential } from "@weft/api";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { api } from "../../api/queries.ts";
import { useRunErrorWords } from "../../i18n/use-words.ts";
import { IconButton } from "../../ui/icon-button.tsx";
import { toast } from "../../ui/toast.tsx";

const READING_MS = 15_000;

/** Tries a credential out and says what came of it. */
export function TestCredential({ credential }: { credential: Credential }): ReactElement {
  const { id, name } = credential;
  const { t } = useTranslation("credentials");
  const words = useRunErrorWords();
  const trial = useMutation(
    api.credentials.test.mutationOptions({
      onSuccess({ works, error }) {
        if (works) return toast.success(t("test.works", { name }));
        const { message = "", hint = "" } = error ? words(error) : {};
        return toast.warning(t("test.failed", { name }), {
          description: `${message} ${hint}`.trim(),
          duration: READING_MS,
        });
      },
      onError: (error) => toast.failure(t("test.couldNot"), error),
    }),
  );
  return (
    <IconButton
      icon="activity"
      label={t("test.action", { name })}
      disabled={trial.isPending}
      onClick={() => trial.mutate({ id })}
    />
  );
}
