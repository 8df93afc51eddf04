import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { startListening } from "@weft/sdk/testing";
import type { AcceptedEvent, Listening, ListenTest } from "@weft/sdk/testing";
import { authority, clientCertificate, clientKey, serverCertificate, serverKey } from "@weft/sdk/testing";
import { afterAll, beforeAll, beforeEach, expect, onTestFinished, test } from "vitest";
import { kafka } from "./credential.ts";
import { openDoors } from "./door.testing.ts";
import type { DoorOptions } from "./door.testing.ts";
import { kafkaReceived } from "./received.ts";
import { startKafka } from "./testing.ts";
import type { TestKafka } from "./testing.ts";

const WAIT = { timeout: 20_000 };
/** The cluster of the test lets a group that was left wait for nearly as long. */
const SESSION_MS = 3_000;

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
  topic = `received-${(number += 1)}`;
});

type Params = NonNullable<ListenTest<typeof kafkaReceived.params>["params"]>;
type More = Partial<ListenTest<typeof kafkaReceived.params>> & { readonly values?: object };

function listen(params: Params = {}, { values, ...more }: More = {}): Listening {
  const listening = startListening(kafkaReceived, {
    credential: { definition: kafka, values: { ...server?.values, ...values } },
    params: { topics: topic, group: `group-${topic}`, existing: true, session: SESSION_MS, ...params },
    ...more,
  });
  onTestFinished(() => listening.stop());
  return listening;
}

/** Another client sends them, those of a key one behind the other. */
async function put(lines: readonly string[], args: readonly string[] = []): Promise<void> {
  await server?.kcat(["-P", "-t", topic, "-K:", ...args], lines.join("\n"));
}

const jsons = ({ events }: Listening) => events.map(({ items }) => items[0]?.json ?? {});
const messages = (listening: Listening) => jsons(listening).map(({ message }) => message);
const numbered = (count: number) => Array.from({ length: count }, (_, n) => `k${n % 20}:${n}`);

test("takes 2,000 messages that are there already, each once, and goes on behind them", async () => {
  await put(numbered(2_000));
  const listening = listen();
  await expect.poll(() => listening.events.length, WAIT).toBe(2_000);
  expect(new Set(messages(listening)).size).toBe(2_000);
  expect(new Set(listening.events.map(({ key }) => key)).size).toBe(2_000);
  for (const partition of [0, 1, 2, 3]) {
    const offsets = jsons(listening).flatMap((json) =>
      json["partition"] === partition ? [json["offset"]] : [],
    );
    expect(offsets).toEqual(offsets.map((_, index) => index));
  }
  await expect.poll(() => listening.forgotten.length, WAIT).toBe(2_000);
  await listening.stop();
  await put(["k:new"]);
  const second = listen();
  await expect.poll(() => messages(second), WAIT).toEqual(["new"]);
});

test("hands on what belongs to a message", async () => {
  const args = ["-p", "2", "-H", "source=shop", "-H", "a=1", "-H", "a=2", "-H", "__proto__=x"];
  await put(['1042:{"order":1042}'], args);
  await server?.kcat(["-P", "-t", topic, "-p", "2", "-K:", "-Z"], "gone:");
  const listening = listen();
  await expect.poll(() => listening.events.length, WAIT).toBe(2);
  const [first, second] = jsons(listening);
  expect(first).toEqual({
    topic,
    partition: 2,
    offset: 0,
    time: expect.stringMatching(/^20\d\d-.*Z$/),
    key: "1042",
    message: { order: 1042 },
    headers: { source: "shop", a: ["1", "2"], ___proto__: "x" },
  });
  expect(second).toMatchObject({ key: "gone", message: null, offset: 1 });
  const only = listen({ group: "only", onlyMessage: true });
  await expect.poll(() => jsons(only), WAIT).toEqual([{ order: 1042 }, { message: null }]);
});

