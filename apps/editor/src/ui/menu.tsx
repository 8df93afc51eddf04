import { Menu as Base } from "@base-ui/react/menu";
import type { ReactElement, RefObject } from "react";
import { MenuItems, menuPopupClass } from "./menu-items.tsx";
import type { MenuEntry } from "./menu-items.tsx";

/** A list of deeds that opens from a button. `trigger` is a `Button` or an `IconButton`. */
export function Menu(props: {
  trigger: ReactElement;
  items: readonly MenuEntry[];
  align?: "start" | "center" | "end";
  side?: "top" | "bottom" | "right";
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  /** What has the keyboard afterwards; the trigger unless said. */
  returnTo?: RefObject<HTMLElement | null>;
}): ReactElement {
  const { trigger, items, align = "end", side = "bottom", open, onOpenChange, returnTo } = props;
  return (
    <Base.Root
      {...(open !== undefined && { open })}
      {...(onOpenChange && { onOpenChange: (next) => onOpenChange(next) })}
    >
      <Base.Trigger render={trigger} />
      <Base.Portal>
        <Base.Positioner side={side} align={align} sideOffset={4} className="z-50 outline-none">
          <Base.Popup className={menuPopupClass} {...(returnTo && { finalFocus: returnTo })}>
            <MenuItems items={items} />
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
