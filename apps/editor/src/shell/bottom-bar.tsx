import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { NavLink } from "react-router";
import { cx } from "../ui/cx.ts";
import { Icon } from "../ui/icon.tsx";
import { usePlaces } from "./places.ts";

/** The menu on screens as narrow as a phone. */
export function BottomBar(): ReactElement {
  const { t } = useTranslation("shell");
  return (
    <nav
      aria-label={t("mainNavigation")}
      className="grid auto-cols-fr grid-flow-col border-t border-line bg-sunken pb-[env(safe-area-inset-bottom)] sm:hidden"
    >
      {usePlaces().map((place) => (
        <NavLink
          key={place.to}
          to={place.to}
          className={({ isActive }) =>
            cx(
              "flex h-13 flex-col items-center justify-center gap-0.5 text-small outline-offset-[-2px]",
              isActive ? "font-medium text-accent-ink" : "text-ink-soft",
            )
          }
        >
          <Icon name={place.icon} size={18} />
          <span className="max-w-full truncate px-0.5">{t(`nav.${place.key}`)}</span>
        </NavLink>
      ))}
    </nav>
  );
}
