import { roles } from "@weft/api";
import type { Role } from "@weft/api";
import { useTranslation } from "react-i18next";
import { useMe } from "../../session/session.ts";
import type { SelectOption } from "../../ui/select.tsx";

/** The roles that this person may give, each with what it may do. */
export function useRoleOptions(): readonly SelectOption<Role>[] {
  const { t } = useTranslation("settings");
  const me = useMe();
  return roles
    .filter((role) => role !== "owner" || me.role === "owner")
    .map((value) => ({ value, label: t(`roles.${value}`), help: t(`roleHelp.${value}`) }));
}
