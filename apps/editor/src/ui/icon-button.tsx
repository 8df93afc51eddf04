import type { ButtonHTMLAttributes, ReactElement, Ref } from "react";
import { cx } from "./cx.ts";
import { Icon } from "./icon.tsx";
import type { IconName } from "./icons.ts";
import { Tooltip } from "./tooltip.tsx";
import type { Side } from "./tooltip.tsx";

interface IconButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  icon: IconName;
  /** What it does: read out, and shown as a tooltip. */
  label: string;
  keys?: string;
  side?: Side;
  size?: "sm" | "md";
  /** For buttons that switch something on and off. */
  pressed?: boolean;
  /** Alone on the canvas or a card it needs a ground of its own. */
  framed?: boolean;
  ref?: Ref<HTMLButtonElement>;
}

/** A button without words. It always carries its name and a tooltip. */
export function IconButton(props: IconButtonProps): ReactElement {
  const { icon, label, keys, side, size = "md", pressed, framed, className, ...rest } = props;
  return (
    <Tooltip label={label} {...(keys && { keys })} {...(side && { side })}>
      <button
        type="button"
        aria-label={label}
        aria-pressed={pressed}
        className={cx(
          "inline-flex shrink-0 items-center justify-center rounded-md transition-colors disabled:cursor-not-allowed disabled:opacity-40",
          size === "sm" ? "size-7" : "size-8",
          pressed ? "bg-accent-soft text-accent-ink" : "text-ink-soft hover:bg-hover hover:text-ink",
          framed && "border border-line bg-raised shadow-raised",
          className,
        )}
        {...rest}
      >
        <Icon name={icon} size={size === "sm" ? 14 : 16} />
      </button>
    </Tooltip>
  );
}
