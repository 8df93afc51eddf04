import { expect, test } from "vitest";
import { flowOf, hook, post, set } from "../testing/flow-builder.ts";
import { otherSystem } from "../testing/other-system.ts";
import { publish, serverWith } from "../testing/publish.ts";
import { rawRequest } from "../testing/raw-request.ts";
import { send } from "../testing/server.ts";

const end = set("end", { done: true });
const call = (url: string, path = "orders") =>
  send(url, `/webhook/${path}`, { method: "POST", json: { n: 1 } });

test("no more than so many requests in any minute, and the caller is told when to come again", async () => {
  let now = Date.UTC(2026, 2, 10);
  const limited = flowOf("f", [hook("orders", "lastNode", { params: { perMinute: 3 } }), end]);
  const { server } = await serverWith([limited, flowOf("g", [hook("free", "lastNode"), end])], {
    clock: { now: () => now },
  });
  const statuses = async (count: number): Promise<number[]> => {
    const seen: number[] = [];
    for (let n = 0; n < count; n++) seen.push((await call(server.url)).status);
    return seen;
  };
  expect(await statuses(2)).toEqual([200, 200]);
  now += 20_500;
  expect(await statuses(2)).toEqual([200, 429]);
  const refused = await call(server.url);
  expect(refused.headers.get("retry-after")).toBe("40");
  expect((await call(server.url, "free")).status).toBe(200);
  now += 39_000;
  expect(await statuses(1)).toEqual([429]);
  now += 1_000;
  expect(await statuses(3)).toEqual([200, 200, 429]);
  now -= 86_400_000;
  expect(await statuses(1)).toEqual([200]);
});

test("a webhook may take smaller bodies than the server, never larger ones", async () => {
  const of = (id: string, largestBody: number) =>
    flowOf(id, [hook(id, "lastNode", { params: { largestBody } }), end]);
  const { server } = await serverWith([of("small", 0.005), of("large", 50)], {
    bodyLimit: 100_000,
    fileLimit: 200_000,
  });
  const status = async (path: string, bytes: number, type: string): Promise<number> => {
    const body = "1".repeat(bytes);
    const headers = { "content-type": type };
    return (await fetch(`${server.url}/webhook/${path}`, { method: "POST", body, headers })).status;
  };
  expect(await status("small", 5_000, "text/plain")).toBe(200);
  expect(await status("small", 5_001, "text/plain")).toBe(413);
  expect(await status("small", 5_001, "application/pdf")).toBe(413);
  expect(await status("large", 100_001, "text/plain")).toBe(413);
  expect(await status("large", 200_000, "application/pdf")).toBe(200);
  expect(await status("large", 200_001, "application/pdf")).toBe(413);
});

