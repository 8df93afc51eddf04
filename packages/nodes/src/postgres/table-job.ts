import { NodeError } from "@weft/sdk";
import type { Item, ParamsOf, RunAllCall } from "@weft/sdk";
import { splitNames } from "../paths.ts";
import { giveParam, tableParams, togetherParam } from "../sql/params.ts";
import { fitted, rowOf } from "../sql/rows.ts";
import type { Into, Row, ValueParams } from "../sql/rows.ts";
import type { Statement } from "../sql/statements.ts";
import { columnsOf, encoded } from "./columns.ts";
import { dialect } from "./dialect.ts";
import { runJob } from "./job.ts";
import type { AnswerParams, Job } from "./job.ts";
import type { Answer } from "./session.ts";
import type { Run } from "./work.ts";

const writeParams = { ...tableParams, give: giveParam, together: togetherParam } as const;

type WriteParams = ValueParams & AnswerParams & ParamsOf<typeof writeParams>;

interface Plan {
  readonly row: Row;
  readonly match: readonly string[];
}

export interface RowJob<P extends WriteParams> {
  readonly call: RunAllCall<P>;
  readonly method: string;
  match?(params: P, row: Row, number: number): readonly string[];
  statement(into: Into, rows: readonly Row[], match: readonly string[]): Statement;
  /** Rows with the same columns may go in one statement that gives one row for each of them. */
  readonly many: boolean;
}

/** Puts what items hold into the rows of a table. */
export async function writeRows<P extends WriteParams>(job: RowJob<P>): Promise<readonly Item[]> {
  const { call, method, match, statement } = job;
  const { items, params, paramsAt, ctx } = call;
  if (items.length === 0) return [];
  const { schema, table, together } = params;
  const into: Into = { dialect, table: { schema, table }, give: splitNames(params.give) };
  /** As the table takes them, by the index of their item. */
  const rows: Row[] = [];
  const plain: Job<Plan> = {
    ctx,
    items,
    params,
    method,
    transaction: together,
    plan(index) {
      const own = paramsAt(index);
      const number = index + 1;
      const row = rowOf(own, items[index] as Item, number);
      return { row, match: match?.(own, row, number) ?? [] };
    },
    shown: (plan) => statement(into, [plan.row], plan.match),
    match: (plan) => plan.match.join(", "),
    async begin(run) {
      const columns = await columnsOf(run, { schema, table });
      const known = new Set(columns.keys());
      return async (plan, index) => {
        const number = index + 1;
        const own = fitted(plan.row, { known, params, number });
        const row = await encoded(own, { columns, item: items[index] as Item, number, ctx });
        rows[index] = row;
        return statement(into, [row], plan.match);
      };
    },
  };
  if (!job.many || together !== "all") return runJob(plain);
  return runJob({
    ...plain,
    together: inBatches((start, end, { match: names }) => statement(into, rows.slice(start, end), names)),
  });
}

const largestBatch = 500;
/** The protocol counts values with 16 bits. */
const mostValues = 65_535;

/**
 * Rows that have the same columns go together. The database does not say which of them it refuses, so those are undone and
 * sent one by one, which also lets two items change the same row.
 */
function inBatches(
  many: (start: number, end: number, plan: Plan) => Statement,
): NonNullable<Job<Plan>["together"]> {
  return async ({ run, plans, make, give }) => {
    const alone: Statement[] = [];
    for (const [index, plan] of plans.entries()) alone.push(await make(plan, index));
    const results: (readonly Item[])[] = [];
    for (let start = 0; start < plans.length; start = results.length) {
      const end = endOfBatch(alone, start);
      const given =
        end - start > 1 ? await tried(run, many(start, end, plans[start] as Plan), end - start) : undefined;
      for (let index = start; index < end; index += 1) {
        const at = { item: index + 1, match: plans[index]?.match.join(", ") ?? "" };
        const answers = given?.[index - start] ?? (await run(alone[index] as Statement, at));
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
async function tried(
  run: Run,
  batch: Statement,
  size: number,
): Promise<readonly (readonly Answer[])[] | undefined> {
  await run({ text: "SAVEPOINT batch", values: [] });
  try {
    const [answer] = await run(batch);
    if (answer?.rows.length === size) return answer.rows.map((row) => [{ ...answer, rows: [row] }]);
  } catch (error) {
    // Gone altogether, or not worth another try.
    if (!(error instanceof NodeError) || error.transient) throw error;
  }
  await run({ text: "ROLLBACK TO SAVEPOINT batch", values: [] });
  return undefined;
}
