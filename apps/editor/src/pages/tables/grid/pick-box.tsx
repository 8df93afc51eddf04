import type { ReactElement } from "react";
import { cx } from "../../../ui/cx.ts";
import { Icon } from "../../../ui/icon.tsx";

/** Shows whether rows are chosen. Only drawn: the row itself tells a screen reader, and the grid takes clicks and keys. */
export function PickBox({ state }: { state: "all" | "some" | "none" }): ReactElement {
  return (
    <span
      aria-hidden
      className={cx(
        "inline-flex size-4 shrink-0 items-center justify-center rounded-[4px] border",
        state === "none" ? "border-line-strong bg-raised" : "border-accent bg-accent text-on-accent",
      )}
    >
      {state !== "none" && <Icon name={state === "all" ? "check" : "minus"} size={11} />}
    </span>
  );
}
