import type { Partition } from "./cluster.ts";
import { Reader, Writer } from "./wire.ts";

export interface Place {
  readonly topic: string;
  readonly partition: number;
}

/** What members of a group tell each other through the broker: https://kafka.apache.org/protocol#protocol_consumer_group */
const VERSION = 0;

export function encodeSubscription(topics: readonly string[]): Buffer {
  const body = new Writer().int16(VERSION);
  return body.list(topics, (topic) => body.text(topic)).block(null).bytes;
}

/** Later versions only have more behind it. */
export function topicsOf(subscription: Buffer | null): readonly string[] {
  if (subscription === null || subscription.length === 0) return [];
  const reader = new Reader(subscription);
  reader.int16();
  return reader.list(() => reader.text());
}

export function encodeAssignment(places: readonly Place[]): Buffer {
  const byTopic = [...Map.groupBy(places, ({ topic }) => topic)];
  const body = new Writer().int16(VERSION);
  return body
    .list(byTopic, ([topic, some]) => body.text(topic).list(some, ({ partition }) => body.int32(partition)))
    .block(null).bytes;
}

/** Nothing where more members are there than partitions. */
export function decodeAssignment(assignment: Buffer | null): readonly Place[] {
  if (assignment === null || assignment.length === 0) return [];
  const reader = new Reader(assignment);
  reader.int16();
  const topics = reader.list(() => {
    const topic = reader.text();
    return reader.list(() => ({ topic, partition: reader.int32() }));
  });
  return topics.flat();
}

interface Member {
  readonly id: string;
  readonly topics: readonly string[];
}

/** By range: of each topic, the members that want it get neighbouring partitions, as Java's clients share them out. */
export function shared(
  members: readonly Member[],
  topics: ReadonlyMap<string, readonly Partition[]>,
): readonly { readonly id: string; readonly places: readonly Place[] }[] {
  const places = new Map<string, Place[]>(members.map(({ id }) => [id, []]));
  for (const [topic, partitions] of topics) {
    const numbers = partitions.map(({ number }) => number).toSorted((a, b) => a - b);
    const wanting = members.filter((member) => member.topics.includes(topic)).map(({ id }) => id);
    const least = Math.floor(numbers.length / Math.max(1, wanting.length));
    const more = numbers.length % Math.max(1, wanting.length);
    let at = 0;
    for (const [index, id] of wanting.toSorted().entries()) {
      const count = least + (index < more ? 1 : 0);
      for (const partition of numbers.slice(at, at + count)) places.get(id)?.push({ topic, partition });
      at += count;
    }
  }
  return [...places].map(([id, some]) => ({ id, places: some }));
}
