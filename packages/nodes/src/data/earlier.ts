import { hash } from "node:crypto";
import type { Item, ParamsOf, RunAllCall } from "@weft/sdk";
import { isBlank, toInstant, toNumber } from "../conditions/convert.ts";
import { fatal } from "../errors.ts";
import type { dedupeParams } from "./dedupe.params.ts";

type Call = RunAllCall<ParamsOf<typeof dedupeParams>>;

interface Split {
  readonly main: readonly Item[];
  readonly discarded: readonly Item[];
}

/** Lets through what no earlier execution let through; what it lets through is remembered with this run's outputs. */
export async function againstEarlier(call: Call): Promise<Split> {
  const { items, params, ctx } = call;
  const { against, by, scope } = params;
  if (against === "forget") {
    await ctx.memory.clear({ scope });
    return { main: items, discarded: [] };
  }
  if (ctx.execution.mode === "test") ctx.log("Nothing is remembered of a test: these items are new again.");
  const values = items.map((_, at) => call.paramsAt(at).value);
  const places = by === "value" ? await newValues(call, values) : await higherNumbers(call, values);
  return {
    main: items.filter((_, at) => places.has(at)),
    discarded: items.filter((_, at) => !places.has(at)),
  };
}

async function newValues(
  { params: { scope, most }, ctx }: Call,
  values: readonly string[],
): Promise<ReadonlySet<number>> {
  const first = new Map<string, number>();
  const kept = new Set<number>();
  for (const [at, value] of values.entries()) {
    const key = keyOf(value);
    if (value === "") kept.add(at);
    else if (!first.has(key)) first.set(key, at);
  }
  const fresh = await ctx.memory.claim({ scope, keys: [...first.keys()], most });
  for (const [key, at] of first) if (fresh.has(key)) kept.add(at);
  return kept;
}

/** As long for a page of text as for an id. */
function keyOf(value: string): string {
  return hash("sha256", value, "base64url").slice(0, 32);
}

/** All of one run are compared with what was before it, in whatever order they come, as in n8n. */
async function higherNumbers(
  { params: { scope, by }, ctx }: Call,
  values: readonly string[],
): Promise<ReadonlySet<number>> {
  const numbers = values.map((value, at) => {
    if (isBlank(value)) return undefined;
    const number = by === "date" ? toInstant(value, ctx.flow.timezone) : toNumber(value);
    if (number !== undefined) return number;
    throw fatal(by === "date" ? "dedupe-date" : "dedupe-number", { item: at + 1, value: value.slice(0, 80) });
  });
  const highest = numbers.reduce<number>((high, number) => Math.max(high, number ?? high), -Infinity);
  const before = highest === -Infinity ? undefined : await ctx.memory.raise({ scope, to: highest });
  return new Set(
    [...numbers.entries()].flatMap(([at, number]) =>
      number === undefined || before === undefined || number > before ? [at] : [],
    ),
  );
}
