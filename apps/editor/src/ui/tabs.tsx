import { Tabs as Base } from "@base-ui/react/tabs";
import type { ReactElement, ReactNode } from "react";
import { cx } from "./cx.ts";

interface TabItem {
  readonly value: string;
  readonly label: ReactNode;
  readonly content: ReactNode;
  /** What was begun in it stays while another tab is looked at. */
  readonly keep?: boolean;
}

/** Tabs within a page. Tabs that are addresses of their own are `TabLinks`. */
export function Tabs(props: {
  value: string;
  onChange: (value: string) => void;
  items: readonly TabItem[];
  /** What the tabs choose between, read out. */
  label: string;
  /** At the end of the row of tabs. */
  aside?: ReactNode;
  className?: string;
}): ReactElement {
  const { value, onChange, items, label, aside, className } = props;
  return (
    <Base.Root
      value={value}
      onValueChange={(next) => onChange(String(next))}
      className={cx("flex min-h-0 flex-col", className)}
    >
      <div className="flex items-center justify-between gap-2 border-b border-line">
        <Base.List aria-label={label} className="relative flex gap-1" activateOnFocus>
          {items.map((item) => (
            <Base.Tab key={item.value} value={item.value} className={cx(tabClass, "data-active:text-ink")}>
              {item.label}
            </Base.Tab>
          ))}
          <Base.Indicator className="absolute bottom-0 start-0 h-0.5 w-(--active-tab-width) translate-x-(--active-tab-left) bg-accent transition-all duration-150" />
        </Base.List>
        {aside}
      </div>
      {items.map((item) => (
        <Base.Panel
          key={item.value}
          value={item.value}
          keepMounted={item.keep ?? false}
          className="min-h-0 grow overflow-auto outline-offset-[-2px]"
        >
          {item.content}
        </Base.Panel>
      ))}
    </Base.Root>
  );
}

export const tabClass =
  "flex h-9 items-center gap-1.5 rounded-md px-2.5 font-medium whitespace-nowrap text-ink-faint outline-offset-[-2px] transition-colors hover:text-ink";
