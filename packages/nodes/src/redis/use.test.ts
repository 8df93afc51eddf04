import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { runNode } from "@weft/sdk/testing";
import type { NodeTest } from "@weft/sdk/testing";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { redis } from "./credential.ts";
import { startRedis } from "./testing.ts";
import type { TestRedis } from "./testing.ts";
import { redisUse } from "./use.ts";

let server: TestRedis | undefined;
beforeAll(async () => {
  server = await startRedis();
}, 60_000);
afterAll(() => server?.stop());
beforeEach(async (context) => {
  if (server === undefined) return context.skip("Redis is not on this machine");
  await run({ operation: "command", command: "FLUSHALL" });
});

type Given = NodeTest<typeof redisUse.params>;

async function whole(params: Given["params"], given: Given = {}, values: object = {}) {
  const credential = { definition: redis, values: { ...server?.values, ...values } };
  return runNode(redisUse, { credential, ...given, params: { ...params } });
}

async function run(params: Given["params"], given: Given = {}, values: object = {}) {
  const { outputs } = await whole(params, given, values);
  return (outputs["main"] ?? []).map(({ json }) => json);
}

const get = (key: string, params: Given["params"] = {}) => run({ operation: "get", key, ...params });
const set = (key: string, value: string, params: Given["params"] = {}) =>
  run({ operation: "set", key, value, ...params });

test("sets and gets texts, whatever stands in them", async () => {
  const evil = "ąę 😀\r\n$3\r\nDEL\r\n*1\0";
  expect(await run({ operation: "set", key: "a b", value: evil }, { items: [{ n: 1 }] })).toEqual([{ n: 1 }]);
  expect(await get("a b")).toEqual([{ value: evil }]);
  expect(await get("nothing", { into: "found" })).toEqual([{ found: null }]);
  await set("empty", "");
  expect(await get("empty")).toEqual([{ value: "" }]);
  const long = "ż".repeat(2_000_000);
  await set("long", long);
  expect(await get("long")).toEqual([{ value: long }]);
});

test.each([
  ["string", `{"a":[1]}`, `{"a":[1]}`],
  ["hash", `{"name":"Anna","n":5,"deep":{"x":1}}`, { name: "Anna", n: "5", deep: `{"x":1}` }],
  ["list", `["b","a",1,{"x":1}]`, ["b", "a", "1", `{"x":1}`]],
  ["set", `["a"]`, ["a"]],
  ["automatic", `["a","b"]`, ["a", "b"]],
  ["automatic", `{"a":"b"}`, { a: "b" }],
  ["automatic", "plain", "plain"],
] as const)("stores as %s: %s", async (storeAs, value, stored) => {
  await set("key", "before");
  await set("key", value, { storeAs });
  expect(await get("key")).toEqual([{ value: stored }]);
});

test("reads JSON where that is wanted, but no reserved names", async () => {
  await set("a", `{"a":[1]}`);
  await set("b", `{"__proto__":1}`);
  await set("c", "12");
  await set("d", "{broken");
  const all = { operation: "keys", withValues: true, readJson: true } as const;
  expect(await run(all)).toEqual([{ a: { a: [1] }, b: `{"__proto__":1}`, c: "12", d: "{broken" }]);
  await set("h", `{"constructor":"x"}`, { storeAs: "hash" });
  await expect(get("h")).rejects.toMatchObject({ code: "field-name-reserved" });
});

test("counts, item by item, and lets keys expire", async () => {
  const items = [{ by: 2 }, { by: -5 }];
  const paramsAt = ({ json }: { json: Readonly<Record<string, unknown>> }) => ({ by: Number(json["by"]) });
  const params = { operation: "increment", key: "n", into: "count", expires: 60_000 } as const;
  const { outputs } = await whole(params, { items, paramsAt });
  expect(outputs["main"]).toEqual([
    { json: { count: 2 }, from: 0 },
    { json: { count: -3 }, from: 1 },
  ]);
  const left = () => run({ operation: "command", command: "PTTL", arguments: ["n"] });
  expect((await left())[0]?.["value"]).toBeGreaterThan(0);
  await run({ operation: "expire", key: "n", expires: 0 });
  expect(await left()).toEqual([{ value: -1 }]);
  await run({ operation: "delete", key: "n" });
  expect(await left()).toEqual([{ value: -2 }]);
});

test("adds to lists and takes from them at either end", async () => {
  const push = (value: string, side: "start" | "end") => run({ operation: "push", key: "l", value, side });
  const pop = (side: "start" | "end") => run({ operation: "pop", key: "l", side, readJson: true });
  await push("b", "end");
  await push(`{"n":1}`, "end");
  await push("a", "start");
  expect(await run({ operation: "length", key: "l" })).toEqual([{ value: 3 }]);
  expect(await pop("end")).toEqual([{ value: { n: 1 } }]);
  expect(await pop("start")).toEqual([{ value: "a" }]);
  expect(await pop("start")).toEqual([{ value: "b" }]);
  expect(await pop("start")).toEqual([{ value: null }]);
});

