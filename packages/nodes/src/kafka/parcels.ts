import { randomInt } from "node:crypto";
import { fatal } from "../errors.ts";
import type { Partition } from "./cluster.ts";
import { partitionOf } from "./partition.ts";
import type { Outgoing } from "./records.ts";

export interface Message extends Outgoing {
  readonly topic: string;
  /** Chosen by the key unless said. */
  readonly partition: number | undefined;
  /** Of the item, from 1. */
  readonly item: number;
}

/** Messages that are sent to a partition at once. */
export interface Parcel {
  readonly topic: string;
  readonly partition: number;
  readonly messages: readonly Message[];
}

/** Below what a topic takes unless it is told otherwise, with what is around the messages. */
const MOST_BYTES = 900_000;
const MOST_MESSAGES = 5_000;
const AROUND = 100;

/** The messages as they are sent: each round has one parcel of a partition at most. Throws `Fatal`. */
export function addressed(
  messages: readonly Message[],
  topics: ReadonlyMap<string, readonly Partition[]>,
): readonly (readonly Parcel[])[] {
  const chosen = new Map<string, number>();
  const withPartition = messages.map((message) => {
    const count = topics.get(message.topic)?.length ?? 0;
    return { message, partition: chosenPartition(message, count, chosen) };
  });
  const perPartition = Map.groupBy(
    withPartition,
    ({ message, partition }) => `${partition} ${message.topic}`,
  );
  const rounds: Parcel[][] = [];
  for (const some of perPartition.values()) {
    const [one] = some;
    if (one === undefined) continue;
    const { partition, message } = one;
    for (const [round, part] of parted(some.map((each) => each.message)).entries())
      (rounds[round] ??= []).push({ topic: message.topic, partition, messages: part });
  }
  return rounds;
}

function chosenPartition(
  { topic, partition, key, item }: Message,
  count: number,
  chosen: Map<string, number>,
): number {
  if (partition !== undefined && partition >= count)
    throw fatal("kafka-partition", { item, partition, topic, last: count - 1 });
  if (partition !== undefined) return partition;
  if (key !== null) return partitionOf(key, count);
  // All without a key go into one, so that they keep their order.
  const any = chosen.get(topic) ?? randomInt(count);
  chosen.set(topic, any);
  return any;
}

function parted(messages: readonly Message[]): readonly (readonly Message[])[] {
  const parts: Message[][] = [];
  let bytes = 0;
  for (const message of messages) {
    const last = parts.at(-1);
    const size = sizeOf(message);
    bytes += size;
    if (last && bytes <= MOST_BYTES && last.length < MOST_MESSAGES) last.push(message);
    else {
      parts.push([message]);
      bytes = size;
    }
  }
  return parts;
}

function sizeOf({ key, value, headers }: Message): number {
  const heads = headers.map((header) => Buffer.byteLength(header.name) + (header.value?.length ?? 0));
  return (key?.length ?? 0) + (value?.length ?? 0) + heads.reduce((a, b) => a + b, 0) + AROUND;
}
