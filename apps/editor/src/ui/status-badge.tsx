import type { ExecutionStatus } from "@weft/flow";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { Badge } from "./badge.tsx";
import type { Tone } from "./badge.tsx";
import type { IconName } from "./icons.ts";

/** How each status of an execution looks, everywhere. */
const statusLooks: Record<ExecutionStatus, { tone: Tone; icon: IconName }> = {
  queued: { tone: "neutral", icon: "hourglass" },
  running: { tone: "info", icon: "loader-circle" },
  parked: { tone: "neutral", icon: "pause" },
  needsAttention: { tone: "warning", icon: "triangle-alert" },
  succeeded: { tone: "success", icon: "check" },
  failed: { tone: "danger", icon: "x" },
  cancelled: { tone: "neutral", icon: "ban" },
};

export function StatusBadge(props: { status: ExecutionStatus; className?: string }): ReactElement {
  const { status, className } = props;
  const { t } = useTranslation("common");
  const { tone, icon } = statusLooks[status];
  return (
    <Badge tone={tone} icon={icon} spin={status === "running"} {...(className && { className })}>
      {t(`status.${status}`)}
    </Badge>
  );
}
