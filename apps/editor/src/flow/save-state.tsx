import { useEffect } from "react";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../ui/button.tsx";
import { Icon } from "../ui/icon.tsx";
import type { IconName } from "../ui/icons.ts";
import { useFlowSession, useSaveStatus } from "./session-context.tsx";

/** Whether the draft is on the server; where it is not, why, and what to do. */
export function SaveState(): ReactElement {
  const { t } = useTranslation("flow");
  const { view, save } = useFlowSession();
  const status = useSaveStatus();
  const conflict = status.state === "conflict";
  useEffect(() => {
    if (conflict) view.setState({ dialog: "conflict" });
  }, [conflict, view]);
  if (conflict) {
    return (
      <Button size="sm" icon="triangle-alert" onClick={() => view.setState({ dialog: "conflict" })}>
        {t("save.conflict")}
      </Button>
    );
  }
  if (status.state === "retrying") {
    return (
      <Button size="sm" icon="cloud-off" title={t("save.retryingHint")} onClick={() => save.wake()}>
        {t("save.retrying")}
      </Button>
    );
  }
  const text = status.state === "refused" ? t(`errors:${status.code}`) : t(`save.${status.state}`);
  return (
    <span
      role="status"
      className="flex items-center gap-1.5 text-small whitespace-nowrap text-ink-faint"
      title={text}
    >
      <Icon
        name={signs[status.state]}
        size={14}
        className={status.state === "refused" ? "text-danger" : "shrink-0"}
      />
      <span className="max-md:sr-only">{status.state === "refused" ? t("save.refused") : text}</span>
    </span>
  );
}

const signs: Readonly<Record<"saved" | "dirty" | "saving" | "refused", IconName>> = {
  saved: "cloud",
  dirty: "circle-dot",
  saving: "circle-dot",
  refused: "circle-alert",
};
