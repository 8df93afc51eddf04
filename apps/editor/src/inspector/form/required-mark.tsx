import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";

/** Beside the label of what has to be filled in. */
export function RequiredMark(): ReactElement {
  const { t } = useTranslation("inspector");
  return (
    <>
      <span aria-hidden className="ms-0.5 text-danger-ink">
        *
      </span>
      <span className="sr-only"> ({t("form.required")})</span>
    </>
  );
}
