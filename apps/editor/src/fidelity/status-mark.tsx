import type { ReactElement } from "react";
import { cx } from "../ui/cx.ts";
import { statusLooks } from "./status.ts";
import type { Status } from "./status.ts";

/** Each status has a shape of its own: a tick in a circle, a wave in a square, an exclamation mark in a triangle. */
const shapes: Record<Status, { outline: string; sign: string }> = {
  exact: { outline: "M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1Z", sign: "M4.8 8.3 7 10.5 11.2 5.8" },
  adapted: {
    outline:
      "M4 1.5h8A2.5 2.5 0 0 1 14.5 4v8a2.5 2.5 0 0 1-2.5 2.5H4A2.5 2.5 0 0 1 1.5 12V4A2.5 2.5 0 0 1 4 1.5Z",
    sign: "M4.3 9C5.3 6.6 6.9 6.6 8 8s2.7 1.4 3.7-1",
  },
  placeholder: { outline: "M8 1.5 15.3 14.4H.7Z", sign: "M8 6v3.9M8 12.1v.2" },
  own: { outline: "M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1Z", sign: "" },
};

/** The sign of a status; the words beside it carry the meaning. `size` in px, or in the units of the drawing it is put in. */
export function StatusMark(props: { status: Status; size?: number; className?: string }): ReactElement {
  const { status, size = 16, className } = props;
  const { outline, sign } = shapes[status];
  const { ink, fill } = statusLooks[status];
  return (
    <svg
      aria-hidden
      width={size}
      height={size}
      viewBox="0 0 16 16"
      strokeLinecap="round"
      strokeLinejoin="round"
      className={cx("shrink-0", ink, className)}
    >
      <path d={outline} className={fill} stroke="currentColor" strokeWidth={1.2} />
      <path d={sign} fill="none" stroke="currentColor" strokeWidth={1.7} />
    </svg>
  );
}
