import type { JsonObject } from "@weft/sdk";
import { numberOf, textOf } from "../workflow.ts";
import { leftOut, NoCounterpart, notUsual, rowsOf } from "./exporter.ts";
import type { Exported, Exporter } from "./exporter.ts";

const shared = { type: "dataTable", typeVersion: 1.1 } as const;

export const exportTableInsert: Exporter = ({ params }) => ({
  ...shared,
  parameters: { operation: "insert", ...tableOf(params), ...valuesOf(params), options: {} },
  notes: notUsual(params, { extra: "stop", bad: "stop" }),
});

export const exportTableUpdate: Exporter = ({ params }) => changing("update", params);
export const exportTableUpsert: Exporter = ({ params }) => changing("upsert", params);

function changing(operation: string, params: JsonObject): Exported {
  const where = params["by"] === "conditions" ? whereOf(params) : matchOf(params);
  return {
    ...shared,
    parameters: { operation, ...tableOf(params), ...where, ...valuesOf(params), options: {} },
    notes: notUsual(params, { extra: "stop" }),
  };
}

export const exportTableGet: Exporter = ({ params }) => {
  const [first, ...more] = rowsOf(params, "sort");
  const { limit } = params;
  return {
    ...shared,
    parameters: {
      operation: "get",
      ...tableOf(params),
      ...whereOf(params),
      ...(limit === undefined ? { returnAll: true } : { limit }),
      ...(first && {
        orderBy: true,
        orderByColumn: first["column"],
        orderByDirection: first["direction"] === "descending" ? "DESC" : "ASC",
      }),
    },
    notes: more.length > 0 ? leftOut(params, ["sort"]) : [],
  };
};

export const exportTableDelete: Exporter = ({ params }) => ({
  ...shared,
  parameters: {
    operation: "deleteRows",
    ...tableOf(params),
    ...(params["which"] === "all" ? whereOf(everyRow) : whereOf(params)),
    options: params["onlyShow"] === true ? { dryRun: true } : {},
  },
});

const everyRow = { conditions: [{ column: "id", is: "greaterOrEqual", value: 1 }] };

/** n8n has an operation for each way; both ways need two nodes there. */
export const exportTableExists: Exporter = ({ params }) => ({
  ...shared,
  parameters: { operation: "rowExists", ...tableOf(params), ...whereOf(params) },
});

function tableOf({ table }: JsonObject): JsonObject {
  return { dataTableId: { __rl: true, mode: "name", value: table ?? "" } };
}

function valuesOf(params: JsonObject): JsonObject {
  if (params["columns"] !== "rows") return { columns: { mappingMode: "autoMapInputData", value: {} } };
  const rows = rowsOf(params, "values").map(({ name, value }) => [textOf(name), value]);
  return { columns: { mappingMode: "defineBelow", value: Object.fromEntries(rows) } };
}

/** Columns that match are conditions there; each gets the value that goes into it. */
function matchOf(params: JsonObject): JsonObject {
  const names = textOf(params["match"])
    .split(",")
    .map((name) => name.trim());
  const rows = params["columns"] === "rows" ? rowsOf(params, "values") : undefined;
  const conditions = names.map((column) => {
    const row = rows?.find(({ name }) => name === column);
    if (rows !== undefined && row === undefined)
      throw new NoCounterpart(`n8n has no value for “${column}”, by which rows are found`);
    return { column, is: "equals", value: row ? row["value"] : `={{ $json[${JSON.stringify(column)}] }}` };
  });
  return whereOf({ conditions });
}

const comparisons: Readonly<Record<string, string>> = {
  equals: "eq",
  notEquals: "neq",
  greater: "gt",
  greaterOrEqual: "gte",
  less: "lt",
  lessOrEqual: "lte",
  empty: "isEmpty",
  notEmpty: "isNotEmpty",
};

function whereOf(params: JsonObject): JsonObject {
  const conditions = rowsOf(params, "conditions").map(conditionOf);
  if (conditions.length === 0) return {};
  return {
    matchType: params["combine"] === "any" ? "anyCondition" : "allConditions",
    filters: { conditions },
  };
}

function conditionOf({ column, is = "equals", value }: JsonObject): JsonObject {
  const name = textOf(is);
  const pattern = patternOf(name, value);
  if (pattern !== undefined) return { keyName: column, condition: "ilike", keyValue: pattern };
  const condition = Object.hasOwn(comparisons, name) ? comparisons[name] : undefined;
  if (condition === undefined) throw new NoCounterpart(`n8n has no “${name}” for a condition of a table`);
  const unary = name === "empty" || name === "notEmpty";
  return { keyName: column, condition, ...(!unary && { keyValue: value ?? "" }) };
}

function patternOf(is: string, value: unknown): string | undefined {
  const before = is === "contains" || is === "endsWith" ? "%" : "";
  const after = is === "contains" || is === "startsWith" ? "%" : "";
  if (before === "" && after === "") return undefined;
  const text = typeof value === "number" ? String(numberOf(value, 0)) : textOf(value);
  return text.startsWith("=") ? `=${before}${text.slice(1)}${after}` : `${before}${text}${after}`;
}
