import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { Spinner } from "../ui/spinner.tsx";

/** While the first answer or the code of a page is on its way. It shows nothing for the first moment, so that fast loads do not flicker. */
export function Splash(): ReactElement {
  const { t } = useTranslation("common");
  return (
    <div className="flex h-full min-h-40 animate-[appear_200ms_400ms_both] items-center justify-center">
      <Spinner label={t("loading")} size={20} />
    </div>
  );
}
