import { expect, test } from "vitest";
import { crc32c } from "./checksum.ts";
import { decodeBatches, encodeBatch } from "./records.ts";

const TRANSACTIONAL = 0x10;
const CONTROL = 0x20;
const APPEND_TIME = 0x08;

interface Given {
  readonly offset: number;
  readonly values: readonly string[];
  readonly producer?: number;
  /** Beside those that a producer sets. */
  readonly attributes?: number;
}

/** As a broker gives it: with its offset, and what it knows of the batch. */
async function stored({ offset, values, producer = -1, attributes = 0 }: Given): Promise<Buffer> {
  const records = values.map((value, n) => ({
    key: null,
    value: Buffer.from(value),
    headers: [],
    timestamp: 1_000 + n,
  }));
  const batch = await encodeBatch(records, {
    compression: "none",
    producer: { id: BigInt(producer), epoch: 0 },
    sequence: 0,
  });
  batch.writeBigInt64BE(BigInt(offset), 0);
  batch.writeInt16BE(attributes, 21);
  batch.writeUInt32BE(crc32c(batch.subarray(21)), 17);
  return batch;
}

const read = async (
  batches: readonly Given[],
  aborted: readonly [producer: number, first: number][] = [],
) => {
  const bytes = Buffer.concat(await Promise.all(batches.map(stored)));
  const given = aborted.map(([id, first]) => ({ producerId: BigInt(id), firstOffset: BigInt(first) }));
  const { records, next } = await decodeBatches(bytes, given);
  return { values: records.map(({ offset, value }) => `${offset} ${value?.toString()}`), next: Number(next) };
};

test("knows the checksum of the standard", () => {
  expect(crc32c(Buffer.from("123456789"))).toBe(0xe3069283);
});

test("takes no message of a transaction that was given up, nor the marks at their ends", async () => {
  const batches: Given[] = [
    { offset: 10, values: ["a"], producer: 1, attributes: TRANSACTIONAL },
    { offset: 11, values: ["b", "c"], producer: 2, attributes: TRANSACTIONAL },
    { offset: 13, values: ["plain"] },
    { offset: 14, values: ["mark"], producer: 1, attributes: TRANSACTIONAL | CONTROL },
    { offset: 15, values: ["d"], producer: 1, attributes: TRANSACTIONAL },
    { offset: 16, values: ["mark"], producer: 2, attributes: TRANSACTIONAL | CONTROL },
    { offset: 17, values: ["mark"], producer: 1, attributes: TRANSACTIONAL | CONTROL },
  ];
  expect(await read(batches, [[1, 10]])).toEqual({ values: ["11 b", "12 c", "13 plain", "15 d"], next: 18 });
  expect(
    await read(batches, [
      [1, 15],
      [2, 11],
    ]),
  ).toEqual({ values: ["10 a", "13 plain"], next: 18 });
});

test("passes over a batch that is cut off, and takes the time that the broker gives", async () => {
  const whole = await stored({ offset: 5, values: ["a", "b"], attributes: APPEND_TIME });
  const cut = await stored({ offset: 7, values: ["c"] });
  const { records, next } = await decodeBatches(Buffer.concat([whole, cut.subarray(0, -1)]), []);
  expect(records.map(({ timestamp }) => timestamp)).toEqual([1_001, 1_001]);
  expect(next).toBe(7n);
  expect((await decodeBatches(Buffer.alloc(0), [])).next).toBeUndefined();
});
