import type { ButtonHTMLAttributes, ReactElement, ReactNode, Ref } from "react";
import { Link } from "react-router";
import { cx } from "./cx.ts";
import { Icon } from "./icon.tsx";
import type { IconName } from "./icons.ts";
import { Spinner } from "./spinner.tsx";

type ButtonVariant = "primary" | "secondary" | "quiet" | "danger";
type ButtonSize = "sm" | "md";

interface Look {
  variant?: ButtonVariant;
  size?: ButtonSize;
  icon?: IconName;
}

const variants: Record<ButtonVariant, string> = {
  primary: "bg-accent text-on-accent hover:bg-accent-strong",
  secondary: "border border-line bg-raised text-ink shadow-raised hover:border-line-strong",
  quiet: "text-ink-soft hover:bg-hover hover:text-ink",
  danger: "bg-danger text-on-accent hover:bg-danger-strong",
};

/** Shared by buttons and by links that look like one. */
function buttonClass({ variant = "secondary", size = "md" }: Look): string {
  return cx(
    "inline-flex shrink-0 items-center justify-center gap-1.5 rounded-md font-medium whitespace-nowrap transition-colors select-none",
    "disabled:cursor-not-allowed disabled:opacity-50 aria-disabled:opacity-50",
    size === "sm" ? "h-7 px-2 text-small" : "h-8 px-3",
    variants[variant],
  );
}

export interface ButtonProps extends Look, ButtonHTMLAttributes<HTMLButtonElement> {
  /** Shows that it is working, and takes no second click. */
  busy?: boolean;
  ref?: Ref<HTMLButtonElement>;
  children: ReactNode;
}

export function Button(props: ButtonProps): ReactElement {
  const { variant, size, icon, busy, className, children, type = "button", disabled, ...rest } = props;
  return (
    <button
      // eslint-disable-next-line react/button-has-type -- the default is `button`; forms pass `submit`
      type={type}
      disabled={disabled || busy}
      className={cx(buttonClass({ ...(variant && { variant }), ...(size && { size }) }), className)}
      {...rest}
    >
      {busy ? <Spinner size={14} /> : icon && <Icon name={icon} size={size === "sm" ? 14 : 16} />}
      {children}
    </button>
  );
}

/** A link that looks like a button. */
export function ButtonLink(
  props: Look & { to: string; className?: string; children: ReactNode },
): ReactElement {
  const { to, icon, className, children, ...look } = props;
  return (
    <Link to={to} className={cx(buttonClass(look), className)}>
      {icon && <Icon name={icon} size={look.size === "sm" ? 14 : 16} />}
      {children}
    </Link>
  );
}
