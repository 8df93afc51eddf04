import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { Link, NavLink, useMatch } from "react-router";
import { cx } from "../ui/cx.ts";
import { Icon } from "../ui/icon.tsx";
import { attentionPath, useAttention } from "./attention.ts";
import { Count } from "./count.tsx";
import { usePlaces } from "./places.ts";

/** As wide as its word needs, so that a fifth place does not cut words off. */
const itemClass =
  "flex h-13 min-w-0 flex-auto flex-col items-center justify-center gap-0.5 text-small outline-offset-[-2px]";

/** The menu on screens as narrow as a phone. A flow needs the room and has its own way back. */
export function BottomBar(): ReactElement | null {
  const { t } = useTranslation("shell");
  const places = usePlaces();
  const onFlow = useMatch("/flows/:id/*") !== null;
  const attention = useAttention();
  if (onFlow) return null;
  return (
    <nav
      aria-label={t("mainNavigation")}
      className="flex border-t border-line bg-sunken pb-[env(safe-area-inset-bottom)] sm:hidden"
    >
      {places.map((place) => (
        <NavLink
          key={place.to}
          to={place.to}
          className={({ isActive }) =>
            cx(itemClass, isActive ? "font-medium text-accent-ink" : "text-ink-soft")
          }
        >
          <Icon name={place.icon} size={18} />
          <span className="max-w-full truncate px-0.5">{t(`nav.${place.key}`)}</span>
        </NavLink>
      ))}
      {attention > 0 && (
        <Link to={attentionPath} className={cx(itemClass, "text-warning-ink")}>
          <span className="relative">
            <Icon name="triangle-alert" size={18} />
            <Count count={attention} className="absolute -end-3 -top-1.5" />
          </span>
          <span className="max-w-full truncate px-0.5">{t("nav.attentionShort")}</span>
        </Link>
      )}
    </nav>
  );
}
