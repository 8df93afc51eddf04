import type { ReactElement } from "react";

export function Logo(props: { size?: number }): ReactElement {
  const { size = 28 } = props;
  return (
    <svg viewBox="0 0 32 32" width={size} height={size} aria-hidden focusable={false} className="shrink-0">
      <rect width="32" height="32" rx="8" className="fill-accent" />
      <path
        d="M6 12c4 0 4 8 8 8s4-8 8-8 2 0 4 0M6 20c4 0 4-8 8-8s4 8 8 8 2 0 4 0"
        fill="none"
        className="stroke-on-accent"
        strokeWidth="2.5"
        strokeLinecap="round"
      />
    </svg>
  );
}
