import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { wordsOfError } from "../api/errors.ts";
import { Notice } from "../ui/notice.tsx";

/** Why the last try to send a form failed. */
export function FormFailure({ error }: { error: unknown }): ReactElement | null {
  const { t } = useTranslation("errors");
  if (error === undefined) return null;
  return (
    <Notice tone="danger" alert>
      {wordsOfError(error, t)}
    </Notice>
  );
}
