import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { useIsAtLeast } from "../../session/session.ts";
import { Page } from "../../shell/page.tsx";
import { AboutSection } from "./about-section.tsx";
import { KeepingSection } from "./keeping-section.tsx";
import { PasswordSection } from "./password-section.tsx";
import { PeopleSection } from "./people-section.tsx";
import { ProfileSection } from "./profile-section.tsx";
import { WorkspaceSection } from "./workspace-section.tsx";

export function SettingsPage(): ReactElement {
  const { t } = useTranslation("settings");
  const isAdmin = useIsAtLeast("admin");
  return (
    <Page title={t("title")} narrow>
      <ProfileSection />
      <PasswordSection />
      {isAdmin && <PeopleSection />}
      <WorkspaceSection mayEdit={isAdmin} />
      <KeepingSection mayEdit={isAdmin} />
      <AboutSection />
    </Page>
  );
}
