import { expect, test } from "vitest";
import { flowOf, hook, post, set } from "../testing/flow-builder.ts";
import { otherSystem } from "../testing/other-system.ts";
import { serverWith } from "../testing/publish.ts";
import { send } from "../testing/server.ts";
import type { Member } from "../testing/server.ts";

const called = { id: "called", type: "core.called" };

/** Calls `order` for each item. */
function each(more: object = {}, params: object = {}) {
  return { id: "call", type: "flow.call", params: { flow: "order", each: "each", ...params }, ...more };
}

/** A system that lists three orders, and takes those that are not refused. */
async function shop() {
  const refused = new Set([2]);
  const sent: number[] = [];
  const system = await otherSystem(({ method, body }, response) => {
    response.setHeader("content-type", "application/json");
    if (method === "GET") return void response.end(JSON.stringify([1, 2, 3].map((n) => ({ n }))));
    const { n } = body as { n: number };
    sent.push(n);
    if (refused.has(n)) response.statusCode = 400;
    response.end(JSON.stringify({ took: n }));
  });
  const list = { id: "list", type: "http.request", params: { url: system.url } };
  const ship = post("ship", system.url, { params: { body: "json", json: "={{ $json }}" } });
  return { list, ship, sent, refused };
}

async function list({ client }: Member, flow: string) {
  return (await client.executions.list({ flow })).items;
}

const statuses = async (owner: Member, flow: string) => (await list(owner, flow)).map(({ status }) => status);

async function last({ client }: Member, flow: string, node: string, output = "main") {
  const { outputs } = await client.flows.lastItems({ id: flow, node });
  return outputs[output]?.map(({ json }) => json);
}

const start = (url: string, path = "orders") => send(url, `/webhook/${path}`, { method: "POST", json: {} });

test("once for each: what failed leaves through the error output with its error, the others go on", async () => {
  const { list: orders, ship } = await shop();
  const parent = flowOf(
    "orders",
    [hook("orders", "immediately"), orders, each({ onError: "output" }), set("done", {}), set("failed", {})],
    { edges: ["hook > list", "list > call", "call > done", "call.error > failed"] },
  );
  const { server, owner } = await serverWith([flowOf("order", [called, ship]), parent]);
  await start(server.url);
  await expect.poll(() => statuses(owner, "orders")).toEqual(["succeeded"]);
  expect(await last(owner, "orders", "call")).toEqual([{ took: 1 }, { took: 3 }]);
  const [failed, ...others] = (await last(owner, "orders", "failed")) ?? [];
  expect(others).toEqual([]);
  expect(failed).toMatchObject({ n: 2, error: { code: "call-failed" } });
});

test("once for each: a flow that stops says which item failed and how many did not; a retry runs that one alone", async () => {
  const { list: orders, ship, sent, refused } = await shop();
  const child = flowOf("order", [called, ship], { settings: { saveData: "none" } });
  const parent = flowOf("orders", [hook("orders", "immediately"), orders, each(), set("end", {})]);
  const { server, owner } = await serverWith([child, parent]);
  await start(server.url);
  await expect.poll(() => statuses(owner, "orders")).toEqual(["failed"]);
  const [failed] = await list(owner, "orders");
  expect(failed?.error).toMatchObject({
    code: "call-failed-some",
    values: { failed: 1, all: 3, succeeded: 2, item: 2 },
  });
  refused.clear();
  await owner.client.executions.retry({ id: failed?.id ?? "" });
  await expect.poll(() => statuses(owner, "orders")).toEqual(["succeeded", "failed"]);
  expect(sent.toSorted((a, b) => a - b)).toEqual([1, 2, 2, 3]);
  expect(await last(owner, "orders", "call")).toEqual([{ took: 1 }, { took: 2 }, { took: 3 }]);
});

test("once for each: what cannot be called at all does not keep the others from ending", async () => {
  const { list: orders, sent } = await shop();
  const parent = flowOf("orders", [
    hook("orders", "immediately"),
    orders,
    each({ onError: "continue" }, { flow: "={{ 'nowhere' }}" }),
  ]);
  const { server, owner } = await serverWith([parent]);
  await start(server.url);
  await expect.poll(() => statuses(owner, "orders")).toEqual(["succeeded"]);
  expect(await last(owner, "orders", "call")).toMatchObject(
    [1, 2, 3].map((n) => ({ n, error: { message: expect.stringContaining("nowhere") } })),
  );
  expect(sent).toEqual([]);
});

/** A flow that calls another, which waits, and fails beside it until its system is up. */
async function callerThatFails() {
  const { promise: parked, resolve: fail } = Promise.withResolvers<void>();
  let down = true;
  const other = await otherSystem((_received, response) => {
    void parked.then(() => response.writeHead(down ? 400 : 200).end());
  });
  const wait = { id: "wait", type: "flow.wait", params: { mode: "call", key: "gate" } };
  const open = { id: "open", type: "flow.changeWait", params: { key: "gate", change: "now" } };
  const { server, owner } = await serverWith([
    flowOf("order", [called, wait]),
    flowOf("orders", [hook("orders", "immediately"), each({}, { each: "all" }), post("send", other.url)], {
      edges: ["hook > call", "hook > send"],
    }),
    flowOf("gate", [hook("gate", "immediately"), open]),
  ]);
  await start(server.url);
  await expect.poll(() => statuses(owner, "order")).toEqual(["parked"]);
  fail();
  await expect.poll(() => statuses(owner, "orders")).toEqual(["failed"]);
  const [failed] = await list(owner, "orders");
  down = false;
  await owner.client.executions.retry({ id: failed?.id ?? "" });
  await expect.poll(() => statuses(owner, "orders")).toEqual(["parked", "failed"]);
  return { server, owner };
}

test("a caller that is tried again while something that it called goes on hears of its end", async () => {
  const { server, owner } = await callerThatFails();
  await start(server.url, "gate");
  await expect.poll(() => statuses(owner, "order")).toEqual(["succeeded"]);
  await expect.poll(() => statuses(owner, "orders")).toEqual(["succeeded", "failed"]);
});

test("cancelling a caller that was tried again cancels what its first try called", async () => {
  const { owner } = await callerThatFails();
  const [again] = await list(owner, "orders");
  await owner.client.executions.cancel({ id: again?.id ?? "" });
  await expect.poll(() => statuses(owner, "orders")).toEqual(["cancelled", "failed"]);
  await expect.poll(() => statuses(owner, "order")).toEqual(["cancelled"]);
});
