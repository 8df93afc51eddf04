import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { Badge } from "../ui/badge.tsx";
import { cx } from "../ui/cx.ts";

/** Whether an execution was real, a test, or a dry run, which sends nothing. */
export function ModeBadge(props: {
  mode: "test" | "production";
  dry?: boolean;
  /** Where room is short on small screens. */
  tight?: boolean;
}): ReactElement {
  const { mode, dry = false, tight = false } = props;
  const { t } = useTranslation("common");
  if (dry) {
    return (
      <Badge tone="warning" icon="flask-conical">
        <span className={cx(tight && "max-sm:sr-only")}>{t("mode.dry")}</span>
      </Badge>
    );
  }
  return (
    <Badge tone={mode === "production" ? "accent" : "neutral"} className={cx(tight && "max-sm:hidden")}>
      {t(`mode.${mode}`)}
    </Badge>
  );
}
