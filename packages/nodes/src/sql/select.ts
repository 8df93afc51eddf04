import type { ParamsOf } from "@weft/sdk";
import { splitNames } from "../paths.ts";
import { whereOf } from "./conditions.ts";
import { conditionParams } from "./params.ts";
import { givingBack } from "./rows.ts";
import { Builder, columnList, tableOf } from "./statements.ts";
import type { Dialect, Statement, TableName } from "./statements.ts";
import { fatal } from "../errors.ts";

/** Which rows are read, and what of them. */
export const selectParams = {
  ...conditionParams,
  sort: {
    kind: "list",
    label: "Order",
    help: "By which columns the rows are sorted; the first counts most.",
    itemLabel: "column",
    default: [],
    of: {
      column: { kind: "remote", load: "sql.columns", label: "Column", placeholder: "created_at" },
      direction: {
        kind: "choice",
        label: "Direction",
        options: [
          { value: "ascending", label: "Ascending" },
          { value: "descending", label: "Descending" },
        ],
        default: "ascending",
      },
    },
  },
  limit: {
    kind: "number",
    label: "Rows at most",
    help: "All of them while it is empty.",
    min: 1,
    integer: true,
    optional: true,
  },
  columns: {
    kind: "text",
    label: "Columns",
    help: "Names separated by commas; all columns while it is empty.",
    placeholder: "id, created_at",
    default: "",
  },
} as const;

export function selectOf(dialect: Dialect, params: TableName & ParamsOf<typeof selectParams>): Statement {
  const { schema, table, columns, conditions, combine, sort, limit } = params;
  const builder = new Builder(dialect);
  const from = `SELECT ${columnList(dialect, splitNames(columns))} FROM ${tableOf(dialect, { schema, table })}`;
  const where = whereOf(builder, { conditions, combine });
  const order = sort.map(({ column, direction }) => `${builder.name(column)} ${orders[direction]}`);
  const ordered = order.length === 0 ? "" : ` ORDER BY ${order.join(", ")}`;
  const limited = limit === undefined ? "" : ` LIMIT ${builder.bind(limit)}`;
  return builder.done(`${from}${where}${ordered}${limited}`);
}

const orders = { ascending: "ASC", descending: "DESC" } as const;

const showWhen = { which: ["matching"] } as const;

export const deleteParams = {
  which: {
    kind: "choice",
    label: "Rows",
    help: "Those that meet your conditions, or every row that there is.",
    options: [
      { value: "matching", label: "Those that meet the conditions" },
      { value: "all", label: "All rows of the table" },
    ],
    default: "matching",
  },
  combine: { ...conditionParams.combine, showWhen },
  conditions: { ...conditionParams.conditions, showWhen },
} as const;

type Deletes = TableName & ParamsOf<typeof deleteParams>;

export function deleteOf(dialect: Dialect, params: Deletes, give: readonly string[]): Statement {
  const builder = new Builder(dialect);
  const where = whereDeleted(builder, params);
  return builder.done(`DELETE FROM ${tableOf(dialect, params)}${where}${givingBack(dialect, give)}`);
}

/** The rows that will be deleted, locked until that is done. */
export function selectDeleted(dialect: Dialect, params: Deletes, give: readonly string[]): Statement {
  const builder = new Builder(dialect);
  const where = whereDeleted(builder, params);
  const select = `SELECT ${columnList(dialect, give)} FROM ${tableOf(dialect, params)}`;
  return builder.done(`${select}${where} FOR UPDATE`);
}

function whereDeleted(builder: Builder, { which, conditions, combine }: Deletes): string {
  const where = which === "all" ? "" : whereOf(builder, { conditions, combine });
  if (which !== "all" && where === "") throw fatal("sql-no-conditions");
  return where;
}
