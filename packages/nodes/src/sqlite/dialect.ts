import type { Dialect } from "../sql/statements.ts";

/** Names may have any length; this one keeps messages readable. */
export const dialect: Dialect = { kind: "sqlite", mark: '"', longestName: 1000, place: () => "?" };
