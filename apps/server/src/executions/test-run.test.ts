import type { ExecutionDetail, LiveMessage } from "@weft/api";
import { foldExecution } from "@weft/flow";
import { describe, expect, test } from "vitest";
import { flowOf, hook, post, set } from "../testing/flow-builder.ts";
import { otherSystem } from "../testing/other-system.ts";
import { serverWith } from "../testing/publish.ts";
import { send } from "../testing/server.ts";
import type { Member } from "../testing/server.ts";

const order = { orderId: "A-1001" };
const first = set("first", { n: 1 });
const second = set("second", { n: "={{ $json.n + 1 }}" });

async function draft(owner: Member, flow: object): Promise<string> {
  return (await owner.client.flows.create({ flow })).flow.id;
}

/** Runs the draft and waits until it is done. */
async function run(
  owner: Member,
  request: Parameters<Member["client"]["flows"]["run"]>[0],
): Promise<ExecutionDetail> {
  const { executionId: id } = await owner.client.flows.run(request);
  await expect.poll(async () => (await owner.client.executions.get({ id })).finishedAt).not.toBeNull();
  return owner.client.executions.get({ id });
}

function outputs({ events }: ExecutionDetail): Record<string, unknown> {
  const { runs } = foldExecution(events);
  return Object.fromEntries(
    runs.map((one) => [one.node, Object.values(one.outputs)[0]?.map((item) => item.json)]),
  );
}

