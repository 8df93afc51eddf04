import type { ReactElement, ReactNode } from "react";
import { cx } from "./cx.ts";
import { Icon } from "./icon.tsx";
import type { IconName } from "./icons.ts";

type NoticeTone = "info" | "success" | "warning" | "danger";

const looks: Record<NoticeTone, { icon: IconName; className: string }> = {
  info: { icon: "info", className: "bg-info-soft text-info-ink" },
  success: { icon: "circle-check", className: "bg-success-soft text-success-ink" },
  warning: { icon: "triangle-alert", className: "bg-warning-soft text-warning-ink" },
  danger: { icon: "circle-alert", className: "bg-danger-soft text-danger-ink" },
};

/** A sentence or two in the page about what happened or is to be known. */
export function Notice(props: {
  tone: NoticeTone;
  /** Read out as soon as it appears. */
  alert?: boolean;
  action?: ReactNode;
  children: ReactNode;
}): ReactElement {
  const { icon, className } = looks[props.tone];
  return (
    <div
      role={props.alert ? "alert" : undefined}
      className={cx(
        "flex gap-2 rounded-md px-3 py-2 text-pretty",
        props.action ? "items-center" : "items-start",
        className,
      )}
    >
      <Icon name={icon} className={cx("shrink-0", !props.action && "mt-0.5")} />
      <div className="min-w-0 grow">{props.children}</div>
      {props.action}
    </div>
  );
}
