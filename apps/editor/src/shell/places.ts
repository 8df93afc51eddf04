import { useIsAtLeast } from "../session/session.ts";
import type { IconName } from "../ui/icons.ts";

export interface Place {
  readonly to: string;
  /** Its name is `shell:nav.<key>`. */
  readonly key: "flows" | "executions" | "credentials" | "tables" | "settings";
  readonly icon: IconName;
}

const credentials: Place = { to: "/credentials", key: "credentials", icon: "key-round" };

/** The pages that the menu leads to, in its order; without those that this person's role does not open. */
export function usePlaces(): readonly Place[] {
  const seesCredentials = useIsAtLeast("editor");
  return [
    { to: "/flows", key: "flows", icon: "workflow" },
    { to: "/executions", key: "executions", icon: "activity" },
    ...(seesCredentials ? [credentials] : []),
    { to: "/tables", key: "tables", icon: "table" },
    { to: "/settings", key: "settings", icon: "settings" },
  ];
}
