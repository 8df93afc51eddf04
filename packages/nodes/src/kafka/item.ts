import type { Item, ListenContext } from "@weft/sdk";
import { onlyMessage, payloadOf } from "../net/payload.ts";
import type { PayloadKind } from "../net/payload.ts";
import type { Place } from "./assign.ts";
import type { Header, KafkaRecord } from "./records.ts";

export async function itemOf(
  { offset, timestamp, key, value, headers }: KafkaRecord,
  { topic, partition }: Place,
  { content: kind, onlyMessage: only }: { readonly content: PayloadKind; readonly onlyMessage: boolean },
  ctx: ListenContext,
): Promise<Item> {
  // Without a value, a message says that its key is deleted.
  const { files, ...content } = value === null ? { message: null } : await payloadOf(value, kind, ctx);
  if (only && !files) return { json: onlyMessage(content) };
  const json = {
    topic,
    partition,
    offset: Number.isSafeInteger(Number(offset)) ? Number(offset) : String(offset),
    time: new Date(timestamp).toISOString(),
    key: key === null ? null : key.toString("utf8"),
    ...content,
    headers: objectOf(headers),
  };
  return { json, ...(files && { files }) };
}

/** A name that comes more than once has a list. */
function objectOf(headers: readonly Header[]): Readonly<Record<string, unknown>> {
  const byName = Map.groupBy(headers, ({ name }) => (reserved.has(name) ? `_${name}` : name));
  const entries = [...byName].map(([name, some]) => {
    const values = some.map(({ value }) => (value === null ? null : value.toString("utf8")));
    return [name, values.length === 1 ? values[0] : values];
  });
  return Object.fromEntries(entries) as Readonly<Record<string, unknown>>;
}

/** No item may have such a name. */
const reserved: ReadonlySet<string> = new Set(["__proto__", "constructor", "prototype"]);
