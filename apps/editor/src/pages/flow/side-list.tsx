import type { ReactElement, ReactNode } from "react";
import { Link, NavLink } from "react-router";
import { cx } from "../../ui/cx.ts";
import { Icon } from "../../ui/icon.tsx";

/** A list beside what is chosen in it. On narrow screens it is one or the other. */
export function SideList(props: {
  /** Names the list. */
  label: string;
  list: ReactNode;
  /** Where the list is, and what the way back to it is called. */
  back: { to: string; label: string };
  /** Something of the list is chosen. */
  chosen: boolean;
  children: ReactNode;
}): ReactElement {
  const { label, list, back, chosen, children } = props;
  return (
    <div className="flex h-full min-h-0">
      <nav
        aria-label={label}
        className={cx(
          "w-full shrink-0 overflow-y-auto border-line bg-surface md:w-72 md:border-e",
          chosen && "max-md:hidden",
        )}
      >
        {list}
      </nav>
      <div className={cx("flex min-w-0 grow flex-col", !chosen && "max-md:hidden")}>
        <Link
          to={back.to}
          className="flex h-10 shrink-0 items-center gap-1 border-b border-line px-3 font-medium md:hidden"
        >
          <Icon name="chevron-left" />
          {back.label}
        </Link>
        <div className="flex min-h-0 grow flex-col">{children}</div>
      </div>
    </div>
  );
}

/** One line of the list. */
export function SideListItem(props: { to: string; children: ReactNode }): ReactElement {
  return (
    <NavLink
      to={props.to}
      className={({ isActive }) =>
        cx(
          "block border-b border-line px-3 py-2.5 outline-offset-[-2px] transition-colors",
          isActive ? "bg-accent-soft" : "hover:bg-hover",
        )
      }
    >
      {props.children}
    </NavLink>
  );
}