describe("a test of the draft", () => {
  test.each([[{}], [{ json: 5 }], [{ json: null }], [{ json: ["a"] }], ["a"], [[]]])(
    "does not start with %j, which is no item",
    async (item) => {
      const { owner } = await serverWith([]);
      const id = await draft(owner, flowOf("f", [hook("orders", "lastNode"), first]));
      const answer = await owner.fetch(`/api/flows/${id}/run`, { method: "POST", json: { items: [item] } });
      expect(answer.status).toBe(422);
      const { data } = (await answer.json()) as { data: { fields: Record<string, string> } };
      expect(Object.keys(data.fields)[0]).toMatch(/^items\.0/);
    },
  );

  test("starts with what is given, else pin data, else the last test event, else the sample", async () => {
    const { owner } = await serverWith([]);
    const id = await draft(owner, flowOf("f", [hook("orders", "lastNode"), first]));
    const sampled = await run(owner, { id });
    expect(outputs(sampled)["hook"]).toMatchObject([{ body: { orderId: "A-1001", currency: "EUR" } }]);
    expect(sampled).toMatchObject({ mode: "test", version: null, status: "succeeded" });
    await run(owner, { id, items: [{ json: { body: "given" } }] });
    expect(outputs(await run(owner, { id }))["hook"]).toEqual([{ body: "given" }]);
    const { revision } = await owner.client.flows.get({ id });
    const pinned = flowOf("f", [hook("orders", "lastNode"), first], {
      pinData: { hook: [{ json: { body: "pinned" } }] },
    });
    await owner.client.flows.save({ id, revision, flow: pinned });
    expect(outputs(await run(owner, { id }))["hook"]).toEqual([{ body: "pinned" }]);
  });

  test("uses pin data of other nodes instead of running them", async () => {
    const erp = await otherSystem();
    const { owner } = await serverWith([]);
    const nodes = [hook("orders", "lastNode"), post("erp", erp.url), second];
    const id = await draft(owner, flowOf("f", nodes, { pinData: { erp: [{ json: { n: 41 } }] } }));
    expect(outputs(await run(owner, { id }))["second"]).toMatchObject([{ n: 42 }]);
    expect(erp.received).toEqual([]);
  });

  test("up to one node runs only what that node needs, and takes earlier outputs where it is told to", async () => {
    const erp = await otherSystem((_received, response) =>
      response.setHeader("content-type", "application/json").end('{"n":5}'),
    );
    const { owner } = await serverWith([]);
    const edges = ["hook > erp", "erp > second", "second > third", "hook > aside"];
    const nodes = [
      hook("orders", "lastNode"),
      post("erp", erp.url),
      second,
      set("third", { z: 1 }),
      set("aside", { z: 1 }),
    ];
    const id = await draft(owner, flowOf("f", nodes, { edges }));
    const whole = await run(owner, { id, until: "second" });
    expect(Object.keys(outputs(whole))).toEqual(["hook", "erp", "second"]);
    const again = await run(owner, { id, until: "second", reuse: whole.id });
    expect(outputs(again)["second"]).toMatchObject([{ n: 6 }]);
    expect(foldExecution(again.events).byNode.get("erp")).toMatchObject([{ reused: "earlier" }]);
    expect(erp.received).toHaveLength(1);
    expect(await owner.client.flows.lastItems({ id, node: "erp" })).toMatchObject({
      executionId: again.id,
      outputs: { main: [{ json: { n: 5 } }] },
    });
  });

  test("from one node on runs that and what follows it, with what came before it in an earlier run", async () => {
    const erp = await otherSystem((_received, response) =>
      response.setHeader("content-type", "application/json").end('{"n":5}'),
    );
    const { owner } = await serverWith([]);
    const id = await draft(
      owner,
      flowOf("f", [hook("orders", "lastNode"), post("erp", erp.url), second, set("third", { z: 1 })]),
    );
    const whole = await run(owner, { id });
    const again = await run(owner, { id, from: "second", reuse: whole.id });
    const { byNode } = foldExecution(again.events);
    expect([...byNode].map(([node, [first]]) => [node, first?.reused])).toEqual([
      ["hook", "earlier"],
      ["erp", "earlier"],
      ["second", undefined],
      ["third", undefined],
    ]);
    expect(erp.received).toHaveLength(1);
    await expect(owner.client.flows.run({ id, from: "second" })).rejects.toMatchObject({
      code: "INVALID_INPUT",
    });
    await expect(owner.client.flows.run({ id, from: "no", reuse: whole.id })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
  });

  test("dry: shows what would be sent and sends nothing", async () => {
    const erp = await otherSystem();
    const { owner } = await serverWith([]);
    const body = { body: "json", json: { id: "={{ $json.body.orderId }}" } };
    const id = await draft(
      owner,
      flowOf("f", [hook("orders", "lastNode"), post("erp", `${erp.url}/orders`, { params: body })]),
    );
    const { events, dry } = await run(owner, { id, dry: true, items: [{ json: { body: order } }] });
    expect(dry).toBe(true);
    expect((await owner.client.executions.list({})).items).toMatchObject([
      { id: expect.any(String) as string, dry: true },
    ]);
    expect(foldExecution(events).byNode.get("erp")).toMatchObject([
      { request: { method: "POST", url: `${erp.url}/orders`, body: { id: "A-1001" } } },
    ]);
    expect(erp.received).toEqual([]);
  });

  test.each([
    [{ id: "none" }, 404],
    [{ id: "f", trigger: "first" }, 404],
    [{ id: "f", until: "none" }, 404],
    [{ id: "f", until: "lonely" }, 422],
    [{ id: "f", reuse: "ex_none" }, 404],
  ])("%j is refused with %i", async (request, status) => {
    const { owner } = await serverWith([]);
    await draft(
      owner,
      flowOf("f", [hook("orders", "lastNode"), first, set("lonely", {})], { edges: ["hook > first"] }),
    );
    await expect(owner.client.flows.run(request)).rejects.toMatchObject({ status });
  });
});

describe("listening for a test event", () => {
  test("runs the draft with one request, tells the watchers, and stops", async () => {
    const { server, owner } = await serverWith([]);
    const id = await draft(
      owner,
      flowOf("f", [hook("orders/:id", "lastNode"), set("end", { id: "={{ $json.params.id }}" })]),
    );
    const watching = new AbortController();
    const seen: LiveMessage[] = [];
    const watched = (async () => {
      for await (const message of await owner.client.flows.live({ id }, { signal: watching.signal }))
        seen.push(message);
    })().catch(() => {});
    await expect.poll(() => seen.length).toBe(1);
    const { url } = await owner.client.flows.listen({ id, node: "hook" });
    expect(url).toBe(`${server.url}/webhook-test/orders/:id`);
    const answer = await send(server.url, "/webhook-test/orders/7", { method: "POST", json: order });
    expect(await answer.json()).toMatchObject({ id: "7", body: order });
    expect((await send(server.url, "/webhook-test/orders/7", { method: "POST", json: order })).status).toBe(
      404,
    );
    await expect
      .poll(() => seen.map((message) => (message.type === "run" ? message.event.type : message.type)))
      .toEqual([
        "hello",
        "listening",
        "caught",
        "execution.accepted",
        "run.started",
        "run.finished",
        "run.started",
        "run.finished",
        "execution.finished",
      ]);
    const caught = seen.find((message) => message.type === "caught");
    expect(await owner.client.flows.lastItems({ id, node: "hook" })).toMatchObject({
      executionId: caught?.executionId,
    });
    watching.abort();
    await watched;
  });

  test("works with a node whose id is not a word", async () => {
    const { server, owner } = await serverWith([]);
    const node = "Neue Aufträge / 1";
    const id = await draft(owner, flowOf("f", [hook("orders", "immediately", { id: node })]));
    await owner.client.flows.listen({ id, node });
    expect((await send(server.url, "/webhook-test/orders", { method: "POST", json: order })).status).toBe(
      200,
    );
    const { executionId } = await owner.client.flows.lastItems({ id, node });
    expect(executionId).not.toBeNull();
    expect(outputs(await run(owner, { id, trigger: node, until: node }))).toHaveProperty([node]);
  });

  test("can be stopped, and only a webhook trigger can listen", async () => {
    const { server, owner } = await serverWith([]);
    const id = await draft(owner, flowOf("f", [hook("orders", "lastNode"), first]));
    await owner.client.flows.listen({ id, node: "hook" });
    await owner.client.flows.stopListening({ id, node: "hook" });
    expect((await send(server.url, "/webhook-test/orders", { method: "POST", json: order })).status).toBe(
      404,
    );
    await expect(owner.client.flows.listen({ id, node: "first" })).rejects.toMatchObject({ status: 422 });
    await expect(owner.client.flows.listen({ id: "none", node: "hook" })).rejects.toMatchObject({
      status: 404,
    });
  });
});

test("live: watchers hear of saving, publishing and taking down; long outputs are cut and counted", async () => {
  const { server, owner } = await serverWith([]);
  const many = { id: "split", type: "data.set", params: { fields: [] } };
  const id = await draft(owner, flowOf("f", [hook("orders", "lastNode"), many]));
  const seen: LiveMessage[] = [];
  const watching = new AbortController();
  const watched = (async () => {
    for await (const message of await owner.client.flows.live({ id }, { signal: watching.signal }))
      seen.push(message);
  })().catch(() => {});
  await expect.poll(() => seen.length).toBe(1);
  const { revision, flow } = await owner.client.flows.get({ id });
  const saved = await owner.client.flows.save({
    id,
    revision,
    flow: { ...flow, name: "Renamed" },
    session: "tab-1",
  });
  await owner.client.flows.publish({ id, revision: saved.revision });
  await owner.client.flows.unpublish({ id });
  const items = Array.from({ length: 250 }, (_, n) => ({ json: { n } }));
  await run(owner, { id, items });
  await expect.poll(() => seen.at(-1)).toMatchObject({ type: "run", event: { type: "execution.finished" } });
  expect(seen.slice(1, 4)).toEqual([
    { type: "saved", revision: saved.revision, by: "Olga Owner", session: "tab-1" },
    { type: "published", version: 1 },
    { type: "published", version: null },
  ]);
  const cut = seen.find((message) => message.type === "run" && message.event.type === "run.finished");
  expect(cut).toMatchObject({ trimmed: { main: 250 }, event: { outputs: { main: { length: 100 } } } });
  watching.abort();
  await watched;
  await server.stop();
});
