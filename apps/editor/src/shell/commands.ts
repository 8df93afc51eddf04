import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import { languageNames, languages } from "../i18n/languages.ts";
import { useNewFlow } from "../pages/flows/actions.ts";
import { useIsAtLeast, usePreferences, useSignOut } from "../session/session.ts";
import type { IconName } from "../ui/icons.ts";
import { usePlaces } from "./places.ts";
import { themes } from "./themes.ts";

export interface CommandEntry {
  readonly label: string;
  readonly icon: IconName;
  readonly onSelect: () => void;
}

/** Everything that the command palette offers besides flows. */
export function useCommands(): { pages: readonly CommandEntry[]; actions: readonly CommandEntry[] } {
  const { t, i18n } = useTranslation("shell");
  const navigate = useNavigate();
  const places = usePlaces();
  const { create } = useNewFlow();
  const mayEdit = useIsAtLeast("editor");
  const { setLanguage, setTheme } = usePreferences();
  const signOut = useSignOut();
  const pages = places.map(({ to, key, icon }) => ({
    label: t(`nav.${key}`),
    icon,
    onSelect: () => void navigate(to),
  }));
  const actions: CommandEntry[] = [
    ...(mayEdit ? [{ label: t("palette.newFlow"), icon: "plus" as const, onSelect: create }] : []),
    ...languages
      .filter((language) => language !== i18n.language)
      .map((language) => ({
        label: t("palette.switchTo", { language: languageNames[language] }),
        icon: "languages" as const,
        onSelect: () => setLanguage(language),
      })),
    ...themes.map((theme) => ({
      label: t("palette.themeTo", { theme: t(`themes.${theme}`) }),
      icon: theme === "dark" ? ("moon" as const) : ("sun" as const),
      onSelect: () => setTheme(theme),
    })),
    { label: t("signOut"), icon: "log-out", onSelect: signOut },
  ];
  return { pages, actions };
}
