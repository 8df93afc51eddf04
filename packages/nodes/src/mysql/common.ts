import { tableParams as ofPostgres } from "../sql/params.ts";
import { mysql } from "./credential.ts";

/** What all nodes of this connector have in common. */
export const common = {
  version: 1,
  icon: "database",
  group: "MySQL",
  credential: mysql,
} as const;

/** What MySQL calls a schema is a database. */
export const tableParams = {
  table: ofPostgres.table,
  schema: {
    kind: "text",
    label: "Database",
    help: "Only if the table is in another one than the credential names.",
    default: "",
    advanced: true,
  },
} as const;
