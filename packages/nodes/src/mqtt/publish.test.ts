import { createServer } from "node:net";
import type { Socket } from "node:net";
import { authority, runNode } from "@weft/sdk/testing";
import type { NodeTest } from "@weft/sdk/testing";
import { afterAll, beforeEach, expect, test } from "vitest";
import { mqtt } from "./credential.ts";
import { mqttPublish } from "./publish.ts";
import { startBroker } from "./testing.ts";

interface Received {
  readonly topic: string;
  readonly payload: string;
  readonly qos: number;
  readonly retain: boolean;
}

const received: Received[] = [];

const { broker, listening, port, securePort, stop } = await startBroker("weft", "hunter2");
afterAll(stop);
broker.on("publish", ({ topic, payload, qos, retain }, client) => {
  if (client) received.push({ topic, payload: payload.toString(), qos, retain });
});
beforeEach(() => void (received.length = 0));

function whole(given: NodeTest<typeof mqttPublish.params> = {}, values: object = {}) {
  const access = { host: "localhost", port, user: "weft", password: "hunter2", tls: "off", ...values };
  return runNode(mqttPublish, { credential: { definition: mqtt, values: access }, ...given });
}

test.each(["0", "1", "2"] as const)(
  "publishes items with quality of service %s, in their order",
  async (qos) => {
    const items = Array.from({ length: 200 }, (_, n) => ({ n, text: "ąę 😀" }));
    const { outputs } = await whole({ items, params: { topic: "dom/lampa", qos } });
    expect(outputs["main"]).toEqual(items.map((json, from) => ({ json, from })));
    const messages = items.map((item) => ({
      topic: "dom/lampa",
      payload: JSON.stringify(item),
      qos: Number(qos),
      retain: false,
    }));
    await expect.poll(() => received).toEqual(messages);
  },
);

test("publishes texts to topics of their own, and retains them where that is wanted", async () => {
  const items = [{ id: 1 }, { id: 2 }];
  await whole({
    items,
    params: { content: "text", retain: true },
    paramsAt: ({ json }) => ({ topic: `a/${Number(json["id"])}`, message: "" }),
  });
  await expect
    .poll(() => received)
    .toEqual([
      { topic: "a/1", payload: "", qos: 1, retain: true },
      { topic: "a/2", payload: "", qos: 1, retain: true },
    ]);
});

test.each(["", "a/+", "#", "a\0b"])("refuses the topic %j, and sends nothing", async (topic) => {
  const paramsAt = (_item: unknown, index: number) => ({ topic: index === 0 ? "a" : topic });
  await expect(whole({ items: [{}, {}], paramsAt })).rejects.toMatchObject({
    code: "mqtt-topic",
    message: expect.stringContaining("Item 2"),
  });
  expect(received).toEqual([]);
});

test("checks the broker's certificate", async () => {
  const given = { params: { topic: "a" } };
  const secure = { port: securePort, tls: "verify" };
  await expect(whole(given, secure)).rejects.toMatchObject({ code: "server-certificate" });
  await whole(given, { ...secure, ca: authority });
  await whole(given, { ...secure, tls: "any" });
  await expect.poll(() => received).toHaveLength(2);
});

test("says who is wrong, and shows nothing secret", async () => {
  const given = { params: { topic: "a", content: "text", message: "m" } } as const;
  await expect(whole(given, { password: "wrong" })).rejects.toMatchObject({ code: "server-login" });
  await expect(whole(given, { port: 1 })).rejects.toMatchObject({ transient: true });
  await expect(runNode(mqttPublish, given)).rejects.toMatchObject({ code: "server-credential" });
  const { targets } = await whole(given);
  expect(targets.map(({ shown }) => shown)).toEqual([
    { method: "PUBLISH", url: `mqtt://localhost:${port}`, body: { topic: "a", message: "m" } },
  ]);
});

test("tells a connection that broke before it confirmed", async () => {
  const greeting = Buffer.from([0x20, 2, 0, 0]);
  const rude = async (answer: (socket: Socket) => void) =>
    listening(createServer((socket) => answer(socket.on("error", () => {}))));
  const silent = await rude((socket) => socket.destroy());
  const given = { params: { topic: "a" } };
  await expect(whole(given, { port: silent })).rejects.toMatchObject({ code: "server-away" });
  const short = await rude((socket) =>
    socket.once("data", () => (socket.write(greeting), socket.once("data", () => socket.destroy()))),
  );
  await expect(whole(given, { port: short })).rejects.toMatchObject({ code: "server-unknown-end" });
});
