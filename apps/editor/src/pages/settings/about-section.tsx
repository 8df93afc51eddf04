import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { useSession } from "../../session/session.ts";
import { Icon } from "../../ui/icon.tsx";
import { Section } from "../../ui/section.tsx";

export function AboutSection(): ReactElement {
  const { t } = useTranslation("settings");
  const { session } = useSession();
  return (
    <Section title={t("about.title")}>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1 text-ink-soft">
        <span>{t("about.version", { version: session?.version })}</span>
        <span>{t("about.licence")}</span>
        <a
          href="/api/docs"
          className="inline-flex items-center gap-1 text-accent-ink underline-offset-2 hover:underline"
        >
          {t("about.api")}
          <Icon name="external-link" size={13} />
        </a>
      </div>
    </Section>
  );
}
