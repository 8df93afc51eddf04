import type { Item, RunAllCall } from "@weft/sdk";
import { matching, matchOf, updateOf } from "../sql/rows.ts";
import { Builder, columnList, tableOf } from "../sql/statements.ts";
import { writeRows } from "../sql/table-job.ts";
import type { WriteParams } from "../sql/table-job.ts";
import { dialect } from "./dialect.ts";
import { engine } from "./engine.ts";
import { inOneStep } from "./steps.ts";

/** Reads the rows after they are changed, as MySQL gives nothing back of what it writes. */
export function updateRows(
  call: RunAllCall<WriteParams & { readonly match: string }>,
): Promise<readonly Item[]> {
  return writeRows({
    engine,
    call,
    method: "UPDATE",
    match: ({ match }, row, number) => matchOf(match, row, number),
    statement: (into, [row = new Map()], match) => updateOf(into, row, match),
    // What rows are matched by does not change, so the same ones are found after.
    perform: (run, update, { into, row, match }) =>
      inOneStep(run, call.params.together, async () => {
        await run(update);
        const builder = new Builder(dialect);
        const select = `SELECT ${columnList(dialect, into.give)} FROM ${tableOf(dialect, into.table)}`;
        return run(builder.done(`${select}${matching(builder, row, match)}`));
      }),
  });
}
