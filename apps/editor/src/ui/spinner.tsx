import type { ReactElement } from "react";
import { cx } from "./cx.ts";
import { Icon } from "./icon.tsx";

/** Turns while something is under way. `label` is read out; leave it away where words beside it say so. */
export function Spinner(props: { label?: string; size?: number }): ReactElement {
  return (
    <span role={props.label ? "status" : undefined} className="inline-flex text-ink-faint">
      <Icon name="loader-circle" size={props.size ?? 16} className="animate-spin" />
      {props.label && <span className="sr-only">{props.label}</span>}
    </span>
  );
}

/** A grey bar that holds the place of text or a row while it loads. */
export function Skeleton(props: { className?: string }): ReactElement {
  return <span aria-hidden className={cx("block animate-pulse rounded-md bg-hover", props.className)} />;
}
