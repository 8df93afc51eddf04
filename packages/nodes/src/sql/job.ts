import { NodeError, SomeFailed } from "@weft/sdk";
import type { Item, NodeContext, ParamsOf } from "@weft/sdk";
import type { Answer, At, Engine, Run, Transaction } from "./engine.ts";
import { itemsOf } from "./items.ts";
import type { Giving } from "./items.ts";
import type { answerParams } from "./params.ts";
import type { Statement } from "./statements.ts";

export type AnswerParams = ParamsOf<typeof answerParams>;

/** Runs what one item asks for. */
export type RunOne<C> = (statement: Statement) => Promise<readonly Answer<C>[]>;

export interface Job<P, C> {
  readonly engine: Engine<C>;
  readonly ctx: NodeContext;
  readonly items: readonly Item[];
  /** Of the first item: they hold for all. */
  readonly params: AnswerParams;
  readonly method: string;
  readonly transaction: Transaction;
  /** What one item asks for, worked out before anything is sent. Throws `Fatal` where it cannot be. */
  plan(index: number): P;
  shown(plan: P): Statement;
  /** Asked once on the connection: what makes the statement of a plan. */
  begin?(run: Run<C>): Promise<(plan: P, index: number) => Promise<Statement>>;
  /** Where one statement is not all; gives the answers that count. */
  perform?(
    run: RunOne<C>,
    statement: Statement,
    at: { plan: P; index: number },
  ): Promise<readonly Answer<C>[]>;
  /** What becomes of an item where it is not simply the rows of the answers. */
  gives?(answers: readonly Answer<C>[], index: number): readonly Item[];
  /** Columns that rows are matched by, for messages. */
  match?(plan: P): string;
  /** Does all items of one transaction at once, where there is a faster way than one by one. */
  together?(parts: {
    run: Run<C>;
    plans: readonly P[];
    make(plan: P, index: number): Promise<Statement>;
    give(answers: readonly Answer<C>[], index: number): Promise<readonly Item[]>;
  }): Promise<readonly (readonly Item[])[]>;
}

/** One statement for each item. With each item alone, those that fail do not keep the others from being done. */
export async function runJob<P, C>(job: Job<P, C>): Promise<readonly Item[]> {
  const { ctx, engine, items, transaction } = job;
  const alone = transaction !== "all" && items.length > 1;
  const plans = items.map((_, index) => (alone ? attempt(() => job.plan(index)) : job.plan(index)));
  const first = plans.find((plan) => !(plan instanceof NodeError)) as P | undefined;
  if (first === undefined) return ended(plans as readonly NodeError[]);
  const { timeLimit } = job.params;
  const shown = { method: job.method, statement: job.shown(first) };
  const results = await engine.at({
    ctx,
    timeLimit,
    transaction,
    shown,
    does: (run) => (alone ? oneByOne(job, plans, run) : inOne(job, plans as readonly P[], run)),
  });
  return ended(results);
}

type Result = readonly Item[] | NodeError;

async function inOne<P, C>(job: Job<P, C>, plans: readonly P[], run: Run<C>): Promise<readonly Result[]> {
  const make = await maker(job, run);
  const give = giver(job);
  if (job.together) return job.together({ run, plans, make, give });
  const results: Result[] = [];
  for (const [index, plan] of plans.entries()) {
    const answers = await performed(job, run, { plan, index, statement: await make(plan, index) });
    results.push(await give(answers, index));
  }
  return results;
}

async function oneByOne<P, C>(
  job: Job<P, C>,
  plans: readonly (P | NodeError)[],
  run: Run<C>,
): Promise<readonly Result[]> {
  const make = await maker(job, run);
  const give = giver(job);
  const results: Result[] = [];
  for (const [index, plan] of plans.entries()) {
    try {
      if (plan instanceof NodeError) throw plan;
      const answers = await performed(job, run, { plan, index, statement: await make(plan, index) });
      results.push(await give(answers, index));
    } catch (error) {
      if (!(error instanceof NodeError) || job.ctx.signal.aborted) throw error;
      results.push(error);
    }
  }
  return results;
}

async function maker<P, C>(
  { begin, shown }: Job<P, C>,
  run: Run<C>,
): Promise<(plan: P, index: number) => Promise<Statement>> {
  return (await begin?.(run)) ?? (async (plan) => shown(plan));
}

/** `perform` runs every statement of an item, so that what fails is told with it. */
function performed<P, C>(
  { transaction, match, perform }: Job<P, C>,
  run: Run<C>,
  { plan, index, statement }: { plan: P; index: number; statement: Statement },
): Promise<readonly Answer<C>[]> {
  const at: At = {
    item: index + 1,
    mayBeDone: transaction === "each",
    ...(match && { match: match(plan) }),
  };
  const runOne: RunOne<C> = (one) => run(one, at);
  return perform ? perform(runOne, statement, { plan, index }) : runOne(statement);
}

function giver<P, C>({ ctx, engine, params, gives }: Job<P, C>) {
  const { bigNumbers, bytes } = params;
  const giving: Giving = { bigNumbers, bytes, files: ctx.files };
  return async (answers: readonly Answer<C>[], index: number): Promise<readonly Item[]> => {
    const items: Item[] = [];
    if (gives) items.push(...gives(answers, index));
    else for (const answer of answers) items.push(...(await given(answer, engine, giving)));
    return items.map((item) => ({ ...item, from: index }));
  };
}

/** A statement that gives no rows says what it did. */
async function given<C>(answer: Answer<C>, engine: Engine<C>, giving: Giving): Promise<readonly Item[]> {
  const { command, count, fields, key } = answer;
  if (fields.length > 0) return itemsOf(answer, engine, giving);
  return command === ""
    ? []
    : [{ json: { command, rows: count, ...(key !== undefined && { insertId: key }) } }];
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
