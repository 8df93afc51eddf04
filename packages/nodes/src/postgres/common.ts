import { postgres } from "./credential.ts";

/** What all nodes of this connector have in common. */
export const common = {
  version: 1,
  icon: "database",
  group: "PostgreSQL",
  credential: postgres,
} as const;
