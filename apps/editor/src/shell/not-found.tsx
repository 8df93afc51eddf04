import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { ButtonLink } from "../ui/button.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { WindowTitle } from "./page.tsx";

export function NotFound(): ReactElement {
  const { t } = useTranslation("shell");
  return (
    <>
      <WindowTitle text={t("notFound.title")} />
      <EmptyState
        heading="h1"
        icon="search"
        title={t("notFound.title")}
        body={t("notFound.body")}
        action={
          <ButtonLink to="/flows" variant="primary">
            {t("notFound.action")}
          </ButtonLink>
        }
      />
    </>
  );
}
