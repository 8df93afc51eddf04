import type { ReactElement, ReactNode } from "react";
import { NavLink } from "react-router";
import { cx } from "./cx.ts";
import { tabClass } from "./tabs.tsx";

/** Tabs that are pages: each has an address, so it can be opened, shared and gone back to. */
export function TabLinks(props: {
  label: string;
  items: readonly { readonly to: string; readonly label: ReactNode; readonly end?: boolean }[];
}): ReactElement {
  return (
    <nav aria-label={props.label} className="flex gap-1 overflow-x-auto">
      {props.items.map((item) => (
        <NavLink
          key={item.to}
          to={item.to}
          end={item.end ?? false}
          className={({ isActive }) =>
            cx(
              tabClass,
              "border-b-2 rounded-b-none",
              isActive ? "border-accent text-ink" : "border-transparent",
            )
          }
        >
          {item.label}
        </NavLink>
      ))}
    </nav>
  );
}