test("503 while as many executions run as the server takes, then room again", async () => {
  const gate = Promise.withResolvers<void>();
  const erp = await otherSystem((_received, response) => void gate.promise.then(() => response.end("{}")));
  const { server } = await serverWith([flowOf("f", [hook("orders", "lastNode"), post("erp", erp.url)])], {
    maxExecutions: 5,
  });
  const answers = Array.from({ length: 5 }, () => call(server.url));
  await expect.poll(() => erp.received.length).toBe(5);
  const refused = await call(server.url);
  expect([refused.status, refused.headers.get("retry-after")]).toEqual([503, "1"]);
  gate.resolve();
  expect((await Promise.all(answers)).map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
  expect((await call(server.url)).status).toBe(200);
});

test("bodies that come in slowly do not take more places than there are", async () => {
  const gate = Promise.withResolvers<void>();
  const erp = await otherSystem((_received, response) => void gate.promise.then(() => response.end("{}")));
  const { server } = await serverWith([flowOf("f", [hook("orders", "lastNode"), post("erp", erp.url)])], {
    maxExecutions: 2,
  });
  const bodies = Array.from({ length: 4 }, () => Promise.withResolvers<Uint8Array>());
  const answers = bodies.map(({ promise }) => {
    const body = new ReadableStream({ pull: async (to) => (to.enqueue(await promise), to.close()) });
    const init = { method: "POST", headers: { "content-type": "application/json" }, body, duplex: "half" };
    return fetch(`${server.url}/webhook/orders`, init as RequestInit);
  });
  await new Promise((resolve) => setTimeout(resolve, 100));
  for (const { resolve } of bodies) resolve(new TextEncoder().encode("{}"));
  await expect.poll(() => erp.received.length).toBe(2);
  gate.resolve();
  const statuses = (await Promise.all(answers)).map(({ status }) => status);
  expect(statuses.toSorted((a, b) => a - b)).toEqual([200, 200, 503, 503]);
});

test.each([
  ["lastNode", { failureStatus: 422, failureBody: '{"ok":false}' }, 422, { ok: false }],
  ["respondNode", { failureStatus: 200, failureBody: "{}" }, 200, {}],
] as const)(
  "a flow that fails is answered as its trigger says (%s)",
  async (respond, params, status, body) => {
    const stop = { id: "stop", type: "flow.stop", params: { message: "no" } };
    const { server } = await serverWith([flowOf("f", [hook("orders", respond, { params }), stop])]);
    const answer = await call(server.url);
    expect([answer.status, await answer.json()]).toEqual([status, body]);
  },
);

test("several methods, and what every address answers", async () => {
  const params = { method: "several", methods: ["GET", "PUT"] };
  const { server, owner } = await serverWith([flowOf("f", [hook("orders", "lastNode", { params }), end])]);
  const { url } = server;
  const ask = (method: string, path = "/webhook/orders") => rawRequest({ url, path, method });
  expect((await ask("GET")).status).toBe(200);
  expect((await ask("PUT")).status).toBe(200);
  expect((await ask("POST")).headers["allow"]).toBe("GET, PUT");
  const before = (await owner.client.executions.list({})).items.length;
  expect(await ask("HEAD")).toMatchObject({ status: 200, bytes: Buffer.alloc(0) });
  expect(await ask("OPTIONS")).toMatchObject({ status: 204, headers: { allow: "GET, PUT, OPTIONS" } });
  expect((await ask("HEAD", "/webhook/nothing")).status).toBe(404);
  expect((await owner.client.executions.list({})).items).toHaveLength(before);
});

test("web pages may call only where the trigger names them", async () => {
  const { server, owner } = await serverWith([flowOf("closed", [hook("closed", "lastNode"), end])]);
  const open = (id: string, origins: string) =>
    publish(owner, flowOf(id, [hook(id, "lastNode", { params: { origins } }), end]));
  await open("shop", "https://shop.test, https://www.shop.test/");
  await open("any", "*");
  const { url } = server;
  const preflight = (path: string, origin: string) =>
    rawRequest({
      url,
      path: `/webhook/${path}`,
      method: "OPTIONS",
      headers: {
        origin,
        "access-control-request-method": "POST",
        "access-control-request-headers": "content-type, x-shop",
      },
    });
  expect((await preflight("shop", "https://www.shop.test")).headers).toMatchObject({
    "access-control-allow-origin": "https://www.shop.test",
    "access-control-allow-methods": "POST, OPTIONS",
    "access-control-allow-headers": "content-type, x-shop",
    vary: "origin",
  });
  for (const [path, origin] of [
    ["shop", "https://evil.test"],
    ["closed", "https://shop.test"],
  ] as const)
    expect((await preflight(path, origin)).headers["access-control-allow-origin"]).toBeUndefined();
  const called = async (path: string, origin: string) =>
    (await send(url, `/webhook/${path}`, { method: "POST", json: {}, headers: { origin } })).headers.get(
      "access-control-allow-origin",
    );
  await expect.poll(() => called("any", "https://anyone.test")).toBe("*");
  expect(await called("shop", "https://shop.test")).toBe("https://shop.test");
  expect(await called("shop", "https://evil.test")).toBeNull();
  expect(await called("closed", "https://shop.test")).toBeNull();
});
