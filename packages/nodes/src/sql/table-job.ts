import { NodeError } from "@weft/sdk";
import type { Item, ParamsOf, RunAllCall } from "@weft/sdk";
import { splitNames } from "../paths.ts";
import { encoded } from "./engine.ts";
import type { Answer, Run, TableEngine } from "./engine.ts";
import { runJob } from "./job.ts";
import type { AnswerParams, Job, RunOne } from "./job.ts";
import { togetherParam } from "./params.ts";
import { fitted, rowOf } from "./rows.ts";
import type { Into, Row, ValueParams } from "./rows.ts";
import type { Statement, TableName } from "./statements.ts";

const writeParams = { together: togetherParam } as const;

/** `give`: what is given back of rows that were written, where the database can. */
export type WriteParams = ValueParams &
  AnswerParams &
  TableName &
  ParamsOf<typeof writeParams> & { readonly give?: string };

export interface RowPlan {
  readonly row: Row;
  readonly match: readonly string[];
}

export interface RowJob<P extends WriteParams, C, Column> {
  readonly engine: TableEngine<C, Column>;
  readonly call: RunAllCall<P>;
  readonly method: string;
  match?(params: P, row: Row, number: number): readonly string[];
  statement(into: Into, rows: readonly Row[], match: readonly string[]): Statement;
  /** Rows with the same columns may go in one statement; its answer is taken apart for each of them. */
  apart?(
    answer: Answer<C>,
    batch: { rows: readonly Row[]; columns: ReadonlyMap<string, Column> },
  ): readonly Answer<C>[] | undefined;
  /** Looks at the table before anything is written. Throws `Fatal`. */
  check?(run: Run<C>, into: Into, match: readonly string[]): Promise<void>;
  perform?(
    run: RunOne<C>,
    statement: Statement,
    parts: { into: Into; row: Row; match: readonly string[] },
  ): Promise<readonly Answer<C>[]>;
  /** What an item becomes, from what it put into the table; what the answer holds unless said. */
  gives?(
    answer: Answer<C> | undefined,
    parts: { row: Row; columns: ReadonlyMap<string, Column> },
  ): readonly Item[];
}

/** Puts what items hold into the rows of a table. */
export async function writeRows<P extends WriteParams, C, Column>(
  job: RowJob<P, C, Column>,
): Promise<readonly Item[]> {
  const { engine, call, method, match, statement, apart, gives, perform } = job;
  const { items, params, paramsAt, ctx } = call;
  if (items.length === 0) return [];
  const { schema, table, together } = params;
  const { dialect } = engine;
  const into: Into = { dialect, table: { schema, table }, give: splitNames(params.give ?? "") };
  /** As the table takes them, by the index of their item, and as the item had them. */
  const rows: Row[] = [];
  const own: Row[] = [];
  let columns: ReadonlyMap<string, Column> = new Map();
  const plain: Job<RowPlan, C> = {
    engine,
    ctx,
    items,
    params,
    method,
    transaction: together,
    plan(index) {
      const mine = paramsAt(index);
      const number = index + 1;
      const row = rowOf(mine, items[index] as Item, number);
      return { row, match: match?.(mine, row, number) ?? [] };
    },
    shown: (plan) => statement(into, [plan.row], plan.match),
    match: (plan) => plan.match.join(", "),
    async begin(run) {
      columns = await engine.columns(run, { schema, table });
      const known = new Set(columns.keys());
      const checked = new Set<string>();
      return async (plan, index) => {
        const key = plan.match.join("\0");
        if (!checked.has(key)) await job.check?.(run, into, plan.match);
        checked.add(key);
        const number = index + 1;
        const row = fitted(plan.row, { known, params, number });
        own[index] = row;
        rows[index] = await encoded(row, { engine, columns, item: items[index] as Item, number, ctx });
        return statement(into, [rows[index]], plan.match);
      };
    },
    ...(perform && {
      perform: (run, made, { plan, index }) =>
        perform(run, made, { into, row: rows[index] ?? plan.row, match: plan.match }),
    }),
    ...(gives && {
      gives: ([answer], index) => gives(answer, { row: own[index] ?? new Map(), columns }),
    }),
  };
  if (apart === undefined || together !== "all") return runJob(plain);
  const batches: Batches<C> = {
    statement: (start, end, names) => statement(into, rows.slice(start, end), names),
    apart: (answer, start, end) => apart(answer, { rows: rows.slice(start, end), columns }),
  };
  return runJob({ ...plain, together: inBatches(batches) });
}

interface Batches<C> {
  statement(start: number, end: number, match: readonly string[]): Statement;
  apart(answer: Answer<C>, start: number, end: number): readonly Answer<C>[] | undefined;
}

const largestBatch = 500;
/** Protocols count values with 16 bits. */
const mostValues = 65_535;

/**
 * Rows that have the same columns go together. The database does not say which of them it refuses, so those are undone and
 * sent one by one, which also lets two items change the same row.
 */
function inBatches<C>(batches: Batches<C>): NonNullable<Job<RowPlan, C>["together"]> {
  return async ({ run, plans, make, give }) => {
    const alone: Statement[] = [];
    for (const [index, plan] of plans.entries()) alone.push(await make(plan, index));
    const results: (readonly Item[])[] = [];
    for (let start = 0; start < plans.length; start = results.length) {
      const end = endOfBatch(alone, start);
      const many = batches.statement(start, end, plans[start]?.match ?? []);
      const given =
        end - start > 1 ? await tried(run, many, (answer) => batches.apart(answer, start, end)) : undefined;
      for (let index = start; index < end; index += 1) {
        const at = { item: index + 1, match: plans[index]?.match.join(", ") ?? "" };
        const one = given?.[index - start];
        const answers = one ? [one] : await run(alone[index] as Statement, at);
        results.push(await give(answers, index));
      }
    }
    return results;
  };
}

function endOfBatch(alone: readonly Statement[], start: number): number {
  const first = alone[start] as Statement;
  const most = Math.min(largestBatch, Math.floor(mostValues / Math.max(1, first.values.length)));
  let end = start + 1;
  while (end - start < most && alone[end]?.text === first.text) end += 1;
  return end;
}

/** What each row of a batch gave; `undefined`, and nothing done, where the database did not take it as it is. */
async function tried<C>(
  run: Run<C>,
  batch: Statement,
  apart: (answer: Answer<C>) => readonly Answer<C>[] | undefined,
): Promise<readonly Answer<C>[] | undefined> {
  await run({ text: "SAVEPOINT batch", values: [] });
  try {
    const [answer] = await run(batch);
    const given = answer && apart(answer);
    if (given) return given;
  } catch (error) {
    // Gone altogether, or not worth another try.
    if (!(error instanceof NodeError) || error.transient) throw error;
  }
  await run({ text: "ROLLBACK TO SAVEPOINT batch", values: [] });
  return undefined;
}
