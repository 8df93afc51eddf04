import { NodeError, SomeFailed } from "@weft/sdk";
import type { Item, NodeContext, ParamsOf } from "@weft/sdk";
import type { answerParams } from "../sql/params.ts";
import type { Statement } from "../sql/statements.ts";
import { itemsOf } from "./items.ts";
import type { Giving } from "./items.ts";
import type { Answer } from "./session.ts";
import { atDatabase } from "./work.ts";
import type { Run, Work } from "./work.ts";

export type AnswerParams = ParamsOf<typeof answerParams>;

export interface Job<P> {
  readonly ctx: NodeContext;
  readonly items: readonly Item[];
  /** Of the first item: they hold for all. */
  readonly params: AnswerParams;
  readonly method: string;
  readonly transaction: Work<unknown>["transaction"];
  /** What one item asks for, worked out before anything is sent. Throws `Fatal` where it cannot be. */
  plan(index: number): P;
  shown(plan: P): Statement;
  /** Asked once on the connection: what makes the statement of a plan. */
  begin?(run: Run): Promise<(plan: P, index: number) => Promise<Statement>>;
  /** Columns that rows are matched by, for messages. */
  match?(plan: P): string;
  /** Does all items of one transaction at once, where there is a faster way than one by one. */
  together?(parts: {
    run: Run;
    plans: readonly P[];
    make(plan: P, index: number): Promise<Statement>;
    give(answers: readonly Answer[], index: number): Promise<readonly Item[]>;
  }): Promise<readonly (readonly Item[])[]>;
}

/** One statement for each item. With each item alone, those that fail do not keep the others from being done. */
export async function runJob<P>(job: Job<P>): Promise<readonly Item[]> {
  const { ctx, items, transaction } = job;
  const alone = transaction !== "all" && items.length > 1;
  const plans = items.map((_, index) => (alone ? attempt(() => job.plan(index)) : job.plan(index)));
  const first = plans.find((plan) => !(plan instanceof NodeError)) as P | undefined;
  if (first === undefined) return ended(plans as readonly NodeError[]);
  const { timeLimit } = job.params;
  const shown = { method: job.method, statement: job.shown(first) };
  const results = await atDatabase({
    ctx,
    timeLimit,
    transaction,
    shown,
    does: (run) => (alone ? oneByOne(job, plans, run) : inOne(job, plans as readonly P[], run)),
  });
  return ended(results);
}

type Result = readonly Item[] | NodeError;

async function inOne<P>(job: Job<P>, plans: readonly P[], run: Run): Promise<readonly Result[]> {
  const make = await maker(job, run);
  const give = giver(job);
  if (job.together) return job.together({ run, plans, make, give });
  const results: Result[] = [];
  for (const [index, plan] of plans.entries()) {
    const answers = await run(await make(plan, index), atOf(job, plan, index));
    results.push(await give(answers, index));
  }
  return results;
}

async function oneByOne<P>(
  job: Job<P>,
  plans: readonly (P | NodeError)[],
  run: Run,
): Promise<readonly Result[]> {
  const make = await maker(job, run);
  const give = giver(job);
  const results: Result[] = [];
  for (const [index, plan] of plans.entries()) {
    try {
      if (plan instanceof NodeError) throw plan;
      const answers = await run(await make(plan, index), atOf(job, plan, index));
      results.push(await give(answers, index));
    } catch (error) {
      if (!(error instanceof NodeError) || job.ctx.signal.aborted) throw error;
      results.push(error);
    }
  }
  return results;
}

async function maker<P>(
  { begin, shown }: Job<P>,
  run: Run,
): Promise<(plan: P, index: number) => Promise<Statement>> {
  return (await begin?.(run)) ?? (async (plan) => shown(plan));
}

function atOf<P>({ transaction, match }: Pick<Job<P>, "transaction" | "match">, plan: P, index: number) {
  const item = index + 1;
  return { item, mayBeDone: transaction === "each", ...(match && { match: match(plan) }) };
}

function giver<P>({ ctx, params }: Job<P>) {
  const { bigNumbers, bytes } = params;
  const giving: Giving = { bigNumbers, bytes, files: ctx.files };
  return async (answers: readonly Answer[], index: number): Promise<readonly Item[]> => {
    const items: Item[] = [];
    for (const answer of answers) items.push(...(await given(answer, giving)));
    return items.map((item) => ({ ...item, from: index }));
  };
}

/** A statement that gives no rows says what it did. */
async function given(answer: Answer, giving: Giving): Promise<readonly Item[]> {
  const { command, count, fields } = answer;
  if (fields.length > 0) return itemsOf(answer, giving);
  return command === "" ? [] : [{ json: { command, rows: count } }];
}

function attempt<T>(make: () => T): T | NodeError {
  try {
    return make();
  } catch (error) {
    if (error instanceof NodeError) return error;
    throw error;
  }
}

function ended(results: readonly Result[]): readonly Item[] {
  const failed = results.find((result) => result instanceof NodeError);
  if (failed instanceof NodeError)
    throw new SomeFailed(failed.message, results, { code: failed.code, ...failed.details });
  return (results as readonly (readonly Item[])[]).flat();
}
