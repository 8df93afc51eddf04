import { defineAction, NodeError, SomeFailed } from "@weft/sdk";
import type { Item } from "@weft/sdk";
import { fatal } from "../errors.ts";
import { asking } from "./asked.ts";
import type { UseParams } from "./asked.ts";
import { redis } from "./credential.ts";
import { checkedCommand, operations } from "./operations.ts";
import { openRedis } from "./session.ts";
import type { RedisAccess } from "./session.ts";
import { useParams } from "./use.params.ts";
import { useText } from "./use.text.ts";

export const redisUse = defineAction({
  type: "redis.use",
  version: 1,
  label: "Redis",
  help: "Reads and writes values in Redis or Valkey, counts, queues, and publishes messages.",
  icon: "database",
  group: "Redis",
  synonyms: ["cache", "key", "queue", "counter", "publish", "valkey", "get", "set", "hash", "list"],
  summary: "{operation} {key}",
  effect: {
    param: "operation",
    values: { get: "read", keys: "read", length: "read", hashGet: "read", info: "read" },
    otherwise: "write",
  },
  credential: redis,
  params: useParams,
  sample: { value: "shipped" },
  translations: useText,
  async runAll({ items, params, paramsAt, ctx }) {
    const { signal } = ctx;
    if (items.length === 0) return [];
    const credential = await ctx.credential();
    if (credential === undefined) throw fatal("server-credential");
    const access = credential.values as unknown as RedisAccess;
    const { operation } = params;
    if (operation === "command") checkedCommand(params.command ?? "");
    const shown = { method: operation.toUpperCase(), body: shownOf(params) };
    const session = await openRedis({ access, reach: ctx.reach, shown, signal });
    const results: (readonly Item[] | NodeError)[] = [];
    try {
      for (const [index, item] of items.entries()) {
        const own = { params: paramsAt(index), number: index + 1 };
        try {
          const result = await operations[operation]({ ...own, item, ask: asking(session.ask, own) });
          results.push([{ ...result, from: index }]);
        } catch (error) {
          // Where the connection is gone, the other items cannot be done either.
          if (!(error instanceof NodeError) || session.closed()) throw error;
          results.push(error);
        }
      }
    } finally {
      session.close();
    }
    return ended(results);
  },
});

/** What a dry run shows: what is set of the parameters. */
function shownOf(params: UseParams): Record<string, unknown> {
  const { key, value, pattern, channel, message, fields, names, command, arguments: list } = params;
  const all = { key, value, pattern, channel, message, fields, names, command, arguments: list };
  return Object.fromEntries(Object.entries(all).filter(([, one]) => one !== undefined && one !== ""));
}

function ended(results: readonly (readonly Item[] | NodeError)[]): readonly Item[] {
  const failed = results.find((result) => result instanceof NodeError);
  if (failed instanceof NodeError)
    throw new SomeFailed(failed.message, results, { code: failed.code, ...failed.details });
  return (results as readonly (readonly Item[])[]).flat();
}
