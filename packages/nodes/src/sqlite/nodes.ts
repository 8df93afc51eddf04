import { defineAction } from "@weft/sdk";
import { sqlNode } from "../sql/nodes/node.ts";
import { keyTexts, rowParams } from "../sql/nodes/params.ts";
import { marked, queryParamsWith } from "../sql/nodes/query.params.ts";
import { markedTexts } from "../sql/nodes/query.text.ts";
import { deleteRows, insertRows, runQuery, selectRows, updateRows, upsertRows } from "../sql/nodes/run.ts";
import { database, fileParams, makeParam } from "./node.params.ts";
import { sqlIn } from "./where.ts";

export const sqliteQuery = defineAction({
  ...sqlNode(database, "query", {
    params: { file: fileParams.file, ...queryParamsWith(marked), make: makeParam },
    texts: markedTexts,
  }),
  runAll: (call) => runQuery(sqlIn(call), call),
});

export const sqliteSelect = defineAction({
  ...sqlNode(database, "select", { params: { ...fileParams, ...rowParams.select } }),
  runAll: (call) => selectRows(sqlIn(call), call),
});

export const sqliteInsert = defineAction({
  ...sqlNode(database, "insert", { params: { ...fileParams, ...rowParams.insert } }),
  runAll: (call) => insertRows(sqlIn(call), call),
});

export const sqliteUpsert = defineAction({
  ...sqlNode(database, "upsert", { params: { ...fileParams, ...rowParams.upsert }, texts: keyTexts }),
  runAll: (call) => upsertRows(sqlIn(call), call),
});

export const sqliteUpdate = defineAction({
  ...sqlNode(database, "update", { params: { ...fileParams, ...rowParams.update } }),
  runAll: (call) => updateRows(sqlIn(call), call),
});

export const sqliteDelete = defineAction({
  ...sqlNode(database, "delete", { params: { ...fileParams, ...rowParams.delete } }),
  runAll: (call) => deleteRows(sqlIn(call), call),
});
