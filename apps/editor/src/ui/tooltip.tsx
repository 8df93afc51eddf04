import { Tooltip as Base } from "@base-ui/react/tooltip";
import type { ReactElement, ReactNode } from "react";

export type Side = "top" | "right" | "bottom" | "left";

/**
 * Words that appear beside one element on hover and on keyboard focus. Escape takes them away together with the
 * dialog that they are in: nobody would press it twice.
 */
export function Tooltip(props: {
  label: ReactNode;
  /** Keys that do the same, e.g. `Ctrl+Z`. */
  keys?: string;
  side?: Side;
  children: ReactElement;
}): ReactElement {
  const { label, keys, side = "top", children } = props;
  return (
    <Base.Root onOpenChange={(_, change) => change.reason === "escape-key" && change.allowPropagation()}>
      <Base.Trigger render={children} />
      <Base.Portal>
        <Base.Positioner side={side} sideOffset={6} className="z-50">
          <Base.Popup className="pop max-w-64 rounded-md bg-ink px-2 py-1 text-small text-page shadow-floating">
            {label}
            {keys && <span className="ms-2 opacity-70">{keys}</span>}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}

/** Once, near the root: after the first tooltip the next ones open at once. */
export function TooltipProvider(props: { children: ReactNode }): ReactElement {
  return <Base.Provider delay={400}>{props.children}</Base.Provider>;
}
