import type { Item, ParamsOf } from "@weft/sdk";
import { fatal } from "../errors.ts";
import { splitNames } from "../paths.ts";
import { RedisRefusal } from "./protocol.ts";
import type { Reply } from "./protocol.ts";
import type { Ask } from "./session.ts";
import type { useParams } from "./use.params.ts";

export type UseParams = ParamsOf<typeof useParams>;

/** What an item wants of Redis. `number` is counted from 1. */
export interface Wanted {
  readonly params: UseParams;
  readonly item: Item;
  readonly number: number;
  /** Rejects with words for people where Redis refuses. */
  ask(command: readonly string[], safe?: boolean): Promise<Answer>;
}

type Answer = Exclude<Reply, RedisRefusal>;

/** Asks, and tells a refusal. */
export function asking(ask: Ask, { params, number }: Pick<Wanted, "params" | "number">): Wanted["ask"] {
  return async (command, safe = true) => {
    const reply = await ask(command, safe);
    if (!(reply instanceof RedisRefusal)) return reply;
    const reason = reply.message;
    const { key } = params;
    if (reason.startsWith("WRONGTYPE")) throw fatal("redis-type", { item: number, key, reason });
    throw fatal("redis-refused", { item: number, reason });
  };
}

export function keyOf({ params: { key }, number }: Pick<Wanted, "params" | "number">): string {
  if (key === "") throw fatal("redis-key", { item: number });
  return key;
}

/** What the type of a key gives, whatever it is: texts, objects of hashes, lists. */
export async function valueOf({ ask, params }: Wanted, key: string): Promise<unknown> {
  const type = await ask(["TYPE", key]);
  switch (type) {
    case "hash":
      return objectOf(await ask(["HGETALL", key]), params.readJson);
    case "list":
      return read(await ask(["LRANGE", key, "0", "-1"]), params.readJson);
    case "set":
      return read(await ask(["SMEMBERS", key]), params.readJson);
    case "zset":
      return read(await ask(["ZRANGE", key, "0", "-1"]), params.readJson);
    default:
      return read(await ask(["GET", key]), params.readJson);
  }
}

/** Names and values by turns. Throws `Fatal` for a name that no item may have. */
export function objectOf(reply: Answer, readJson: boolean): Record<string, unknown> {
  const list = Array.isArray(reply) ? (reply as readonly Answer[]) : [];
  const entries: [string, unknown][] = [];
  for (let index = 0; index < list.length; index += 2)
    entries.push([fieldName(textOf(list[index])), read(list[index + 1] ?? null, readJson)]);
  return Object.fromEntries(entries);
}

export function fieldName(name: string): string {
  if (name === "__proto__" || name === "constructor" || name === "prototype")
    throw fatal("field-name-reserved", { name });
  return name;
}

/** As values of an item; JSON is read where that is wanted. */
export function read(reply: Reply, readJson: boolean): unknown {
  if (reply instanceof RedisRefusal) return reply.message;
  if (Array.isArray(reply)) return (reply as readonly Reply[]).map((one) => read(one, readJson));
  if (!readJson || typeof reply !== "string" || !/^\s*[[{]/.test(reply)) return reply;
  return /"(?:__proto__|constructor|prototype)"\s*:/.test(reply) ? reply : (parsed(reply) ?? reply);
}

export function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

export function textOf(value: unknown): string {
  if (value === null || value === undefined) return "";
  return typeof value === "string" ? value : JSON.stringify(value);
}

export function namesOf(names: string): readonly string[] {
  return splitNames(names);
}
