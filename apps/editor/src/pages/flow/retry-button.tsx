import type { ExecutionDetail } from "@weft/api";
import { useState } from "react";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../ui/button.tsx";
import { ConfirmDialog } from "../../ui/confirm-dialog.tsx";
import { IconButton } from "../../ui/icon-button.tsx";
import { Menu } from "../../ui/menu.tsx";
import { useRetry } from "./use-retry.ts";

/** Tries an execution again from where it ended; with the version that failed, or after a question with the newest. */
export function RetryButton({ execution }: { execution: ExecutionDetail }): ReactElement {
  const { t } = useTranslation("executions");
  const { retry, busy } = useRetry(execution);
  const [asking, setAsking] = useState(false);
  return (
    <span className="flex items-center">
      <Button size="sm" variant="primary" icon="rotate-ccw" busy={busy} onClick={() => void retry("same")}>
        {t("retry.action")}
      </Button>
      {/* A test ran the draft, of which there is no newest version. */}
      {execution.mode === "production" && (
        <Menu
          trigger={<IconButton size="sm" icon="chevron-down" label={t("retry.more")} />}
          items={[
            { label: t("retry.same"), onSelect: () => void retry("same") },
            { label: t("retry.newest"), onSelect: () => setAsking(true) },
          ]}
        />
      )}
      <ConfirmDialog
        open={asking}
        title={t("retry.newestTitle")}
        body={t("retry.newestBody")}
        confirm={t("retry.action")}
        busy={busy}
        onConfirm={() => void retry("newest").then(() => setAsking(false))}
        onClose={() => setAsking(false)}
      />
    </span>
  );
}
