import { expect, test } from "vitest";
import { flowOf, hook, post, set } from "../testing/flow-builder.ts";
import { otherSystem } from "../testing/other-system.ts";
import { serverWith } from "../testing/publish.ts";
import { send } from "../testing/server.ts";
import type { Member } from "../testing/server.ts";

const called = { id: "called", type: "core.called" };
const stop = { id: "stop", type: "flow.stop", params: { message: "Out of stock" } };

function call(flow: string, params: object = {}) {
  return { id: "call", type: "flow.call", params: { flow, ...params } as never };
}

async function list({ client }: Member, flow: string) {
  return (await client.executions.list({ flow })).items;
}

const statuses = async (owner: Member, flow: string) => (await list(owner, flow)).map(({ status }) => status);

function event(url: string, path: string, json: unknown = {}): Promise<Response> {
  return send(url, `/webhook/${path}`, { method: "POST", json });
}

test("a flow calls another for each item, and goes on with what it gives", async () => {
  const child = flowOf("price", [called, set("total", { total: "={{ $json.n * 2 }}" })]);
  const parent = flowOf("orders", [
    hook("orders", "immediately"),
    set("items", { list: "={{ $json.body.list }}" }),
    call("price", {
      send: "fields",
      inputs: [{ name: "n", type: "number", value: "={{ $json.list.length }}" }],
    }),
    set("end", { got: "={{ $json.total }}" }),
  ]);
  const { server, owner } = await serverWith([child, parent]);
  expect((await event(server.url, "orders", { list: [1, 2, 3] })).ok).toBe(true);
  await expect.poll(() => statuses(owner, "orders")).toEqual(["succeeded"]);
  const last = await owner.client.flows.lastItems({ id: "orders", node: "end" });
  expect(last.outputs["main"]?.map(({ json }) => json["got"])).toEqual([6]);
  const [made] = await list(owner, "price");
  const [caller] = await list(owner, "orders");
  const metrics = await (await owner.fetch("/metrics")).text();
  expect(metrics).toContain('weft_node_runs_total{type="flow.call",outcome="finished"} 1');
  expect(made).toMatchObject({ status: "succeeded", parent: caller?.id, trigger: "core.called" });
});

test("what fails in a called flow fails the call with its message; a flow that is not there is named", async () => {
  const child = flowOf("broken", [called, stop]);
  const { server, owner } = await serverWith([
    child,
    flowOf("a", [hook("a", "immediately"), call("broken")]),
    flowOf("b", [hook("b", "immediately"), call("={{ 'nowhere' }}"), set("end", { ok: true })]),
  ]);
  await event(server.url, "a");
  await expect.poll(() => statuses(owner, "a")).toEqual(["failed"]);
  expect((await list(owner, "a"))[0]?.error?.message).toContain("Out of stock");
  await event(server.url, "b");
  await expect.poll(() => statuses(owner, "b")).toEqual(["failed"]);
  expect((await list(owner, "b"))[0]?.error?.message).toContain("nowhere");
});

test("a call that nobody waits for goes on at once; cancelling a flow cancels those that it waits for", async () => {
  const child = flowOf("slow", [called, { id: "wait", type: "flow.wait", params: { duration: 3_600_000 } }]);
  const { server, owner } = await serverWith([
    child,
    flowOf("quick", [hook("quick", "immediately"), call("slow", { wait: false }), set("end", { ok: true })]),
    flowOf("patient", [hook("patient", "immediately"), call("slow")]),
  ]);
  await event(server.url, "quick");
  await expect.poll(() => statuses(owner, "quick")).toEqual(["succeeded"]);
  await expect.poll(() => statuses(owner, "slow")).toEqual(["parked"]);
  await event(server.url, "patient");
  await expect.poll(() => statuses(owner, "slow")).toEqual(["parked", "parked"]);
  const [waiting] = await list(owner, "patient");
  await owner.client.executions.cancel({ id: waiting?.id ?? "" });
  await expect.poll(() => statuses(owner, "patient")).toEqual(["cancelled"]);
  await expect.poll(() => statuses(owner, "slow")).toEqual(["cancelled", "parked"]);
});

test("whoever waits for a flow that is deleted meanwhile is told", async () => {
  const child = flowOf("slow", [called, { id: "wait", type: "flow.wait", params: { duration: 3_600_000 } }]);
  const { server, owner } = await serverWith([
    child,
    flowOf("patient", [hook("patient", "immediately"), call("slow")]),
  ]);
  await event(server.url, "patient");
  await expect.poll(() => statuses(owner, "slow")).toEqual(["parked"]);
  await owner.client.flows.unpublish({ id: "slow" });
  await owner.client.flows.remove({ id: "slow" });
  await expect.poll(() => statuses(owner, "patient")).toEqual(["failed"]);
  expect((await list(owner, "patient"))[0]?.error?.message).toContain("deleted");
});

