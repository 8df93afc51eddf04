import { useEffect } from "react";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { Navigate, Outlet, useLocation } from "react-router";
import { wordsOfError } from "../api/errors.ts";
import { switchLanguage } from "../i18n/start.ts";
import { applyTheme } from "../shell/theme.ts";
import { Button } from "../ui/button.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { Splash } from "../shell/splash.tsx";
import { useSession } from "./session.ts";

/** Lets signed-in people through; sends the others to sign in or to set up. */
export function SessionGate(): ReactElement {
  const { session, error, retry } = useSession();
  const { t } = useTranslation("common");
  const { pathname, search } = useLocation();
  const language = session?.me?.language;
  const theme = session?.me?.theme;
  useEffect(() => {
    if (language) void switchLanguage(language);
  }, [language]);
  useEffect(() => {
    if (theme) applyTheme(theme);
  }, [theme]);
  if (!session) {
    if (!error) return <Splash />;
    const action = <Button onClick={retry}>{t("retry")}</Button>;
    return <EmptyState icon="cloud-off" title={wordsOfError(error, t)} action={action} />;
  }
  if (session.state === "setup") return <Navigate to="/setup" replace />;
  if (session.state === "signedOut") {
    const next = pathname === "/" ? "" : `?next=${encodeURIComponent(pathname + search)}`;
    return <Navigate to={`/sign-in${next}`} replace />;
  }
  return <Outlet />;
}