test.each(["gzip", "snappy", "lz4", "zstd"])("reads what others have packed: %s", async (codec) => {
  const lines = Array.from(
    { length: 2_000 },
    (_, n) => `k:${"again and again ".repeat(n % 40)}${n}${"z".repeat(n % 300)}`,
  );
  await put(lines, ["-z", codec, "-X", "linger.ms=200"]);
  const listening = listen({ content: "text" });
  await expect.poll(() => listening.events.length, WAIT).toBe(2_000);
  expect(messages(listening)).toEqual(lines.map((line) => line.slice(2)));
});

test("loses nothing that comes while it is away, also where it has not begun with the oldest", async () => {
  await put(["k:old"]);
  const first = listen({ existing: false });
  await first.connected;
  await first.stop();
  await put(["k:between"]);
  const second = listen({ existing: false });
  await expect.poll(() => messages(second), WAIT).toEqual(["between"]);
  expect(messages(first)).toEqual([]);
});

test("begins with the oldest where a topic got a partition after the group had begun", async () => {
  const group = `group-${topic}`;
  await put(["k:old"], ["-p", "0"]);
  const reads = ["-X", "auto.offset.reset=earliest", "-X", `session.timeout.ms=${SESSION_MS}`];
  const seen = await server?.kcat(["-G", group, "-c", "1", "-q", ...reads, topic]);
  expect(seen).toContain("old");
  await put(["k:first of its partition"], ["-p", "1"]);
  const listening = listen({ existing: false });
  await expect.poll(() => messages(listening), WAIT).toEqual(["first of its partition"]);
});

test.each(["together", "strict"] as const)(
  "what is not stored comes again by the same key: %s",
  async (order) => {
    await put(["k:1", "k:2", "k:3"]);
    const tried: unknown[] = [];
    const keys: (string | undefined)[] = [];
    const accept = async ({ items, key }: AcceptedEvent): Promise<void> => {
      const message = items[0]?.json["message"];
      tried.push(message);
      if (message !== 2) return;
      keys.push(key);
      throw new Error("the disk is full");
    };
    const first = listen({ order }, { accept });
    await expect(first.ended).rejects.toThrow("disk is full");
    // One at a time; or all that came together, which is not always all that was sent.
    expect(tried.slice(0, 2)).toEqual([1, 2]);
    if (order === "strict") expect(tried).toHaveLength(2);
    const second = listen({ order });
    await expect.poll(() => messages(second), WAIT).toEqual([2, 3]);
    expect(second.events[0]?.key).toBe(keys[0]);
  },
);

test("two of one group share the messages, and the one that stays gets them all", async () => {
  const first = listen();
  await first.connected;
  const second = listen({}, { name: "other" });
  await second.connected;
  await put(numbered(400));
  const all = () => new Set([...messages(first), ...messages(second)]);
  await expect.poll(() => all().size, WAIT).toBe(400);
  await expect.poll(async () => (await put(numbered(40)), second.events.length), WAIT).toBeGreaterThan(0);
  const partitions = (one: Listening) =>
    new Set(
      jsons(one)
        .slice(-20)
        .map(({ partition }) => partition),
    );
  expect(partitions(second).size).toBeLessThan(4);
  await second.stop();
  const before = first.events.length;
  await put(Array.from({ length: 40 }, (_, n) => `k${n}:last-${n}`));
  const late = () =>
    messages(first)
      .slice(before)
      .filter((text) => String(text).startsWith("last-"));
  await expect.poll(() => new Set(late()).size, WAIT).toBe(40);
});

test("trying it out shows what comes and takes nothing away", async () => {
  await put(["k:old"]);
  const trial = listen({}, { trial: true });
  await trial.connected;
  await put(["k:new"]);
  await expect.poll(() => messages(trial), WAIT).toEqual(["new"]);
  await trial.stop();
  const rest = listen();
  await expect.poll(() => messages(rest), WAIT).toEqual(["old", "new"]);
});

