import { defineAction, NodeError } from "@weft/sdk";
import { common, sample } from "./common.ts";
import { insertText } from "./insert.text.ts";
import { tableParam, valueParams } from "./params.ts";
import { cellsOf } from "./rows.ts";
import { writeTable } from "./write.ts";

export const tableInsert = defineAction({
  ...common,
  type: "data.table.insert",
  label: "Insert rows",
  help: "Adds a row to a table for each item, all of them at once or none, and gives the rows as the table has them.",
  synonyms: ["add", "create", "save", "store", "data table", "database", "append"],
  summary: "{table}",
  effect: "write",
  idempotent: true,
  params: {
    table: tableParam,
    ...valueParams,
    bad: {
      kind: "choice",
      label: "Items that do not fit",
      help: "Stop before anything is written, or leave such items out; the log of the run says which and why.",
      options: [
        { value: "stop", label: "Stop the flow" },
        { value: "skip", label: "Leave them out" },
      ],
      default: "stop",
      advanced: true,
    },
  },
  sample,
  translations: insertText,
  runAll: (call) =>
    writeTable(call, "INSERT", ({ table, params, item, number }) => {
      try {
        const { values, named } = cellsOf(table, params, item, number);
        return { change: { does: "insert", values }, shown: named };
      } catch (error) {
        if (params.bad !== "skip" || !(error instanceof NodeError)) throw error;
        call.ctx.log(`Left out: ${error.message}`);
        return undefined;
      }
    }),
});