test("sets, gets and deletes fields of hashes", async () => {
  const fields = [
    { name: "name", type: "string", value: "Anna" },
    { name: "tags", type: "array", value: ["a"] },
  ] as const;
  await run({ operation: "hashSet", key: "h", fields });
  const all = (params: Given["params"] = {}) => run({ operation: "hashGet", key: "h", into: "h", ...params });
  expect(await all()).toEqual([{ h: { name: "Anna", tags: `["a"]` } }]);
  expect(await all({ names: "tags, none", readJson: true })).toEqual([{ h: { tags: ["a"], none: null } }]);
  await run({ operation: "hashDelete", key: "h", names: "tags" });
  expect(await all()).toEqual([{ h: { name: "Anna" } }]);
});

test("finds 10,000 keys step by step, and no more", async () => {
  const items = Array.from({ length: 10_000 }, (_, n) => ({ n }));
  const paramsAt = ({ json }: { json: Readonly<Record<string, unknown>> }) => ({
    key: `k:${Number(json["n"])}`,
  });
  await run({ operation: "set", value: "x" }, { items, paramsAt });
  await set("other", "x");
  const [found] = await run({ operation: "keys", pattern: "k:*" });
  expect(found?.["keys"]).toHaveLength(10_000);
  await expect(run({ operation: "keys" })).rejects.toMatchObject({ code: "redis-too-many-keys" });
}, 30_000);

test("publishes, tells about the server and runs any command that gives one answer", async () => {
  const publish = { operation: "publish", channel: "orders", message: "new" } as const;
  expect(await run(publish, { items: [{ id: 1 }] })).toEqual([{ id: 1 }]);
  expect((await run({ operation: "info" }))[0]).toMatchObject({ redis_mode: "standalone" });
  const add = {
    operation: "command",
    command: "zadd",
    arguments: ["scores", 5, "Anna", 7, "Bruno"],
  } as const;
  expect(await run(add)).toEqual([{ value: 2 }]);
  expect(await get("scores")).toEqual([{ value: ["Anna", "Bruno"] }]);
  for (const command of ["SUBSCRIBE", "BLPOP", "MULTI", "GET x", "SELECT"])
    await expect(run({ operation: "command", command })).rejects.toMatchObject({ code: "redis-command" });
});

test("says what is wrong, and with which item; the others are done", async () => {
  await set("text", "abc");
  const items = [{ key: "one" }, { key: "text" }, { key: "" }];
  const paramsAt = ({ json }: { json: Readonly<Record<string, unknown>> }) => ({ key: String(json["key"]) });
  await expect(run({ operation: "increment" }, { items, paramsAt })).rejects.toMatchObject({
    results: [
      [{ json: { value: 1 }, from: 0 }],
      { code: "redis-refused", message: expect.stringContaining("Item 2") },
      { code: "redis-key" },
    ],
  });
  await expect(run({ operation: "push", key: "text", value: "x" })).rejects.toMatchObject({
    code: "redis-type",
  });
  await expect(set("a", "x", { storeAs: "hash" })).rejects.toMatchObject({ code: "redis-object" });
});

test("says who is wrong when the server does not let us in, and shows nothing secret", async () => {
  const call = (values: object) => run({ operation: "info" }, {}, values);
  await expect(call({ password: "wrong" })).rejects.toMatchObject({ code: "server-login" });
  await expect(call({ password: "" })).rejects.toMatchObject({ code: "server-login" });
  await expect(call({ database: 99 })).rejects.toMatchObject({ code: "server-login" });
  await expect(call({ port: 1 })).rejects.toMatchObject({ transient: true });
  await expect(runNode(redisUse, { params: {} })).rejects.toMatchObject({ code: "server-credential" });
  const { targets } = await whole({ operation: "set", key: "a", value: "b" });
  expect(JSON.stringify(targets)).not.toContain("hunter2");
  expect(targets[0]?.shown).toMatchObject({ method: "SET", body: { key: "a", value: "b" } });
});

test("tells a connection that broke before it confirmed, and a server of another kind", async () => {
  const other = createServer((socket) => {
    socket
      .on("error", () => {})
      .on("data", (data) => {
        if (data.includes("AUTH") || data.includes("PING")) socket.write("+OK\r\n");
        else if (data.includes("GET") || data.includes("TYPE")) socket.end("HTTP/1.1 400\r\n");
        else socket.destroy();
      });
  });
  await new Promise<void>((done) => other.listen(0, "127.0.0.1", done));
  const { port } = other.address() as AddressInfo;
  const call = (operation: "get" | "increment") => run({ operation, key: "a" }, {}, { port });
  await expect(call("get")).rejects.toMatchObject({ code: "server-away", transient: true });
  await expect(call("increment")).rejects.toMatchObject({ code: "server-unknown-end" });
  const secure = run({ operation: "info" }, {}, { port, tls: "verify" });
  await expect(secure).rejects.toMatchObject({ code: "server-certificate" });
  other.close();
});
