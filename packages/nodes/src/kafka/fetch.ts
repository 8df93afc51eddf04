import { fatal } from "../errors.ts";
import type { Place } from "./assign.ts";
import type { Api, Broker } from "./broker.ts";
import { codes, refusal } from "./codes.ts";
import { decodeBatches } from "./records.ts";
import type { Aborted, KafkaRecord } from "./records.ts";
import type { Reader, Writer } from "./wire.ts";

const fetchApi: Api = { key: 1, version: 10 };
const listOffsets: Api = { key: 2, version: 2 };
/** Only what belongs to no transaction, or to one that was brought to its end. */
const COMMITTED = 1;
/** Milliseconds that a broker waits for something to come. */
const WAIT_MS = 5_000;
const MOST_BYTES = 5_000_000;
const MOST_BYTES_OF_ONE = 1_000_000;

export const ends = { first: -2n, last: -1n } as const;
export type End = (typeof ends)[keyof typeof ends];

export interface Position extends Place {
  /** Of what comes next. */
  readonly offset: bigint;
}

export interface Fetched extends Place {
  readonly records: readonly KafkaRecord[];
  readonly next: bigint;
}

/** What has come behind these positions, which this broker leads; waits for it a while. Nothing where nothing came. */
export async function fetchFrom(broker: Broker, positions: readonly Position[]): Promise<readonly Fetched[]> {
  const byTopic = [...Map.groupBy(positions, ({ topic }) => topic)];
  const write = (body: Writer): unknown =>
    body
      .int32(-1)
      .int32(WAIT_MS)
      .int32(1)
      .int32(MOST_BYTES)
      .int8(COMMITTED)
      // No session is kept, and nothing of it forgotten.
      .int32(0)
      .int32(-1)
      .list(byTopic, ([topic, some]) =>
        body
          .text(topic)
          .list(some, ({ partition, offset }) =>
            body.int32(partition).int32(-1).int64(offset).int64(-1n).int32(MOST_BYTES_OF_ONE),
          ),
      )
      .list([], () => {});
  const { code, parts } = await broker.ask(fetchApi, { write, read: readFetched });
  if (code !== codes.none) throw refusal(broker.host, code, positions[0]?.topic ?? "");
  const fetched = await Promise.all(
    parts.map(async ({ topic, partition, code: failed, aborted, bytes }): Promise<Fetched | undefined> => {
      const position = positions.find((one) => one.topic === topic && one.partition === partition);
      if (position === undefined) return undefined;
      // What was there is deleted, or the topic was made anew.
      if (failed === codes.offsetOutOfRange) return restarted(broker, position);
      if (failed !== codes.none) throw refusal(broker.host, failed, topic);
      const { records, next = position.offset } = await decoded(bytes, { topic, aborted });
      const wanted = records.filter(({ offset }) => offset >= position.offset);
      return { topic, partition, records: wanted, next };
    }),
  );
  return fetched.filter(
    (one) => one !== undefined && (one.records.length > 0 || moved(one, positions)),
  ) as Fetched[];
}

function moved({ topic, partition, next }: Fetched, positions: readonly Position[]): boolean {
  return !positions.some((one) => one.topic === topic && one.partition === partition && one.offset === next);
}

async function restarted(broker: Broker, { topic, partition }: Place): Promise<Fetched> {
  const [first] = await offsetsOf(broker, [{ topic, partition }], ends.first);
  return { topic, partition, records: [], next: first?.offset ?? 0n };
}

async function decoded(
  bytes: Buffer,
  { topic, aborted }: { readonly topic: string; readonly aborted: readonly Aborted[] },
): ReturnType<typeof decodeBatches> {
  try {
    return await decodeBatches(bytes, aborted);
  } catch (error) {
    throw fatal("kafka-unreadable", { topic, reason: (error as Error).message });
  }
}

function readFetched(answer: Reader) {
  answer.int32();
  const code = answer.int16();
  answer.int32();
  const topics = answer.list(() => {
    const topic = answer.text();
    return answer.list(() => {
      const [partition, failed] = [answer.int32(), answer.int16()];
      // The end, the last that is committed, the start.
      answer.raw(24);
      const aborted = answer.list((): Aborted => ({
        producerId: answer.int64(),
        firstOffset: answer.int64(),
      }));
      return { topic, partition, code: failed, aborted, bytes: answer.block() ?? Buffer.alloc(0) };
    });
  });
  return { code, parts: topics.flat() };
}

/** Where the partitions that this broker leads begin or end now. */
export async function offsetsOf(
  broker: Broker,
  places: readonly Place[],
  end: End,
): Promise<readonly Position[]> {
  const byTopic = [...Map.groupBy(places, ({ topic }) => topic)];
  const write = (body: Writer): unknown =>
    body
      .int32(-1)
      .int8(COMMITTED)
      .list(byTopic, ([topic, some]) =>
        body.text(topic).list(some, ({ partition }) => body.int32(partition).int64(end)),
      );
  const offsets = await broker.ask(listOffsets, {
    write,
    read(answer) {
      answer.int32();
      const topics = answer.list(() => {
        const topic = answer.text();
        return answer.list(() => {
          const [partition, code] = [answer.int32(), answer.int16()];
          answer.int64();
          return { topic, partition, code, offset: answer.int64() };
        });
      });
      return topics.flat();
    },
  });
  const failed = offsets.find(({ code }) => code !== codes.none);
  if (failed) throw refusal(broker.host, failed.code, failed.topic);
  return offsets;
}