test("a caller that is tried again takes up what it called where that failed; nothing is sent twice", async () => {
  const sent: string[] = [];
  let down = true;
  const erp = await otherSystem(({ url = "" }, response) => {
    sent.push(url);
    response.writeHead(down && url === "/ship" ? 400 : 200, { "content-type": "application/json" }).end("{}");
  });
  const child = flowOf("order", [called, post("book", `${erp.url}/book`), post("ship", `${erp.url}/ship`)]);
  const parent = flowOf("list", [hook("list", "immediately"), call("order"), set("end", { ok: true })]);
  const { server, owner } = await serverWith([child, parent]);
  await event(server.url, "list");
  await expect.poll(() => statuses(owner, "list")).toEqual(["failed"]);
  const [failed] = await list(owner, "list");
  const newest = owner.client.executions.retry({ id: failed?.id ?? "", version: "newest" });
  await expect(newest).rejects.toMatchObject({ code: "CONFLICT" });
  down = false;
  await owner.client.executions.retry({ id: failed?.id ?? "" });
  await expect.poll(() => statuses(owner, "list")).toEqual(["succeeded", "failed"]);
  expect(await statuses(owner, "order")).toEqual(["succeeded", "failed"]);
  expect(sent).toEqual(["/book", "/ship", "/ship"]);
});

test("flows that call each other in a circle are stopped", async () => {
  const circle = flowOf("circle", [called, hook("circle", "immediately"), call("circle")], {
    edges: ["called > call", "hook > call"],
  });
  const { server, owner } = await serverWith([circle]);
  await event(server.url, "circle");
  await expect.poll(() => statuses(owner, "circle")).toEqual(Array.from({ length: 11 }, () => "failed"));
});

test("a failure is told to the error flow, once, and its own failure to nobody", async () => {
  const told = await otherSystem();
  const errors = flowOf(
    "errors",
    [
      { id: "failed", type: "core.error" },
      post("tell", told.url, { params: { body: "json", json: "={{ $json }}" } }),
      stop,
    ],
    { settings: { errorFlow: "errors" } },
  );
  const broken = flowOf("broken", [hook("broken", "immediately"), stop], {
    settings: { errorFlow: "errors" },
  });
  const { server, owner } = await serverWith([errors, broken]);
  await event(server.url, "broken");
  await expect.poll(() => statuses(owner, "errors")).toEqual(["failed"]);
  const [execution] = await list(owner, "broken");
  const { outputs } = await owner.client.flows.lastItems({ id: "errors", node: "failed" });
  expect(outputs["main"]?.[0]?.json).toMatchObject({
    execution: { id: execution?.id, url: `${server.url}/executions/${execution?.id}`, mode: "production" },
    flow: { id: "broken", name: "Flow broken" },
    node: { id: "stop", name: "stop", type: "flow.stop" },
    error: { message: "Out of stock" },
  });
  expect(told.received).toHaveLength(1);
});

test("executions with the same key take turns in the order in which they came; others do not wait", async () => {
  const gates = new Map<string, () => void>();
  const order: string[] = [];
  const erp = await otherSystem(({ body }, response) => {
    const { name } = body as { name: string };
    order.push(name);
    gates.set(name, () => void response.end("{}"));
  });
  const flow = flowOf(
    "turns",
    [
      hook("turns", "immediately"),
      post("send", erp.url, {
        params: { body: "json", json: "={{ { name: $json.body.name } }}" },
      }),
    ],
    { settings: { concurrency: { limit: 1, key: "={{ $json.body.customer }}" } } },
  );
  const { server, owner } = await serverWith([flow]);
  for (const [customer, name] of [
    ["anna", "a1"],
    ["anna", "a2"],
    ["anna", "a3"],
    ["bruno", "b1"],
  ])
    expect((await event(server.url, "turns", { customer, name })).ok).toBe(true);
  await expect.poll(() => order.toSorted()).toEqual(["a1", "b1"]);
  await expect
    .poll(async () => (await statuses(owner, "turns")).filter((s) => s === "queued"))
    .toHaveLength(2);
  gates.get("a1")?.();
  await expect.poll(() => order.at(-1)).toBe("a2");
  gates.get("a2")?.();
  await expect.poll(() => order.at(-1)).toBe("a3");
  for (const open of gates.values()) open();
  await expect.poll(async () => new Set(await statuses(owner, "turns"))).toEqual(new Set(["succeeded"]));
});
