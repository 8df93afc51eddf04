import type { Item, ParamsOf, RunAllCall } from "@weft/sdk";
import { fatal } from "../../errors.ts";
import { splitNames } from "../../paths.ts";
import type { Where } from "../conditions.ts";
import type { Answer, Run, TableEngine } from "../engine.ts";
import { runJob } from "../job.ts";
import { insertOf, matchOf, updateOf } from "../rows.ts";
import { deleteOf, selectOf } from "../select.ts";
import type { Statement, TableName } from "../statements.ts";
import { writeRows } from "../table-job.ts";
import type { rowParams } from "./params.ts";
import type { queryParamsWith } from "./query.params.ts";

/** A database as its nodes work with it. */
export interface Sql<C, Column> {
  readonly engine: TableEngine<C, Column>;
  /** Values of which no column is known. */
  bound(values: readonly unknown[]): readonly unknown[];
  /** Conditions as their columns take them, where that differs from how people write them. */
  conditions?(run: Run<C>): <P extends TableName & Where>(params: P) => Promise<P>;
  /** Of many rows in one statement, what each of them gave; without it they go one by one. */
  apart?(answer: Answer<C>, batch: { readonly rows: readonly unknown[] }): readonly Answer<C>[] | undefined;
}

type Call<P> = RunAllCall<P & TableName>;
type Result = Promise<readonly Item[]>;

type QueryParams = ParamsOf<ReturnType<typeof queryParamsWith>>;

/** Runs people's own SQL. */
export function runQuery<C, Column>(sql: Sql<C, Column>, call: RunAllCall<QueryParams>): Result {
  const { items, params, paramsAt, ctx } = call;
  const { engine, bound } = sql;
  return runJob({
    engine,
    ctx,
    items,
    params,
    method: params.does === "read" ? "READ" : "SQL",
    transaction: params.does === "read" ? "read" : params.together,
    plan: (index) => statementOf(paramsAt(index), bound),
    shown: (statement) => statement,
  });
}

function statementOf(
  { sql, valuesFrom, values, list }: QueryParams,
  bound: Sql<unknown, unknown>["bound"],
): Statement {
  if (sql.trim() === "") throw fatal("sql-no-query");
  if (valuesFrom === "rows") return { text: sql, values: bound(values.map(({ value }) => value)) };
  if (!Array.isArray(list)) throw fatal("sql-values-list", { example: "{{ $json.id }}" });
  return { text: sql, values: bound(list) };
}

type SelectParams = ParamsOf<typeof rowParams.select>;

export function selectRows<C, Column>(sql: Sql<C, Column>, call: Call<SelectParams>): Result {
  const { items, params, paramsAt, ctx } = call;
  const { engine, conditions } = sql;
  const { dialect } = engine;
  return runJob({
    engine,
    ctx,
    items,
    params,
    method: "SELECT",
    transaction: "read",
    plan(index) {
      const own = paramsAt(index);
      // Refused before anything is sent where it cannot be.
      selectOf(dialect, own);
      return own;
    },
    shown: (plan) => selectOf(dialect, plan),
    async begin(run) {
      const taken = conditions?.(run);
      return async (plan) => selectOf(dialect, taken ? await taken(plan) : plan);
    },
  });
}

/** Inserts, and gives the rows as the table has them. */
export function insertRows<C, Column>(
  { engine, apart }: Sql<C, Column>,
  call: Call<ParamsOf<typeof rowParams.insert>>,
): Result {
  const skips = call.params.onConflict === "skip";
  return writeRows({
    engine,
    call,
    method: "INSERT",
    // Where rows are skipped, one statement of many would not say which.
    ...(!skips && apart && { apart }),
    statement: (into, rows) => insertOf(into, rows, skips ? { skip: true } : undefined),
  });
}

export function upsertRows<C, Column>(
  { engine, apart }: Sql<C, Column>,
  call: Call<ParamsOf<typeof rowParams.upsert>>,
): Result {
  return writeRows({
    engine,
    call,
    method: "UPSERT",
    ...(apart && { apart }),
    match: ({ match }, row, number) => matchOf(match, row, number),
    statement: (into, rows, match) => insertOf(into, rows, { match }),
  });
}

export function updateRows<C, Column>(
  { engine }: Sql<C, Column>,
  call: Call<ParamsOf<typeof rowParams.update>>,
): Result {
  return writeRows({
    engine,
    call,
    method: "UPDATE",
    match: ({ match }, row, number) => matchOf(match, row, number),
    statement: (into, [row = new Map()], match) => updateOf(into, row, match),
  });
}

export function deleteRows<C, Column>(
  { engine }: Sql<C, Column>,
  call: Call<ParamsOf<typeof rowParams.delete>>,
): Result {
  const { items, params, paramsAt, ctx } = call;
  return runJob({
    engine,
    ctx,
    items,
    params,
    method: "DELETE",
    transaction: params.together,
    plan(index) {
      const own = paramsAt(index);
      return deleteOf(engine.dialect, own, splitNames(own.give));
    },
    shown: (statement) => statement,
  });
}
