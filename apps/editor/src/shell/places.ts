import type { IconName } from "../ui/icons.ts";

/** The pages that the menu leads to, in its order. */
export const places = [
  { to: "/flows", key: "flows", icon: "workflow" },
  { to: "/executions", key: "executions", icon: "activity" },
  { to: "/credentials", key: "credentials", icon: "key-round" },
  { to: "/settings", key: "settings", icon: "settings" },
] as const satisfies readonly { to: string; key: string; icon: IconName }[];
