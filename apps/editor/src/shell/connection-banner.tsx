import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { client } from "../api/client.ts";
import { Icon } from "../ui/icon.tsx";
import { toast } from "../ui/toast.tsx";
import { connectionBack, connectionLost, useConnection } from "../api/connection.ts";

const TRY_EVERY_MS = 3000;

/** Says that the server cannot be reached, keeps knocking, and brings everything up to date when it answers again. */
export function ConnectionBanner(): ReactElement | null {
  const lost = useConnection((state) => state.lost);
  const queries = useQueryClient();
  const { t } = useTranslation("shell");
  useEffect(() => {
    addEventListener("offline", connectionLost);
    return () => removeEventListener("offline", connectionLost);
  }, []);
  useEffect(() => {
    if (!lost) return;
    const timer = setInterval(() => {
      void client.accounts.session().then(
        () => {
          connectionBack();
          toast.success(t("connectionBack"));
          return queries.invalidateQueries();
        },
        () => undefined,
      );
    }, TRY_EVERY_MS);
    return () => clearInterval(timer);
  }, [lost, queries, t]);
  return (
    <div role="status">
      {lost && (
        <p className="flex items-center justify-center gap-2 bg-warning-soft px-3 py-1.5 font-medium text-warning-ink">
          <Icon name="cloud-off" />
          {t("connectionLost")}
        </p>
      )}
    </div>
  );
}
