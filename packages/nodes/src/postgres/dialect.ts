import type { Dialect } from "../sql/statements.ts";

/** Names of PostgreSQL have 63 bytes (NAMEDATALEN); longer ones are cut off silently. */
export const dialect: Dialect = {
  kind: "postgres",
  mark: '"',
  longestName: 63,
  place: (number) => `$${number}`,
};
