import type { SqliteConnection } from "../db/open.ts";
import { ok, warning } from "./finding.ts";
import type { Look } from "./finding.ts";

const INCREMENTAL = 2;

/** Whether room that nothing uses any more goes back to the disk: a file that an older Weft made cannot give it. */
export function lookAtRoom(sqlite: SqliteConnection): Look {
  const number = (pragma: string): number => Number(sqlite.pragma(pragma, { simple: true }));
  if (number("auto_vacuum") === INCREMENTAL)
    return ok("The database gives back room that it no longer needs.");
  const unused = Math.round((100 * number("freelist_count")) / Math.max(1, number("page_count")));
  return warning(
    `The database keeps room that it no longer needs (now ${unused} % of it).`,
    "Stop Weft and run: npx weft compact",
  );
}
