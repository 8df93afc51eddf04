import { runNode, startListening, testContext } from "@weft/sdk/testing";
import type { Listening, ListenTest, NodeTest } from "@weft/sdk/testing";
import { afterAll, beforeAll, beforeEach, expect, onTestFinished, test } from "vitest";
import { amqp } from "./credential.ts";
import { amqpReceived } from "./received.ts";
import { amqpSend } from "./send.ts";
import { openAmqp } from "./session.ts";
import type { AmqpSession } from "./session.ts";
import { startRabbit } from "./testing.ts";
import type { TestRabbit } from "./testing.ts";

const START_MS = 120_000;

let server: TestRabbit | undefined;
let session: AmqpSession;
let number = 0;
/** A queue of the test's own. */
let queue = "";

beforeAll(async () => {
  server = await startRabbit();
  if (!server) return;
  const { reach } = testContext({}).ctx;
  session = await openAmqp({ access: server.values, reach, shown: { method: "TEST" } });
}, START_MS);
afterAll(async () => {
  await session?.end();
  await server?.stop();
});
beforeEach(async (context) => {
  if (server === undefined) return context.skip("RabbitMQ is not on this machine");
  queue = `q${(number += 1)}`;
  await session.channel.queueDeclare(queue, { durable: true });
});

const access = (values: object = {}) => ({ definition: amqp, values: { ...server?.values, ...values } });

function send(
  params: NodeTest<typeof amqpSend.params>["params"],
  items: readonly object[] = [{}],
  values?: object,
) {
  return runNode(amqpSend, { credential: access(values), params: params ?? {}, items: items as never });
}

type Params = NonNullable<ListenTest<typeof amqpReceived.params>["params"]>;

function listen(params: Params = {}, more: Partial<ListenTest<typeof amqpReceived.params>> = {}): Listening {
  const listening = startListening(amqpReceived, {
    credential: access(),
    params: { queue, ...params },
    ...more,
  });
  onTestFinished(() => listening.stop());
  return listening;
}

const contents = ({ events }: Listening) => events.map(({ items }) => items[0]?.json["content"]);
const left = async () => (await session.channel.queueDeclare(queue, { passive: true })).messageCount;

test("sends 1,000 items to a queue and takes them in their order, each once", async () => {
  const items = Array.from({ length: 1_000 }, (_, n) => ({ n, text: "ąę 😀" }));
  const { outputs } = await send({ queue }, items);
  expect(outputs["main"]).toHaveLength(1_000);
  const listening = listen();
  await expect.poll(() => contents(listening).length).toBe(1_000);
  expect(contents(listening)).toEqual(items);
  expect(new Set(listening.events.map(({ key }) => key)).size).toBe(1_000);
  await listening.stop();
  expect(await left()).toBe(0);
});

test("hands on what belongs to a message, through an exchange", async () => {
  const exchange = `x-${queue}`;
  await session.channel.exchangeDeclare(exchange, "topic", { durable: false, autoDelete: true });
  const listening = listen({ bindings: [{ exchange, routingKey: "order.*" }] });
  await listening.connected;
  await send({
    to: "exchange",
    exchange,
    routingKey: "order.new",
    content: "text",
    message: '{"__proto__":1}',
    headers: [{ name: "kind", value: "a" }],
    messageId: "m1",
    correlationId: "c1",
    expires: 60_000,
    priority: 3,
  });
  await expect.poll(() => listening.events.length).toBe(1);
  expect(listening.events[0]?.items[0]?.json).toEqual({
    content: '{"__proto__":1}',
    fields: { exchange, routingKey: "order.new", redelivered: false },
    properties: expect.objectContaining({
      contentType: "text/plain",
      messageId: "m1",
      correlationId: "c1",
      expiration: "60000",
      priority: 3,
      deliveryMode: 2,
      headers: { kind: "a" },
    }),
  });
});

test("what is not stored comes again by the same key, and a trial gives back what it shows", async () => {
  await send({ queue }, [{ n: 1 }]);
  const trial = listen({}, { trial: true, accept: () => new Promise(() => {}) });
  await trial.connected;
  await trial.stop();
  await expect.poll(left).toBe(1);
  let key: string | undefined;
  const first = listen(
    {},
    {
      accept: async (event) => {
        key = event.key;
        throw new Error("the disk is full");
      },
    },
  );
  await expect(first.ended).rejects.toThrow("disk is full");
  const second = listen();
  await expect.poll(() => contents(second)).toEqual([{ n: 1 }]);
  expect(second.events[0]?.key).toBe(key);
});

test("rejects what is no JSON to the dead letter exchange, and makes the queue", async () => {
  const made = `made-${queue}`;
  const listening = listen({
    queue: made,
    make: "make",
    durable: false,
    arguments: { "x-dead-letter-exchange": "", "x-dead-letter-routing-key": queue },
    content: "strict",
    onlyMessage: true,
  });
  await listening.connected;
  await send({ queue: made, content: "text", message: "no JSON" });
  await send({ queue: made }, [{ a: 1 }]);
  await expect.poll(() => listening.events[0]?.items).toEqual([{ json: { a: 1 } }]);
  await expect.poll(left).toBe(1);
});

test("says what is wrong, and with which item", async () => {
  await expect(send({ queue: "none" })).rejects.toMatchObject({ code: "amqp-unroutable" });
  expect((await send({ queue: "none", mustArrive: false })).outputs["main"]).toHaveLength(1);
  await expect(send({ queue: "" })).rejects.toMatchObject({ code: "amqp-destination" });
  await expect(send({ to: "exchange", exchange: "none" })).rejects.toMatchObject({ code: "amqp-refused" });
  await expect(send({ queue }, [{}], { password: "wrong" })).rejects.toMatchObject({ code: "server-login" });
  await expect(send({ queue }, [{}], { vhost: "none" })).rejects.toMatchObject({ code: "server-login" });
  await expect(listen({ queue: "none" }).ended).rejects.toMatchObject({ code: "amqp-refused" });
  const listening = listen();
  await listening.connected;
  await session.channel.queueDelete(queue);
  await expect(listening.ended).rejects.toMatchObject({ code: "server-away" });
});
