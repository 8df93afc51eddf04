import type { Item } from "@weft/sdk";
import { fatal } from "../errors.ts";
import { fieldName, keyOf, namesOf, objectOf, parsed, read, textOf, valueOf } from "./asked.ts";
import type { UseParams, Wanted } from "./asked.ts";

/** What one item becomes. Each asks as few times as it can. */
export const operations: Readonly<Record<UseParams["operation"], (wanted: Wanted) => Promise<Item>>> = {
  get: async (wanted) => given(wanted, await valueOf(wanted, keyOf(wanted))),
  set: async (wanted) => {
    await set(wanted, keyOf(wanted));
    return wanted.item;
  },
  delete: async (wanted) => {
    await wanted.ask(["DEL", keyOf(wanted)]);
    return wanted.item;
  },
  async increment(wanted) {
    const { by, expires } = wanted.params;
    const key = keyOf(wanted);
    const count = await wanted.ask(["INCRBY", key, String(by)], false);
    if (expires > 0) await wanted.ask(["PEXPIRE", key, String(Math.round(expires))], false);
    return given(wanted, count);
  },
  async expire(wanted) {
    const { expires } = wanted.params;
    const key = keyOf(wanted);
    await wanted.ask(expires > 0 ? ["PEXPIRE", key, String(Math.round(expires))] : ["PERSIST", key]);
    return wanted.item;
  },
  keys: found,
  async push(wanted) {
    const { side, value } = wanted.params;
    await wanted.ask([side === "end" ? "RPUSH" : "LPUSH", keyOf(wanted), textOf(value)], false);
    return wanted.item;
  },
  async pop(wanted) {
    const { side, readJson } = wanted.params;
    const reply = await wanted.ask([side === "end" ? "RPOP" : "LPOP", keyOf(wanted)], false);
    return given(wanted, read(reply, readJson));
  },
  length: async (wanted) => given(wanted, await wanted.ask(["LLEN", keyOf(wanted)])),
  async hashGet(wanted) {
    const { names, readJson } = wanted.params;
    const key = keyOf(wanted);
    const wantedNames = namesOf(names);
    if (wantedNames.length === 0)
      return given(wanted, objectOf(await wanted.ask(["HGETALL", key]), readJson));
    const values = read(await wanted.ask(["HMGET", key, ...wantedNames]), readJson) as readonly unknown[];
    return given(
      wanted,
      Object.fromEntries(wantedNames.map((name, index) => [fieldName(name), values[index] ?? null])),
    );
  },
  async hashSet(wanted) {
    const pairs = wanted.params.fields.flatMap(({ name, value }) => [name, textOf(value)]);
    if (pairs.length > 0) await wanted.ask(["HSET", keyOf(wanted), ...pairs]);
    return wanted.item;
  },
  async hashDelete(wanted) {
    const names = namesOf(wanted.params.names);
    if (names.length > 0) await wanted.ask(["HDEL", keyOf(wanted), ...names]);
    return wanted.item;
  },
  async publish(wanted) {
    const { channel, message } = wanted.params;
    await wanted.ask(["PUBLISH", channel, textOf(message)], false);
    return wanted.item;
  },
  async info({ ask }) {
    const lines = textOf(await ask(["INFO"])).split(/\r?\n/);
    const entries = lines.flatMap((line) => {
      const at = line.indexOf(":");
      return line.startsWith("#") || at < 0 ? [] : [[line.slice(0, at), numberOf(line.slice(at + 1))]];
    });
    return { json: Object.fromEntries(entries) as Record<string, unknown> };
  },
  async command(wanted) {
    const { command, arguments: belonging } = wanted.params;
    const list = Array.isArray(belonging) ? belonging : [belonging];
    const reply = await wanted.ask([checkedCommand(command), ...list.map(textOf)], false);
    return given(wanted, read(reply, false));
  },
};

function given({ params: { into } }: Wanted, value: unknown): Item {
  return { json: { [fieldName(into)]: value } };
}

function numberOf(text: string): string | number {
  return /^-?\d{1,15}(?:\.\d+)?$/.test(text) ? Number(text) : text;
}

/** These give several answers, none, or change what the connection is for. */
const elsewhere =
  /^(?:P?SUBSCRIBE|SSUBSCRIBE|P?UNSUBSCRIBE|MONITOR|MULTI|EXEC|DISCARD|WATCH|QUIT|RESET|HELLO|AUTH|SELECT|CLIENT|SYNC|PSYNC|SHUTDOWN|WAIT|WAITAOF|B[LRZ](?:POP|MPOP|MOVE|POPLPUSH|POPMIN|POPMAX).*)$/i;

export function checkedCommand(command: string): string {
  const name = command.trim();
  if (!/^[\w.]+$/.test(name) || elsewhere.test(name)) throw fatal("redis-command", { command: name });
  return name.toUpperCase();
}

const mostKeys = 10_000;

/** Keys are looked for step by step, so that the server can serve others meanwhile. */
async function found(wanted: Wanted): Promise<Item> {
  const { ask, params } = wanted;
  const keys = new Set<string>();
  let cursor = "0";
  do {
    const reply = await ask(["SCAN", cursor, "MATCH", params.pattern, "COUNT", "1000"]);
    const [next, list] = Array.isArray(reply) ? (reply as readonly unknown[]) : ["0", []];
    cursor = String(next);
    for (const key of Array.isArray(list) ? (list as readonly unknown[]) : []) keys.add(String(key));
    if (keys.size > mostKeys) throw fatal("redis-too-many-keys", { limit: mostKeys });
  } while (cursor !== "0");
  const sorted = [...keys].sort();
  if (!params.withValues) return { json: { keys: sorted } };
  const values: [string, unknown][] = [];
  for (const key of sorted) values.push([fieldName(key), await valueOf(wanted, key)]);
  return { json: Object.fromEntries(values) };
}

async function set(wanted: Wanted, key: string): Promise<void> {
  const { ask, params } = wanted;
  const text = textOf(params.value);
  const expires = Math.round(params.expires);
  const content = parsed(text);
  const type = params.storeAs === "automatic" ? typeOf(content) : params.storeAs;
  if (type === "string") {
    await ask(["SET", key, text, ...(expires > 0 ? ["PX", String(expires)] : [])]);
    return;
  }
  const parts = type === "hash" ? pairsOf(wanted, content) : entriesOf(wanted, content);
  // What was there before goes, whatever its type.
  await ask(["DEL", key]);
  if (parts.length === 0) return;
  const add = { hash: "HSET", list: "RPUSH", set: "SADD" }[type];
  await ask([add, key, ...parts], type !== "list");
  if (expires > 0) await ask(["PEXPIRE", key, String(expires)]);
}

function typeOf(content: unknown): "string" | "hash" | "list" {
  if (Array.isArray(content)) return "list";
  return typeof content === "object" && content !== null ? "hash" : "string";
}

function pairsOf({ number }: Wanted, content: unknown): readonly string[] {
  if (typeOf(content) !== "hash") throw fatal("redis-object", { item: number, wanted: "{…}" });
  return Object.entries(content as object).flatMap(([name, value]) => [name, textOf(value)]);
}

function entriesOf({ number }: Wanted, content: unknown): readonly string[] {
  if (!Array.isArray(content)) throw fatal("redis-object", { item: number, wanted: "[…]" });
  return content.map(textOf);
}
