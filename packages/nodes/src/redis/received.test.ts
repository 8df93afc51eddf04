import { startListening, testContext } from "@weft/sdk/testing";
import type { ListenTest } from "@weft/sdk/testing";
import { afterAll, beforeAll, beforeEach, expect, onTestFinished, test } from "vitest";
import { redis } from "./credential.ts";
import { redisReceived } from "./received.ts";
import { openRedis } from "./session.ts";
import type { RedisSession } from "./session.ts";
import { startRedis } from "./testing.ts";

const server = await startRedis();

let client: RedisSession;
beforeAll(async () => {
  if (!server) return;
  const { reach } = testContext({}).ctx;
  client = await openRedis({ access: server.values, reach, shown: { method: "TEST" } });
});
afterAll(async () => {
  client?.close();
  await server?.stop();
});
beforeEach(async (context) => {
  if (server === undefined) return context.skip("Redis is not on this machine");
  await ask("FLUSHALL");
});

const ask = (...command: readonly string[]) => client.ask(command, true);

function listen(params: ListenTest<typeof redisReceived.params>["params"], more: object = {}) {
  const credential = { definition: redis, values: server?.values ?? {} };
  const listening = startListening(redisReceived, { credential, params: params ?? {}, ...more });
  onTestFinished(() => listening.stop());
  return listening;
}

const jsons = ({ events }: ReturnType<typeof listen>) => events.map(({ items }) => items[0]?.json);

test("takes each entry of a stream, and acknowledges what is stored", async () => {
  await ask("XADD", "s", "1-1", "a", "before");
  const listening = listen({ stream: "s" });
  await listening.connected;
  await ask("XADD", "s", "1-2", "a", '{"n":1}', "__proto__", "ą 😀");
  await expect
    .poll(() => jsons(listening))
    .toEqual([{ stream: "s", id: "1-2", fields: { a: { n: 1 }, ["___proto__"]: "ą 😀" } }]);
  await expect.poll(async () => ((await ask("XPENDING", "s", "weft")) as unknown[])[0]).toBe(0);
  expect(listening.forgotten).toEqual([listening.events[0]?.key]);
});

test("what was given out and not stored comes again, by the same key", async () => {
  await ask("XADD", "s", "1-1", "a", "1");
  await ask("XADD", "s", "1-2", "a", "2");
  let refused = "";
  const accept = async ({ items, key }: { items: readonly { json: object }[]; key?: string }) => {
    if (!JSON.stringify(items[0]?.json).includes("1-2")) return;
    refused = key ?? "";
    throw new Error("the disk is full");
  };
  const first = listen({ stream: "s", existing: true, readJson: false }, { accept });
  await expect(first.ended).rejects.toThrow("disk is full");
  expect(jsons(first)).toHaveLength(1);
  const second = listen({ stream: "s", readJson: false });
  await expect.poll(() => second.events.map(({ key }) => key)).toEqual([refused]);
  expect(jsons(second)).toEqual([{ stream: "s", id: "1-2", fields: { a: "2" } }]);
});

test("takes over what another one of the group has left, and passes over what was deleted", async () => {
  await ask("XGROUP", "CREATE", "s", "weft", "0", "MKSTREAM");
  for (const id of ["1-1", "1-2"]) await ask("XADD", "s", id, "a", id);
  await ask("XREADGROUP", "GROUP", "weft", "gone", "STREAMS", "s", ">");
  await ask("XDEL", "s", "1-1");
  const listening = listen({ stream: "s", takeOver: 1 });
  await expect.poll(() => jsons(listening)).toEqual([{ stream: "s", id: "1-2", fields: { a: "1-2" } }]);
});

test("takes 2,000 entries once each, and two of one group share them", async () => {
  const both = ["a", "b"].map((name) => listen({ stream: "s" }, { name }));
  for (const one of both) await one.connected;
  for (let n = 0; n < 2_000; n += 1) await ask("XADD", "s", "*", "n", String(n));
  const seen = () => both.flatMap(({ events }) => events.map(({ key }) => key));
  await expect.poll(() => seen().length, { timeout: 10_000 }).toBe(2_000);
  expect(new Set(seen()).size).toBe(2_000);
});

test("trying it out shows what comes and takes nothing away", async () => {
  await ask("XGROUP", "CREATE", "s", "weft", "0", "MKSTREAM");
  const trial = listen({ stream: "s" }, { trial: true });
  await trial.connected;
  // What is added before it waits is not seen by it.
  const add = async () => (await ask("XADD", "s", "*", "a", "1")) && jsons(trial).length;
  await expect.poll(add).toBeGreaterThan(0);
  await trial.stop();
  const rest = listen({ stream: "s" });
  await expect.poll(() => rest.events.length).toBeGreaterThan(0);
});

test("hears channels and patterns", async () => {
  const listening = listen({ source: "channels", channels: "orders, stock:*" });
  await listening.connected;
  const contents = listen({ source: "channels", channels: "orders", onlyMessage: true });
  await contents.connected;
  await ask("PUBLISH", "orders", '[1,"ą"]');
  await ask("PUBLISH", "orders", '{"a":1}');
  await expect.poll(() => jsons(contents)).toEqual([{ message: [1, "ą"] }, { a: 1 }]);
  await ask("PUBLISH", "stock:pl", "text");
  await ask("PUBLISH", "other", "no");
  await expect
    .poll(() => jsons(listening))
    .toEqual([
      { channel: "orders", message: [1, "ą"] },
      { channel: "orders", message: { a: 1 } },
      { channel: "stock:pl", message: "text", pattern: "stock:*" },
    ]);
});

test("says what is wrong", async () => {
  await ask("SET", "text", "x");
  await expect(listen({ stream: "text" }).ended).rejects.toMatchObject({ code: "redis-stream" });
  await expect(listen({ source: "channels", channels: "" }).ended).rejects.toMatchObject({
    code: "redis-channels",
  });
  const credential = { definition: redis, values: { ...server?.values, password: "wrong" } };
  const wrong = listen({ stream: "s" }, { credential });
  await expect(wrong.ended).rejects.toMatchObject({ code: "server-login" });
});
