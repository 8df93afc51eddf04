import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { Link, NavLink, useMatch } from "react-router";
import { cx } from "../ui/cx.ts";
import { Icon } from "../ui/icon.tsx";
import type { IconName } from "../ui/icons.ts";
import { IconButton } from "../ui/icon-button.tsx";
import { Kbd } from "../ui/kbd.tsx";
import { Tooltip } from "../ui/tooltip.tsx";
import { AccountMenu } from "./account-menu.tsx";
import { attentionPath, useAttention } from "./attention.ts";
import { useCommandPalette } from "./command-palette-state.ts";
import { Logo } from "./logo.tsx";
import { Count } from "./count.tsx";
import { usePlaces } from "./places.ts";
import { useRail } from "./rail-state.ts";

const itemClass = "flex h-9 w-full items-center gap-2.5 rounded-md px-2.5 font-medium transition-colors";
/** Words beside an icon; folded they are still read out. */
const labelClass = (narrow: boolean): string => cx("sr-only", !narrow && "lg:not-sr-only");
const restClass = "text-ink-soft hover:bg-hover hover:text-ink";

/** The menu on the left; on narrow screens `BottomBar` takes its place. The page of a flow needs the room and folds it. */
export function Rail(): ReactElement {
  const { t } = useTranslation("shell");
  const folded = useRail((state) => state.collapsed);
  const onFlow = useMatch("/flows/:id/*") !== null;
  const narrow = folded || onFlow;
  return (
    <nav
      aria-label={t("mainNavigation")}
      className={cx(
        "flex h-full flex-col gap-1 border-e border-line bg-sunken p-2 max-sm:hidden",
        narrow ? "w-13" : "w-13 lg:w-52",
      )}
    >
      <NavLink
        to="/flows"
        className="mb-2 flex h-9 items-center gap-2.5 rounded-md px-1 text-title font-semibold"
      >
        <Logo />
        <span className={labelClass(narrow)}>Weft</span>
      </NavLink>
      <PaletteButton narrow={narrow} />
      <div className="mt-1 flex flex-col gap-0.5">
        {usePlaces().map((place) => (
          <Place
            key={place.to}
            to={place.to}
            icon={place.icon}
            label={t(`nav.${place.key}`)}
            narrow={narrow}
          />
        ))}
        <AttentionPlace narrow={narrow} />
      </div>
      <div className="grow" />
      <AccountMenu narrow={narrow} />
      {!onFlow && <FoldButton />}
    </nav>
  );
}

function FoldButton(): ReactElement {
  const { t } = useTranslation("shell");
  const { collapsed, toggle } = useRail();
  return (
    <IconButton
      icon={collapsed ? "chevron-right" : "chevron-left"}
      label={t(collapsed ? "expand" : "collapse")}
      side="right"
      size="sm"
      className="ms-1 max-lg:hidden"
      onClick={toggle}
    />
  );
}

function PaletteButton({ narrow }: { narrow: boolean }): ReactElement {
  const { t } = useTranslation("shell");
  const show = useCommandPalette((state) => state.show);
  return (
    <Tooltip label={t("palette.open")} keys="Ctrl+K" side="right">
      <button type="button" className={cx(itemClass, restClass)} onClick={show} aria-keyshortcuts="Control+K">
        <Icon name="search" />
        <span className={cx(labelClass(narrow), "font-normal")}>{t("common:search")}</span>
        <span aria-hidden className={cx("ms-auto hidden", !narrow && "lg:block")}>
          <Kbd keys="Ctrl+K" />
        </span>
      </button>
    </Tooltip>
  );
}

/** There only while a person has to decide something: one click from everywhere. */
function AttentionPlace({ narrow }: { narrow: boolean }): ReactElement | null {
  const { t } = useTranslation("shell");
  const count = useAttention();
  if (count === 0) return null;
  const label = t("nav.attention");
  const link = (
    <Link to={attentionPath} className={cx(itemClass, "text-warning-ink hover:bg-warning-soft")}>
      <span className="relative">
        <Icon name="triangle-alert" />
        {narrow && <Count count={count} className="absolute -end-2.5 -top-2" />}
      </span>
      <span className={labelClass(narrow)}>{label}</span>
      {!narrow && <Count count={count} className="ms-auto max-lg:hidden" />}
    </Link>
  );
  return (
    <Tooltip label={`${label}: ${count}`} side="right">
      {link}
    </Tooltip>
  );
}

function Place(props: { to: string; icon: IconName; label: string; narrow: boolean }): ReactElement {
  const { to, icon, label, narrow } = props;
  const link = (
    <NavLink
      to={to}
      className={({ isActive }) => cx(itemClass, isActive ? "bg-accent-soft text-accent-ink" : restClass)}
    >
      <Icon name={icon} />
      <span className={labelClass(narrow)}>{label}</span>
    </NavLink>
  );
  return narrow ? (
    <Tooltip label={label} side="right">
      {link}
    </Tooltip>
  ) : (
    link
  );
}
