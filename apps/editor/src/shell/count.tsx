import type { ReactElement } from "react";
import { useFormat } from "../i18n/format.ts";
import { cx } from "../ui/cx.ts";

const MOST = 99;

/** How many of something wait, beside its name. */
export function Count({ count, className }: { count: number; className?: string }): ReactElement {
  const { number } = useFormat();
  return (
    <span
      className={cx(
        "inline-flex h-4.5 min-w-4.5 items-center justify-center rounded-full bg-warning-soft px-1 text-small font-semibold text-warning-ink tabular-nums",
        className,
      )}
    >
      {count > MOST ? `${MOST}+` : number(count)}
    </span>
  );
}
