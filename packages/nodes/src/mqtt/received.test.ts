import { startListening } from "@weft/sdk/testing";
import type { AcceptedEvent, Listening, ListenTest } from "@weft/sdk/testing";
import { afterAll, expect, onTestFinished, test } from "vitest";
import { mqtt } from "./credential.ts";
import { mqttReceived } from "./received.ts";
import { startBroker } from "./testing.ts";

const { broker, port, stop } = await startBroker("weft", "hunter2");
afterAll(stop);

type Params = NonNullable<ListenTest<typeof mqttReceived.params>["params"]>;

function listen(params: Params, more: Partial<ListenTest<typeof mqttReceived.params>> = {}): Listening {
  const values = { host: "127.0.0.1", port, user: "weft", password: "hunter2", tls: "off" };
  const credential = { definition: mqtt, values };
  const listening = startListening(mqttReceived, { credential, params, ...more });
  onTestFinished(() => listening.stop());
  return listening;
}

function publish(topic: string, payload: string | Buffer, qos: 0 | 1 | 2 = 1): Promise<void> {
  const packet = { cmd: "publish", topic, payload, qos, retain: false, dup: false } as const;
  return new Promise((resolve, reject) =>
    broker.publish(packet, (error) => (error ? reject(error) : resolve())),
  );
}

const levels = { "0": 0, "1": 1, "2": 2 } as const;
const messages = ({ events }: Listening) => events.map(({ items }) => items[0]?.json["message"]);

test.each(["0", "1", "2"] as const)("takes messages of QoS %s in their order, each once", async (qos) => {
  const listening = listen({ topics: `a${qos}/+/t, b${qos}/#`, qos }, { name: `all-${qos}` });
  await listening.connected;
  await publish(`a${qos}/x/y`, "not this");
  const texts = Array.from({ length: 300 }, (_, n) => ({ n, text: "ąę 😀" }));
  for (const text of texts) await publish(`a${qos}/x/t`, JSON.stringify(text), levels[qos]);
  await publish(`b${qos}/c/d`, "plain", levels[qos]);
  await expect.poll(() => messages(listening)).toEqual([...texts, "plain"]);
  expect(listening.events.at(-1)?.items).toEqual([
    { json: { topic: `b${qos}/c/d`, message: "plain", qos: levels[qos], retain: false } },
  ]);
  // What the broker will not send again is not remembered.
  if (qos === "2") await expect.poll(() => listening.forgotten.length).toBeGreaterThan(0);
  else expect(listening.events.some(({ key }) => key !== undefined)).toBe(false);
});

test.each([1, 2] as const)(
  "what is not stored comes again with QoS %s, also what came meanwhile",
  async (level) => {
    const qos = level === 1 ? "1" : "2";
    const topic = `kept/${qos}`;
    const name = `trigger-${qos}`;
    const full = async (): Promise<void> => {
      throw new Error("the disk is full");
    };
    const first = listen({ topics: topic, qos }, { name, accept: full });
    await first.connected;
    await publish(topic, "1", level);
    await expect(first.ended).rejects.toThrow("disk is full");
    await publish(topic, "2", level);
    const second = listen({ topics: topic, qos }, { name });
    await expect.poll(() => messages(second)).toEqual([1, 2]);
    const again = second.events.find((event: AcceptedEvent) => event.again);
    expect(again !== undefined).toBe(level === 2);
  },
);

test("stops after what it has begun, and a trial takes nothing away", async () => {
  const stored = Promise.withResolvers<void>();
  const first = listen({ topics: "slow" }, { name: "slow", accept: () => stored.promise });
  await first.connected;
  const trial = listen({ topics: "slow" }, { name: "other", trial: true });
  await trial.connected;
  await publish("slow", "x");
  await expect.poll(() => messages(trial)).toEqual(["x"]);
  const stopped = first.stop();
  stored.resolve();
  await stopped;
  expect(messages(first)).toEqual(["x"]);
  const second = listen({ topics: "slow" }, { name: "slow" });
  await second.connected;
  await publish("slow", "y");
  await expect.poll(() => messages(second)).toEqual(["y"]);
});

test("reads texts and files as they are; reserved names stay a text", async () => {
  const text = listen({ topics: "raw", content: "text" }, { name: "text" });
  const file = listen({ topics: "raw", content: "file" }, { name: "file" });
  const json = listen({ topics: "raw" }, { name: "json" });
  for (const one of [text, file, json]) await one.connected;
  await publish("raw", '{"__proto__":1}');
  for (const one of [text, json]) await expect.poll(() => messages(one)).toEqual(['{"__proto__":1}']);
  await expect
    .poll(() => file.events[0]?.items[0]?.files?.["data"])
    .toMatchObject({ size: 15, name: "message" });
});

test.each(["", "a/#/b", "a+/b", "a\0"])("refuses the topic %j", async (topics) => {
  await expect(listen({ topics }).ended).rejects.toMatchObject({ code: "mqtt-filter" });
});

test("tells a broker that goes, and one that does not let us in", async () => {
  const listening = listen({ topics: "away" }, { name: "away" });
  await listening.connected;
  for (const client of Object.values(
    (broker as unknown as { clients: Record<string, { close(): void }> }).clients,
  ))
    client.close();
  await expect(listening.ended).rejects.toMatchObject({ code: "server-away" });
  const credential = {
    definition: mqtt,
    values: { host: "127.0.0.1", port, user: "weft", password: "no", tls: "off" },
  };
  await expect(listen({ topics: "a" }, { credential }).ended).rejects.toMatchObject({ code: "server-login" });
});
