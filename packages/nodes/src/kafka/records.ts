import { crc32c } from "./checksum.ts";
import { codecs, packed, unpacked } from "./compression.ts";
import type { Compression } from "./compression.ts";
import { Reader, Writer } from "./wire.ts";

/** https://kafka.apache.org/documentation/#recordbatch */
const MAGIC = 2;
const TRANSACTIONAL = 0x10;
const CONTROL = 0x20;
/** What follows base offset and length. */
const BEFORE_CHECKSUM = 9;
const NO_PRODUCER: Producer = { id: -1n, epoch: -1 };

export interface Header {
  readonly name: string;
  readonly value: Buffer | null;
}

export interface Outgoing {
  readonly key: Buffer | null;
  readonly value: Buffer | null;
  readonly headers: readonly Header[];
  /** Epoch milliseconds. */
  readonly timestamp: number;
}

export interface KafkaRecord extends Outgoing {
  readonly offset: bigint;
}

/** By which the broker knows what comes a second time. */
export interface Producer {
  readonly id: bigint;
  readonly epoch: number;
}

interface BatchOptions {
  readonly compression: Compression;
  readonly producer?: Producer | undefined;
  /** Of the first record, within what this producer sends to the partition. */
  readonly sequence?: number;
}

/** Records for one partition as the broker stores them. */
export async function encodeBatch(
  records: readonly Outgoing[],
  { compression, producer = NO_PRODUCER, sequence = -1 }: BatchOptions,
): Promise<Buffer> {
  const times = records.map(({ timestamp }) => timestamp);
  const first = times[0] ?? 0;
  const body = new Writer();
  for (const [index, record] of records.entries()) {
    const one = new Writer().int8(0).varint(record.timestamp - first);
    one.varint(index).varblock(record.key).varblock(record.value).varint(record.headers.length);
    for (const { name, value } of record.headers) one.varblock(Buffer.from(name)).varblock(value);
    body.varblock(one.bytes);
  }
  const latest = times.reduce((a, b) => Math.max(a, b), first);
  const guarded = new Writer()
    .int16(codecs[compression])
    .int32(records.length - 1)
    .int64(BigInt(first))
    .int64(BigInt(latest))
    .int64(producer.id)
    .int16(producer.epoch)
    .int32(sequence)
    .int32(records.length)
    .raw(await packed(body.bytes, compression)).bytes;
  return new Writer()
    .int64(0n)
    .int32(guarded.length + BEFORE_CHECKSUM)
    .int32(-1)
    .int8(MAGIC)
    .uint32(crc32c(guarded))
    .raw(guarded).bytes;
}

/** A transaction that was given up: what this producer wrote from this offset on is not to be taken. */
export interface Aborted {
  readonly producerId: bigint;
  readonly firstOffset: bigint;
}

export interface Decoded {
  readonly records: readonly KafkaRecord[];
  /** Behind the last batch, whether or not its records count; `undefined` without one. */
  readonly next: bigint | undefined;
}

/** What a broker gives of a partition; its last batch may be cut off. Throws `RangeError` where it cannot be read. */
export async function decodeBatches(bytes: Buffer, aborted: readonly Aborted[]): Promise<Decoded> {
  const reader = new Reader(bytes);
  const given = aborted.toSorted((a, b) => Number(a.firstOffset - b.firstOffset));
  const givenUp = new Set<bigint>();
  const records: KafkaRecord[] = [];
  let next: bigint | undefined;
  while (reader.left >= 12) {
    const baseOffset = reader.int64();
    const length = reader.int32();
    if (reader.left < length) break;
    const batch = headOf(reader.raw(length));
    next = baseOffset + BigInt(batch.lastDelta) + 1n;
    while (given[0] !== undefined && given[0].firstOffset < next)
      givenUp.add(given.shift()?.producerId ?? 0n);
    const { attributes, producerId } = batch;
    const all = await recordsOf(batch, baseOffset);
    // The mark at the end of a transaction.
    if (attributes & CONTROL) givenUp.delete(producerId);
    else if (!(attributes & TRANSACTIONAL && givenUp.has(producerId))) records.push(...all);
  }
  return { records, next };
}

interface Batch {
  readonly attributes: number;
  readonly lastDelta: number;
  readonly firstTimestamp: bigint;
  readonly latestTimestamp: bigint;
  readonly producerId: bigint;
  readonly count: number;
  readonly body: Buffer;
}

function headOf(bytes: Buffer): Batch {
  const reader = new Reader(bytes);
  reader.int32();
  if (reader.int8() !== MAGIC) throw new RangeError("the topic has messages in the format before Kafka 0.11");
  const sum = reader.uint32();
  if (sum !== crc32c(bytes.subarray(BEFORE_CHECKSUM))) throw new RangeError("a batch of messages is damaged");
  const attributes = reader.int16();
  const lastDelta = reader.int32();
  const [firstTimestamp, latestTimestamp, producerId] = [reader.int64(), reader.int64(), reader.int64()];
  // Epoch and sequence of the producer.
  reader.raw(6);
  const count = reader.int32();
  const body = reader.raw(reader.left);
  return { attributes, lastDelta, firstTimestamp, latestTimestamp, producerId, count, body };
}

/** Of a batch whose times are those of the broker, only the latest one is said. */
const APPEND_TIME = 0x08;

async function recordsOf(batch: Batch, baseOffset: bigint): Promise<readonly KafkaRecord[]> {
  const { attributes, count, firstTimestamp, latestTimestamp } = batch;
  const reader = new Reader(await unpacked(batch.body, attributes & 7));
  const records: KafkaRecord[] = [];
  for (let index = 0; index < count; index += 1) {
    const one = new Reader(reader.varblock() ?? Buffer.alloc(0));
    one.int8();
    const sinceFirst = one.varlong();
    const offset = baseOffset + one.varlong();
    const [key, value] = [one.varblock(), one.varblock()];
    const headers = Array.from({ length: one.varint() }, () => ({
      name: one.varblock()?.toString("utf8") ?? "",
      value: one.varblock(),
    }));
    const timestamp = attributes & APPEND_TIME ? latestTimestamp : firstTimestamp + sinceFirst;
    records.push({ offset, key, value, headers, timestamp: Number(timestamp) });
  }
  return records;
}
