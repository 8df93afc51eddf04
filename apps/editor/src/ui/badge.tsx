import type { ReactElement, ReactNode } from "react";
import { cx } from "./cx.ts";
import { Icon } from "./icon.tsx";
import type { IconName } from "./icons.ts";

export type Tone = "neutral" | "accent" | "success" | "danger" | "warning" | "info";

const tones: Record<Tone, string> = {
  neutral: "bg-hover text-ink-soft",
  // Its own edge, for it also stands on what is selected.
  accent: "bg-accent-soft text-accent-ink ring-1 ring-accent/25 ring-inset",
  success: "bg-success-soft text-success-ink",
  danger: "bg-danger-soft text-danger-ink",
  warning: "bg-warning-soft text-warning-ink",
  info: "bg-info-soft text-info-ink",
};

/** A word or two about the state of something. Colour is never the only sign. */
export function Badge(props: {
  tone?: Tone;
  icon?: IconName;
  /** The icon turns: it is under way. */
  spin?: boolean;
  className?: string;
  children: ReactNode;
}): ReactElement {
  const { tone = "neutral", icon, spin, className, children } = props;
  return (
    <span
      className={cx(
        "inline-flex h-5 shrink-0 items-center gap-1 rounded-full px-2 text-small font-medium whitespace-nowrap",
        tones[tone],
        className,
      )}
    >
      {icon && <Icon name={icon} size={12} className={cx("shrink-0", spin && "animate-spin")} />}
      {children}
    </span>
  );
}