async function behind(options: DoorOptions): Promise<string> {
  const opened = await openDoors(server?.ports ?? [], options);
  onTestFinished(() => opened.close());
  return opened.brokers;
}

const tls = { cert: serverCertificate, key: serverKey, ca: authority, requestCert: true };

test.each([
  ["PLAIN", "plain"],
  ["SCRAM-SHA-256", "scram-256"],
  ["SCRAM-SHA-512", "scram-512"],
])("comes in with TLS, a certificate and %s", async (mechanism, login) => {
  const user = "an,na=1";
  const password = "hunter2 ą";
  const brokers = await behind({ tls, sasl: { mechanism, user, password } });
  await put(["k:1"]);
  const values = { brokers, login, user, password, tls: "verify", ca: authority };
  const listening = listen({}, { values: { ...values, cert: clientCertificate, key: clientKey } });
  await expect.poll(() => messages(listening), WAIT).toEqual([1]);
  const wrong = listen(
    {},
    { values: { ...values, cert: clientCertificate, key: clientKey, password: "wrong" } },
  );
  await expect(wrong.ended).rejects.toMatchObject({ code: "server-login" });
  await expect(wrong.ended).rejects.not.toThrow("wrong");
});

test("says what is wrong with the connection", async () => {
  const brokers = await behind({
    tls: { ...tls, rejectUnauthorized: true },
    sasl: { mechanism: "PLAIN", user: "u", password: "p" },
  });
  const values = { brokers, login: "plain", user: "u", password: "p", tls: "verify", ca: authority };
  const ended = (more: object) => listen({}, { values: { ...values, ...more } }).ended;
  const identity = { cert: clientCertificate, key: clientKey };
  await expect(ended({ ...identity, ca: undefined })).rejects.toMatchObject({ code: "server-certificate" });
  await expect(ended({ ...identity, key: "no key" })).rejects.toMatchObject({ code: "server-certificate" });
  await expect(ended({})).rejects.toMatchObject({ code: "server-certificate" });
  await expect(ended({ ...identity, login: "scram-256" })).rejects.toMatchObject({
    code: "kafka-way",
    details: { values: { way: "SCRAM-SHA-256", others: "PLAIN" } },
  });
  await expect(ended({ ...identity, login: "none" })).rejects.toMatchObject({ code: "kafka-closed" });
  await expect(listen({ topics: "a b" }).ended).rejects.toMatchObject({ code: "kafka-topics" });
  await expect(listen({ topics: "" }).ended).rejects.toMatchObject({ code: "kafka-topics" });
});

test("a server that speaks something else is no broker", async () => {
  const server = createServer((socket) => socket.end("HTTP/1.1 400 Bad Request\r\n\r\n"));
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const brokers = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  await expect(listen({}, { values: { brokers } }).ended).rejects.toMatchObject({
    code: "server-away",
    details: { values: { reason: "this is not the protocol of Kafka" } },
  });
  server.close();
});

test("a connection that breaks ends it, and what was not stored comes again", async () => {
  await put(numbered(100));
  let open = true;
  const brokers = await behind({ answer: () => open });
  const first = listen({}, { values: { brokers } });
  await expect.poll(() => first.events.length, WAIT).toBe(100);
  open = false;
  await expect(first.ended).rejects.toMatchObject({ code: "server-away" });
  await put(["k:after"]);
  const second = listen();
  await expect.poll(() => messages(second), WAIT).toContain("after");
});

test("messages that are damaged are not taken, and who keeps the topic is told", async () => {
  await put(["k:a good message"]);
  const damage = (_: number, frame: Buffer): boolean => {
    const at = frame.indexOf("a good message");
    if (at > 0) frame.write("a bad", at);
    return true;
  };
  const damaged = listen({}, { values: { brokers: await behind({ answer: damage }) } });
  await expect(damaged.ended).rejects.toMatchObject({ code: "kafka-unreadable" });
  expect(damaged.events).toEqual([]);
});
