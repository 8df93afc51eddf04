import type { ReactElement } from "react";
import { useFormat } from "../i18n/format.ts";
import { useMinute } from "./use-minute.ts";

/** "5 minutes ago", kept up to date; the exact time is in its title. `at` in epoch ms. */
export function RelativeTime(props: { at: number; className?: string }): ReactElement {
  const { at, className } = props;
  const format = useFormat();
  const now = useMinute();
  return (
    <time dateTime={new Date(at).toISOString()} title={format.dateTime(at)} className={className}>
      {format.relative(at, Math.max(now, at))}
    </time>
  );
}
