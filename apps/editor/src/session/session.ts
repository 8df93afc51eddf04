import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { Language, Me, Role, Session, Theme } from "@weft/api";
import { useTranslation } from "react-i18next";
import { api } from "../api/queries.ts";
import { switchLanguage } from "../i18n/start.ts";
import { applyTheme } from "../shell/theme.ts";
import { toast } from "../ui/toast.tsx";

/** Who is here; asked once and kept until something says that it changed. */
export function useSession(): { session: Session | undefined; error: Error | null; retry: () => void } {
  const { data, error, refetch } = useQuery(api.accounts.session.queryOptions({ staleTime: Infinity }));
  return { session: data, error, retry: () => void refetch() };
}

/** The person who is signed in. Only below `SessionGate`, which lets nobody else in. */
export function useMe(): Me {
  const { session } = useSession();
  if (!session?.me) throw new Error("useMe needs a signed-in person");
  return session.me;
}

const ranks: Record<Role, number> = { viewer: 0, operator: 1, editor: 2, admin: 3, owner: 4 };

/** Whether this person's role is `role` or more. The server decides; this only hides what it would refuse. */
export function useIsAtLeast(role: Role): boolean {
  return ranks[useMe().role] >= ranks[role];
}

/** Language and theme take effect at once and are then remembered with the account. */
export function usePreferences(): {
  setLanguage: (language: Language) => void;
  setTheme: (theme: Theme) => void;
} {
  const queries = useQueryClient();
  const { t } = useTranslation("common");
  const save = useMutation(
    api.accounts.updateMe.mutationOptions({
      onSuccess: () => queries.invalidateQueries({ queryKey: api.accounts.session.queryKey() }),
      onError: (error) => toast.failure(t("notSaved"), error),
    }),
  );
  return {
    setLanguage(language) {
      void switchLanguage(language);
      save.mutate({ language });
    },
    setTheme(theme) {
      applyTheme(theme);
      save.mutate({ theme });
    },
  };
}

/** Leaves with a fresh page, so that nothing of this person stays in memory. */
export function useSignOut(): () => void {
  const { t } = useTranslation("shell");
  const leave = useMutation(
    api.accounts.logout.mutationOptions({
      onSuccess: () => location.assign("/sign-in"),
      onError: (error) => toast.failure(t("signOutFailed"), error),
    }),
  );
  return () => leave.mutate({});
}
