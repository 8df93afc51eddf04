import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import { languageNames, languages } from "../i18n/languages.ts";
import { useMe, usePreferences, useSignOut } from "../session/session.ts";
import { cx } from "../ui/cx.ts";
import { Icon } from "../ui/icon.tsx";
import { initials } from "../ui/initials.ts";
import { Menu } from "../ui/menu.tsx";
import type { MenuEntry } from "../ui/menu-items.tsx";
import { themes } from "./themes.ts";

/** Who is signed in, with what belongs to the person: language, theme, settings, leaving. */
export function AccountMenu({ narrow }: { narrow: boolean }): ReactElement {
  const me = useMe();
  const { t } = useTranslation("shell");
  const items = useAccountEntries();
  const trigger = (
    <button
      type="button"
      className="flex h-10 w-full items-center gap-2.5 rounded-md px-1 text-start transition-colors hover:bg-hover"
    >
      <span
        aria-hidden
        className="flex size-7 shrink-0 items-center justify-center rounded-full bg-accent-soft text-small font-semibold text-accent-ink"
      >
        {initials(me.name)}
      </span>
      <span className="sr-only">{t("account")}: </span>
      <span className={cx("min-w-0 grow", narrow ? "sr-only" : "max-lg:sr-only")}>
        <span className="block truncate font-medium">{me.name}</span>
      </span>
      <span className={cx("hidden text-ink-faint", !narrow && "lg:block")}>
        <Icon name="ellipsis" />
      </span>
    </button>
  );
  return <Menu trigger={trigger} side="right" align="end" items={items} />;
}

function useAccountEntries(): MenuEntry[] {
  const me = useMe();
  const { t, i18n } = useTranslation("shell");
  const { setLanguage, setTheme } = usePreferences();
  const navigate = useNavigate();
  const signOut = useSignOut();
  return [
    { heading: me.email },
    { label: t("nav.settings"), icon: "settings", onSelect: () => void navigate("/settings") },
    "separator",
    { heading: t("language") },
    ...languages.map((language) => ({
      label: languageNames[language],
      checked: i18n.language === language,
      onSelect: () => setLanguage(language),
    })),
    "separator",
    { heading: t("theme") },
    ...themes.map((theme) => ({
      label: t(`themes.${theme}`),
      checked: me.theme === theme,
      onSelect: () => setTheme(theme),
    })),
    "separator",
    { label: t("signOut"), icon: "log-out", onSelect: signOut },
  ];
}
