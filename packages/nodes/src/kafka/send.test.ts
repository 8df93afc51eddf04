import { connect } from "node:net";
import { runNode } from "@weft/sdk/testing";
import type { NodeTest } from "@weft/sdk/testing";
import { afterAll, beforeAll, beforeEach, expect, onTestFinished, test } from "vitest";
import { kafka } from "./credential.ts";
import { openDoors } from "./door.testing.ts";
import type { DoorOptions } from "./door.testing.ts";
import { kafkaSend } from "./send.ts";
import { startKafka } from "./testing.ts";
import type { TestKafka } from "./testing.ts";

const PRODUCE = 0;
const METADATA = 3;

let server: TestKafka | undefined;
let number = 0;
/** A topic of the test's own. */
let topic = "";

beforeAll(async () => {
  server = await startKafka();
}, 60_000);
afterAll(() => server?.stop());
beforeEach((context) => {
  if (server === undefined) return context.skip("kcat is not on this machine");
  topic = `sent-${(number += 1)}`;
});

type Params = NonNullable<NodeTest<typeof kafkaSend.params>["params"]>;

function send(params: Params, items: readonly object[] = [{}], values: object = {}) {
  const credential = { definition: kafka, values: { ...server?.values, ...values } };
  return runNode(kafkaSend, { credential, params: { topic, ...params }, items: items as never });
}

interface Seen {
  readonly partition: number;
  readonly offset: number;
  readonly ts: number;
  readonly key: string | null;
  readonly payload: string | null;
  readonly headers?: readonly string[];
}

/** What another client finds in the topic. */
async function seen(): Promise<readonly Seen[]> {
  const printed = (await server?.kcat(["-C", "-t", topic, "-o", "beginning", "-e", "-q", "-J"])) ?? "";
  return printed
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as Seen);
}

test("topics of the cluster can be chosen while a flow is edited", async () => {
  const names = [`${topic}.orders`, `${topic}.invoices`];
  for (const name of names) await server?.kcat(["-P", "-t", name], "1");
  const ask = (search: string, values: object = {}) =>
    kafkaSend.choices?.["kafka.topics"]?.({
      params: {},
      search,
      ctx: {
        http: () => Promise.reject(new Error("no HTTP")),
        disk: () => Promise.reject(new Error("no disk")),
        signal: new AbortController().signal,
        reach: async ({ host, port }) => ({
          connect: () =>
            new Promise((done, fail) => {
              const socket = connect(port, host, () => done(socket)).once("error", fail);
            }),
        }),
        credential: async () => ({ type: "kafka", values: { ...server?.values, ...values } }),
      },
    });
  const options = names.toSorted().map((name) => ({ value: name, label: name }));
  expect(await ask(topic.toUpperCase() + ".")).toEqual(options);
  expect(await ask(".INV")).toEqual([options[0]]);
  await expect(ask("", { brokers: "no broker" })).rejects.toMatchObject({ code: "kafka-brokers" });
});

async function doors(options: DoorOptions): Promise<string> {
  const opened = await openDoors(server?.ports ?? [], options);
  onTestFinished(() => opened.close());
  return opened.brokers;
}

test("sends 3,000 items, each once, those of a key in their order and where Java’s clients put them", async () => {
  const items = Array.from({ length: 3_000 }, (_, n) => ({ n, text: "ąę 😀" }));
  const { outputs } = await runNode(kafkaSend, {
    credential: { definition: kafka, values: { ...server?.values } },
    params: { topic },
    paramsAt: (_, index) => ({ key: `k${index % 50}` }),
    items,
  });
  expect(outputs["main"]?.map(({ json }) => json)).toEqual(items);
  const found = await seen();
  expect(
    found.map(({ payload }) => JSON.parse(payload ?? "") as { n: number }).toSorted((a, b) => a.n - b.n),
  ).toEqual(items);
  const places = new Map(found.map(({ key, partition }) => [key, partition]));
  expect(new Set(places.values()).size).toBe(4);
  for (const partition of [0, 1, 2, 3]) {
    const numbers = found
      .filter((one) => one.partition === partition)
      .map(({ payload }) => (JSON.parse(payload ?? "") as { n: number }).n);
    expect(numbers).toEqual(numbers.toSorted((a, b) => a - b));
  }
  const lines = [...places.keys()].map((key) => `${key}:x`).join("\n");
  const given = topic;
  topic = `${topic}-java`;
  await server?.kcat(["-P", "-t", topic, "-K:", "-X", "partitioner=murmur2"], lines);
  expect(new Map((await seen()).map(({ key, partition }) => [key, partition]))).toEqual(places);
  topic = given;
});

test("sends what belongs to a message, and nothing where a key is deleted", async () => {
  const time = "2026-03-01T09:00:00Z";
  const headers = [
    { name: "source", value: "shop ą" },
    { name: "empty", value: "" },
  ];
  await send({ content: "text", message: "ż", key: "k", partition: 3, time, headers });
  await send({ content: "none", key: "k", partition: 3 });
  const [first, second] = await seen();
  expect(first).toMatchObject({ key: "k", partition: 3, payload: "ż", ts: Date.parse(time) });
  expect(first?.headers).toEqual(["source", "shop ą", "empty", ""]);
  expect(second).toMatchObject({ key: "k", payload: null });
  expect(Math.abs(Date.now() - (second?.ts ?? 0))).toBeLessThan(600_000);
});

