import { defineAction } from "@weft/sdk";
import { answerParams, giveParam, matchParam, togetherParam, valueParams } from "../sql/params.ts";
import { matching, matchOf, updateOf } from "../sql/rows.ts";
import { Builder, columnList, tableOf } from "../sql/statements.ts";
import { writeRows } from "../sql/table-job.ts";
import { common, tableParams } from "./common.ts";
import { dialect } from "./dialect.ts";
import { engine } from "./engine.ts";
import { inOneStep } from "./steps.ts";
import { updateText } from "./update.text.ts";

export const mysqlUpdate = defineAction({
  ...common,
  type: "mysql.rows.update",
  label: "Update rows",
  help: "Changes the rows of a MySQL or MariaDB table that match each item, and gives them as they are then.",
  synonyms: ["change", "modify", "set", "database", "sql", "mariadb"],
  summary: "{table}",
  effect: "write",
  params: {
    ...tableParams,
    match: matchParam,
    ...valueParams,
    together: togetherParam,
    give: giveParam,
    ...answerParams,
  },
  sample: { id: 1042, customer: "Anna Nowak", total: "129.90", created_at: "2026-01-15T09:30:00Z" },
  translations: updateText,
  runAll: (call) =>
    writeRows({
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
    }),
});
