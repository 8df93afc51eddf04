import { connectorNodes, operation } from "@weft/sdk";
import type { FieldRow, HttpRequest, JsonObject, NodeDefinition, Paging } from "@weft/sdk";
import { fatal } from "../errors.ts";
import { splitNames } from "../paths.ts";
import { profile, supabaseBase, supabaseChoices } from "./connector.ts";
import { filterQuery } from "./filter.ts";
import { createParams, deleteParams, listParams, sample, updateParams, upsertParams } from "./params.ts";
import { supabaseText } from "./text.ts";

const synonyms = ["supabase", "postgres", "database", "sql", "row"] as const;

interface Place {
  readonly table: string;
  readonly schema: string;
}

function asked(method: string, { table, schema }: Place, more: Partial<HttpRequest>): HttpRequest {
  const { headers, ...rest } = more;
  return {
    method,
    url: `/${encodeURIComponent(table.trim())}`,
    headers: { ...profile(method, schema), ...headers },
    ...rest,
  };
}

interface Written {
  readonly from: "fields" | "item";
  readonly fields: readonly FieldRow[];
  readonly leaveOut: string;
}

function valuesOf({ from, fields, leaveOut }: Written, json: JsonObject, index: number): JsonObject {
  const out = new Set(splitNames(leaveOut));
  const pairs =
    from === "fields"
      ? fields.map(({ name, value }): [string, unknown] => [name, value])
      : Object.entries(json).filter(([name]) => !out.has(name));
  if (pairs.length === 0) throw fatal("supabase-nothing", { item: index + 1 });
  return Object.fromEntries(pairs);
}

type Filter = Parameters<typeof filterQuery>[0];

/** Without a condition, a change would be one of the whole table. */
function chosen(given: Filter, index: number): ReturnType<typeof filterQuery> {
  const query = filterQuery(given);
  if (Object.keys(query).length === 0) throw fatal("supabase-no-filter", { item: index + 1 });
  return query;
}

const create = operation({
  label: "Create a row",
  help: "Adds a row to a table.",
  effect: "write",
  params: createParams,
  sample,
  synonyms: [...synonyms, "insert", "append"],
  summary: "{table}",
  translations: supabaseText("row.create", createParams),
  request: (given, { item, index }) =>
    asked("POST", given, {
      headers: { Prefer: "return=representation" },
      body: valuesOf(given, item.json, index),
    }),
});

const upsert = operation({
  label: "Create or change a row",
  help: "Changes the row that has the same values in some columns, or adds one.",
  effect: "write",
  idempotency: "upsert",
  params: upsertParams,
  sample,
  synonyms: [...synonyms, "insert", "update", "merge"],
  summary: "{table}",
  translations: supabaseText("row.upsert", upsertParams),
  request: (given, { item, index }) =>
    asked("POST", given, {
      headers: { Prefer: "resolution=merge-duplicates,return=representation" },
      query: given.match.trim() === "" ? {} : { on_conflict: splitNames(given.match).join(",") },
      body: valuesOf(given, item.json, index),
    }),
});

const update = operation({
  label: "Change rows",
  help: "Writes values into the rows that fit; gives those rows.",
  effect: "write",
  idempotency: "upsert",
  params: updateParams,
  sample,
  synonyms: [...synonyms, "edit", "set"],
  summary: "{table}",
  translations: supabaseText("row.update", updateParams),
  request: (given, { item, index }) =>
    asked("PATCH", given, {
      headers: { Prefer: "return=representation" },
      query: chosen(given, index),
      body: valuesOf(given, item.json, index),
    }),
});

const remove = operation({
  label: "Delete rows",
  help: "Deletes the rows that fit; gives what they were.",
  effect: "write",
  params: deleteParams,
  sample,
  synonyms: [...synonyms, "remove"],
  summary: "{table}",
  translations: supabaseText("row.delete", deleteParams),
  request: (given, { index }) =>
    asked("DELETE", given, { headers: { Prefer: "return=representation" }, query: chosen(given, index) }),
});

/** As many as a project gives at once unless its settings say otherwise. */
const pageSize = 1000;

/** A project may give fewer than it was asked for, so only an empty page is surely the last. */
const pages: Paging = {
  next({ request, count }) {
    const query = request.query ?? {};
    return count === 0
      ? undefined
      : { ...request, query: { ...query, offset: Number(query["offset"] ?? 0) + count } };
  },
};

const list = operation({
  label: "Get rows",
  help: "Gives the rows of a table that fit, one item for each.",
  effect: "read",
  params: listParams,
  sample,
  synonyms: [...synonyms, "select", "find", "query"],
  summary: "{table}",
  translations: supabaseText("row.list", listParams),
  page: pages,
  most: ({ most }) => most,
  request: (given) =>
    asked("GET", given, {
      query: {
        ...filterQuery(given),
        select: given.columns.trim() === "" ? "*" : given.columns.replaceAll(/\s+/g, ""),
        ...(given.order.trim() !== "" && { order: splitNames(given.order).join(",") }),
        limit: Math.min(given.most ?? pageSize, pageSize),
      },
    }),
});

export const supabaseRows: readonly NodeDefinition[] = connectorNodes({
  ...supabaseBase,
  resources: { row: { create, list, update, upsert, delete: remove } },
}).map((node) => ({ ...node, choices: supabaseChoices }));
