import { Menu as Base } from "@base-ui/react/menu";
import type { ReactElement } from "react";
import { cx } from "./cx.ts";
import { Icon } from "./icon.tsx";
import type { IconName } from "./icons.ts";
import { Kbd } from "./kbd.tsx";

export interface MenuItem {
  readonly label: string;
  readonly icon?: IconName;
  /** Keys that do the same, e.g. `Ctrl+D`. */
  readonly keys?: string;
  readonly danger?: boolean;
  readonly disabled?: boolean;
  /** Ticked or not, for items that choose or switch. */
  readonly checked?: boolean;
  readonly onSelect: () => void;
}
/** `separator` draws a line; `{ heading }` names what follows. */
export type MenuEntry = MenuItem | "separator" | { readonly heading: string };

export const menuPopupClass =
  "pop max-h-(--available-height) min-w-44 overflow-y-auto rounded-lg bg-raised p-1 shadow-floating outline-none";

/** The entries of a menu; also fits inside Base UI's context menu, which shares these parts. */
export function MenuItems({ items }: { items: readonly MenuEntry[] }): ReactElement[] {
  return items.map((entry, index) => {
    if (entry === "separator") return <Base.Separator key={`line-${index}`} className="my-1 h-px bg-line" />;
    if ("heading" in entry) {
      return (
        <div key={entry.heading} className="px-2 pt-1.5 pb-0.5 text-small font-medium text-ink-faint">
          {entry.heading}
        </div>
      );
    }
    return <Entry key={entry.label} item={entry} />;
  });
}

function Entry({ item }: { item: MenuItem }): ReactElement {
  const content = (
    <>
      {item.icon && <Icon name={item.icon} size={15} />}
      <span className="grow">{item.label}</span>
      {item.checked && <Icon name="check" size={14} className="text-accent-ink" />}
      {item.keys && <Kbd keys={item.keys} />}
    </>
  );
  const className = cx(
    "flex cursor-default items-center gap-2 rounded-md px-2 py-1.5 outline-none select-none data-disabled:opacity-45",
    item.danger
      ? "text-danger-ink data-highlighted:bg-danger-soft"
      : "text-ink data-highlighted:bg-hover [&>svg:first-child]:text-ink-faint",
  );
  const disabled = item.disabled ?? false;
  if (item.checked === undefined) {
    return (
      <Base.Item className={className} disabled={disabled} onClick={() => item.onSelect()}>
        {content}
      </Base.Item>
    );
  }
  return (
    <Base.CheckboxItem
      className={className}
      disabled={disabled}
      checked={item.checked}
      closeOnClick
      onCheckedChange={() => item.onSelect()}
    >
      {content}
    </Base.CheckboxItem>
  );
}
