import { defineAction } from "@weft/sdk";
import type { Database } from "../sql/nodes/node.ts";
import { sqlNode } from "../sql/nodes/node.ts";
import { keyTexts, rowParams } from "../sql/nodes/params.ts";
import { numbered, queryParamsWith } from "../sql/nodes/query.params.ts";
import { numberedTexts } from "../sql/nodes/query.text.ts";
import { deleteRows, insertRows, runQuery, selectRows, updateRows, upsertRows } from "../sql/nodes/run.ts";
import { tableParams } from "../sql/params.ts";
import { choices } from "./choices.ts";
import { postgres } from "./credential.ts";
import { sql } from "./engine.ts";

const database: Database = {
  name: "postgres",
  group: "PostgreSQL",
  credential: postgres,
  choices,
  called: { en: "a PostgreSQL", pl: "PostgreSQL", "pt-BR": "PostgreSQL" },
  synonyms: { en: ["postgres"], pl: [], "pt-BR": [] },
};

export const postgresQuery = defineAction({
  ...sqlNode(database, "query", { params: queryParamsWith(numbered), texts: numberedTexts }),
  runAll: (call) => runQuery(sql, call),
});

export const postgresSelect = defineAction({
  ...sqlNode(database, "select", { params: { ...tableParams, ...rowParams.select } }),
  runAll: (call) => selectRows(sql, call),
});

export const postgresInsert = defineAction({
  ...sqlNode(database, "insert", { params: { ...tableParams, ...rowParams.insert } }),
  runAll: (call) => insertRows(sql, call),
});

export const postgresUpsert = defineAction({
  ...sqlNode(database, "upsert", { params: { ...tableParams, ...rowParams.upsert }, texts: keyTexts }),
  runAll: (call) => upsertRows(sql, call),
});

export const postgresUpdate = defineAction({
  ...sqlNode(database, "update", { params: { ...tableParams, ...rowParams.update } }),
  runAll: (call) => updateRows(sql, call),
});

export const postgresDelete = defineAction({
  ...sqlNode(database, "delete", { params: { ...tableParams, ...rowParams.delete } }),
  runAll: (call) => deleteRows(sql, call),
});
