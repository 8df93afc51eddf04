import { defineAction } from "@weft/sdk";
import { sqlNode } from "../sql/nodes/node.ts";
import { keyParam, keyTexts, rowParams } from "../sql/nodes/params.ts";
import { marked, queryParamsWith } from "../sql/nodes/query.params.ts";
import { markedTexts } from "../sql/nodes/query.text.ts";
import { runQuery, selectRows } from "../sql/nodes/run.ts";
import { answerParams, onConflictParam, togetherParam, valueParams } from "../sql/params.ts";
import { database, tableParams } from "./database.ts";
import { deleteRows } from "./delete.ts";
import { sql } from "./engine.ts";
import { insertRows } from "./insert.ts";
import { updateRows } from "./update.ts";
import { upsertRows } from "./upsert.ts";

export const mysqlQuery = defineAction({
  ...sqlNode(database, "query", { params: queryParamsWith(marked), texts: markedTexts }),
  runAll: (call) => runQuery(sql, call),
});

export const mysqlSelect = defineAction({
  ...sqlNode(database, "select", { params: { ...tableParams, ...rowParams.select } }),
  runAll: (call) => selectRows(sql, call),
});

const given = { together: togetherParam, ...answerParams } as const;

export const mysqlInsert = defineAction({
  ...sqlNode(database, "insertWithKeys", {
    params: { ...tableParams, ...valueParams, onConflict: onConflictParam, ...given },
  }),
  runAll: insertRows,
});

export const mysqlUpsert = defineAction({
  ...sqlNode(database, "upsert", {
    params: { ...tableParams, match: keyParam(), ...valueParams, ...given },
    texts: keyTexts,
  }),
  sample: { id: 1042, customer: "Anna Nowak", total: "129.90" },
  runAll: upsertRows,
});

export const mysqlUpdate = defineAction({
  ...sqlNode(database, "update", { params: { ...tableParams, ...rowParams.update } }),
  runAll: updateRows,
});

export const mysqlDelete = defineAction({
  ...sqlNode(database, "delete", { params: { ...tableParams, ...rowParams.delete } }),
  runAll: deleteRows,
});