test.each(["none", "gzip", "zstd"] as const)("other clients read what is packed: %s", async (compression) => {
  const items = Array.from({ length: 500 }, (_, n) => ({ n, text: "the same again and again" }));
  await send({ compression }, items);
  const found = await seen();
  expect(found.map(({ payload }) => JSON.parse(payload ?? "") as object)).toEqual(items);
  expect(new Set(found.map(({ partition }) => partition)).size).toBe(1);
});

test("sends more than one request may hold, in its order", async () => {
  const items = Array.from({ length: 40 }, (_, n) => ({ n, text: "x".repeat(90_000) }));
  await send({ key: "k" }, items);
  expect((await seen()).map(({ payload }) => (JSON.parse(payload ?? "") as { n: number }).n)).toEqual(
    items.map(({ n }) => n),
  );
});

test.each(["leader", "none"] as const)("goes on when %s has confirmed", async (acks) => {
  await send({ acks }, [{ a: 1 }, { a: 2 }]);
  await expect.poll(async () => (await seen()).length).toBe(2);
});

/** The first of them that is answered is, but nobody hears of it. */
function lost(key: number): (asked: number) => boolean {
  let left = 1;
  return (asked) => asked !== key || (left -= 1) < 0;
}

test("says that it does not know when the connection breaks behind the request", async () => {
  const brokers = await doors({ answer: lost(PRODUCE) });
  const sent = send({ once: false, key: "k" }, [{ a: 1 }], { brokers });
  await expect(sent).rejects.toMatchObject({ code: "server-unknown-end", transient: false });
  expect(await seen()).toHaveLength(1);
});

test("sends again what the cluster knows by its number", async () => {
  const sent: string[] = [];
  const asked = (key: number, frame: Buffer): void => {
    // Behind size, kind, version and number of the request.
    if (key === PRODUCE) sent.push(frame.subarray(12).toString("hex"));
  };
  const brokers = await doors({ answer: lost(PRODUCE), asked });
  const { outputs } = await send({ key: "k" }, [{ a: 1 }], { brokers });
  expect(outputs["main"]).toHaveLength(1);
  expect(sent).toHaveLength(2);
  expect(sent[1]).toBe(sent[0]);
  // Its producer has a number.
  expect(sent[0]).not.toContain("ff".repeat(14));
  sent.length = 0;
  await send({ key: "k", once: false }, [{ a: 1 }], { brokers });
  expect(sent[0]).toContain("ff".repeat(14));
});

/** The answer says no to the topic, in the two bytes before or behind its name. */
function says(key: number, code: number, times = Infinity): (asked: number, frame: Buffer) => boolean {
  let left = times;
  return (asked, frame) => {
    const at = frame.indexOf(topic);
    if (asked !== key || at < 0 || (left -= 1) < 0) return true;
    // Behind the name: the count of partitions, and the number of the first.
    frame.writeInt16BE(code, key === METADATA ? at - 4 : at + topic.length + 8);
    return true;
  };
}

test.each([
  [METADATA, 3, "kafka-topic"],
  [METADATA, 29, "kafka-refused"],
  [PRODUCE, 10, "kafka-refused"],
  [PRODUCE, 7, "server-unknown-end"],
] as const)("says what the cluster refuses (request %i, code %i)", async (key, code, expected) => {
  const brokers = await doors({ answer: says(key, code) });
  await expect(send({ key: "k", once: false }, [{}], { brokers })).rejects.toMatchObject({ code: expected });
});

test("waits for a leader that is being chosen", async () => {
  const brokers = await doors({ answer: says(PRODUCE, 6, 1) });
  await send({ key: "k", once: false }, [{}], { brokers });
  // The cluster of the test has taken what it was made to refuse.
  expect(await seen()).toHaveLength(2);
});

test("says what is wrong, and with which item", async () => {
  await expect(send({ topic: "a b" })).rejects.toMatchObject({ code: "kafka-destination" });
  await expect(send({ partition: 4 })).rejects.toMatchObject({ code: "kafka-partition" });
  await expect(send({ time: "soon" })).rejects.toMatchObject({ code: "kafka-time" });
  await expect(send({}, [{}], { brokers: "" })).rejects.toMatchObject({ code: "kafka-brokers" });
  await expect(send({}, [{}], { brokers: "kafka://x" })).rejects.toMatchObject({ code: "kafka-brokers" });
  await expect(send({}, [{}], { brokers: "127.0.0.1:1" })).rejects.toMatchObject({ transient: true });
  expect(await seen()).toEqual([]);
});

test("goes to the next broker where one is away", async () => {
  await send({}, [{ a: 1 }], { brokers: `127.0.0.1:1, ${server?.values.brokers}` });
  expect(await seen()).toHaveLength(1);
});
