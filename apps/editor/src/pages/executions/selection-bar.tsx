import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../ui/button.tsx";

/** What can be done with the chosen executions. */
export function SelectionBar(props: {
  count: number;
  onRetry: () => void;
  onClear: () => void;
}): ReactElement {
  const { count, onRetry, onClear } = props;
  const { t } = useTranslation("executions");
  return (
    <div
      role="status"
      className="flex flex-wrap items-center gap-2 rounded-lg border border-accent bg-accent-soft px-3 py-1.5"
    >
      <span className="font-medium">{t("select.count", { count })}</span>
      <div className="ms-auto flex gap-2">
        <Button size="sm" variant="quiet" onClick={onClear}>
          {t("select.clear")}
        </Button>
        <Button size="sm" variant="primary" icon="rotate-ccw" onClick={onRetry}>
          {t("retry.action")}
        </Button>
      </div>
    </div>
  );
}
