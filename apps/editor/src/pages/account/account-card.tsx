import type { ReactElement, ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { languageNames, languages, pickLanguage } from "../../i18n/languages.ts";
import { switchLanguage } from "../../i18n/start.ts";
import { Logo } from "../../shell/logo.tsx";
import { WindowTitle } from "../../shell/page.tsx";
import { Icon } from "../../ui/icon.tsx";
import { Select } from "../../ui/select.tsx";

/** What people see before they are signed in: one card, and the language. */
export function AccountCard(props: { title: string; body?: ReactNode; children?: ReactNode }): ReactElement {
  const { title, body, children } = props;
  return (
    <main className="flex min-h-dvh flex-col items-center px-4 py-8">
      <WindowTitle text={title} />
      <div className="my-auto flex w-full max-w-92 flex-col gap-5 rounded-lg border border-line bg-surface p-6 shadow-raised">
        <div className="flex flex-col gap-3">
          <Logo size={36} />
          <div>
            <h1 className="text-heading font-semibold">{title}</h1>
            {body && <p className="mt-1 text-pretty text-ink-soft">{body}</p>}
          </div>
        </div>
        {children}
      </div>
      <LanguageChoice />
    </main>
  );
}

function LanguageChoice(): ReactElement {
  const { t, i18n } = useTranslation("shell");
  return (
    <div className="mt-6 flex items-center gap-2 text-ink-soft">
      <Icon name="languages" />
      <Select
        label={t("language")}
        size="sm"
        className="w-44"
        value={pickLanguage([i18n.language])}
        onChange={(language) => void switchLanguage(language)}
        options={languages.map((language) => ({ value: language, label: languageNames[language] }))}
      />
    </div>
  );
}
