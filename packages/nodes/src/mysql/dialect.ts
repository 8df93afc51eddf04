import type { Dialect } from "../sql/statements.ts";

/** Names have 64 letters at most, of up to four bytes; the database itself refuses longer ones. */
export const dialect: Dialect = { kind: "mysql", mark: "`", longestName: 256, place: () => "?" };
