import type { Item, ParamsOf, RunAllCall } from "@weft/sdk";
import { splitNames } from "../paths.ts";
import { runJob } from "../sql/job.ts";
import type { rowParams } from "../sql/nodes/params.ts";
import { deleteOf, selectDeleted } from "../sql/select.ts";
import type { Statement, TableName } from "../sql/statements.ts";
import { conditionTimes } from "./conditions.ts";
import { dialect } from "./dialect.ts";
import { engine } from "./engine.ts";
import { inOneStep } from "./steps.ts";

type Deletes = ParamsOf<typeof rowParams.delete> & TableName;

/** Reads the rows before they are gone, and locks them until then. */
export function deleteRows(call: RunAllCall<Deletes>): Promise<readonly Item[]> {
  const { items, params, paramsAt, ctx } = call;
  const { together } = params;
  const deletes: Statement[] = [];
  return runJob({
    engine,
    ctx,
    items,
    params,
    method: "DELETE",
    transaction: together,
    plan(index) {
      const own = paramsAt(index);
      // Refused before anything is sent where no condition says which rows.
      deleteOf(dialect, own, []);
      return own;
    },
    shown: (plan) => deleteOf(dialect, plan, []),
    async begin(run) {
      const timed = conditionTimes(run);
      return async (plan, index) => {
        const own = await timed(plan);
        deletes[index] = deleteOf(dialect, own, []);
        return selectDeleted(dialect, own, splitNames(own.give));
      };
    },
    perform: (run, select, { index }) =>
      inOneStep(run, together, async () => {
        const rows = await run(select);
        await run(deletes[index] as Statement);
        return rows;
      }),
  });
}
