import { expect, test } from "vitest";
import { flowOf, hook, post, set } from "../testing/flow-builder.ts";
import { otherSystem } from "../testing/other-system.ts";
import { publish, serverWith } from "../testing/publish.ts";
import { send } from "../testing/server.ts";
import type { Member } from "../testing/server.ts";

const key = { settings: { correlation: "={{ $json.body.n }}" } };

/** Systems that take everything, and one that takes nothing until it is mended. */
async function broken(options?: Parameters<typeof serverWith>[1]) {
  let mended = false;
  const shop = await otherSystem();
  const erp = await otherSystem((_received, response) => {
    response.statusCode = mended ? 200 : 400;
    response.end();
  });
  const keyed = { params: { idempotencyHeader: "Idempotency-Key" } };
  const nodes = [
    hook("orders", "immediately"),
    set("order", { n: "={{ $json.body.n }}" }),
    post("shop", shop.url),
    post("erp", erp.url, keyed),
  ];
  const { server, owner } = await serverWith([flowOf("f", nodes, key)], options);
  const order = async (n: number): Promise<number> =>
    (await send(server.url, "/webhook/orders", { method: "POST", json: { n: `order-${n}` } })).status;
  const orders = async (count: number): Promise<void> => {
    for (let n = 0; n < count; n++) await expect.poll(() => order(n)).toBe(200);
    await expect.poll(async () => (await failed(owner)).length).toBe(count);
  };
  return { server, owner, shop, erp, nodes, orders, mend: () => (mended = true) };
}

async function failed({ client }: Member): Promise<string[]> {
  const { items } = await client.executions.list({ status: "failed", limit: 200 });
  return items.map(({ id }) => id).reverse();
}

test("a failed execution goes on as a new one from the step that failed; both know each other", async () => {
  const { owner, shop, erp, orders, mend } = await broken();
  await orders(1);
  const [id = ""] = await failed(owner);
  mend();
  const { executions } = owner.client;
  const { executionId } = await executions.retry({ id });
  await expect.poll(async () => (await executions.get({ id: executionId })).status).toBe("succeeded");
  expect([shop.received.length, erp.received.length]).toEqual([1, 2]);
  const [first, second] = erp.received.map(({ headers }) => headers["idempotency-key"]);
  expect(first).toEqual(expect.any(String));
  expect(second).toBe(first);
  expect(await executions.get({ id: executionId })).toMatchObject({ retryOf: id, correlation: "order-0" });
  expect(await executions.get({ id })).toMatchObject({
    status: "failed",
    retries: [{ id: executionId, status: "succeeded" }],
  });
  const { items } = await executions.list({});
  expect(items.map(({ retriedAs }) => retriedAs)).toEqual([null, executionId]);
});

test("what was tried again is not tried again from before it, even when that failed too", async () => {
  const { owner, shop, orders } = await broken();
  await orders(1);
  const [id = ""] = await failed(owner);
  const { executions } = owner.client;
  const together = await Promise.allSettled([executions.retry({ id }), executions.retry({ id })]);
  expect(together.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
  await expect.poll(async () => (await failed(owner)).length).toBe(2);
  const [, next = ""] = await failed(owner);
  await expect(executions.retry({ id })).rejects.toMatchObject({
    status: 409,
    data: { reason: "again", by: next },
  });
  await executions.retry({ id: next });
  await expect.poll(async () => (await failed(owner)).length).toBe(3);
  expect(shop.received).toHaveLength(1);
});

test("only what failed or was cancelled is tried again, by those who may, in their own workspace", async () => {
  const { server, owner, orders, mend } = await broken();
  await orders(1);
  const [id = ""] = await failed(owner);
  mend();
  const viewer = await owner.add("viewer");
  await expect(viewer.client.executions.retry({ id })).rejects.toMatchObject({ status: 403 });
  await expect(viewer.client.executions.retryMany({})).rejects.toMatchObject({ status: 403 });
  expect(await viewer.client.executions.retryable({})).toEqual({ count: 1 });
  await expect(owner.client.executions.retry({ id: "ex_unknown" })).rejects.toMatchObject({ status: 404 });
  await send(server.url, "/webhook/orders", { method: "POST", json: {} });
  const good = async () => (await owner.client.executions.list({ status: "succeeded" })).items;
  await expect.poll(async () => (await good()).length).toBe(1);
  const [{ id: succeeded } = { id: "" }] = await good();
  await expect(owner.client.executions.retry({ id: succeeded })).rejects.toMatchObject({
    status: 409,
    data: { reason: "succeeded" },
  });
  const operator = await owner.add("operator");
  await operator.client.executions.retry({ id });
});

test("with the newest version, what had finished is not sent again", async () => {
  const { owner, shop, erp, nodes, orders } = await broken();
  await orders(1);
  const [id = ""] = await failed(owner);
  const { executions, flows } = owner.client;
  await flows.unpublish({ id: "f" });
  await expect(executions.retry({ id, version: "newest" })).rejects.toMatchObject({
    data: { reason: "unpublished" },
  });
  const other = await otherSystem();
  const mended = nodes.map((node) => (node.id === "erp" ? post("erp", other.url) : node));
  const { revision } = await flows.save({ id: "f", revision: 1, flow: flowOf("f", mended, key) });
  await flows.publish({ id: "f", revision });
  const { executionId } = await executions.retry({ id, version: "newest" });
  await expect.poll(async () => (await executions.get({ id: executionId })).status).toBe("succeeded");
  expect([shop, erp, other].map(({ received }) => received.length)).toEqual([1, 1, 1]);
  expect(await executions.get({ id: executionId })).toMatchObject({ version: 2, retryOf: id });
});

test("all that match are tried again, each once; those that cannot be are named with the reason", async () => {
  const { owner, shop, erp, orders, mend } = await broken({ maxExecutions: 3 });
  await orders(12);
  const [first = "", second = "", third = ""] = await failed(owner);
  mend();
  const { executions } = owner.client;
  expect(await executions.retryable({ search: "order-1" })).toEqual({ count: 3 });
  expect(await executions.retryMany({ search: "order-1" })).toMatchObject({
    retried: 3,
    refused: [],
    remaining: 0,
  });
  const some = await executions.retryMany({ ids: [first, second, third, "ex_none"] });
  expect(some).toMatchObject({ retried: 2, refusedCount: 2, remaining: 0 });
  expect(some.refused.map(({ id, code }) => [id, code])).toEqual([
    [second, "again"],
    ["ex_none", "missing"],
  ]);
  const rest = await executions.retryMany({ flow: "f" });
  expect(rest).toMatchObject({ retried: 7, remaining: 0 });
  expect(await executions.retryMany({ cursor: rest.next })).toMatchObject({ retried: 0, remaining: 0 });
  const succeeded = async () => (await executions.list({ status: "succeeded" })).items.length;
  await expect.poll(succeeded).toBe(12);
  expect([shop.received.length, erp.received.length]).toEqual([12, 24]);
  expect(new Set(erp.received.map(({ headers }) => headers["idempotency-key"])).size).toBe(12);
});

test("what cannot be tried again does not stand before the rest", async () => {
  const { owner, orders, mend } = await broken();
  await orders(3);
  mend();
  await owner.client.flows.unpublish({ id: "f" });
  const result = await owner.client.executions.retryMany({ version: "newest" });
  expect(result).toMatchObject({ retried: 0, refusedCount: 3, remaining: 0 });
  await publish(owner, flowOf("g", [hook("g", "immediately"), set("end", {})]));
  expect(await owner.client.executions.retryMany({ version: "newest", cursor: result.next })).toMatchObject({
    refusedCount: 0,
    remaining: 0,
  });
});

test("what was tried again stays so when the execution that tried it is deleted, or is not kept", async () => {
  const { owner, shop, orders, mend } = await broken();
  await orders(1);
  const [id = ""] = await failed(owner);
  const { executions } = owner.client;
  const { executionId } = await executions.retry({ id });
  await expect.poll(async () => (await failed(owner)).length).toBe(2);
  await executions.remove({ id: executionId });
  mend();
  for (const version of ["same", "newest"] as const)
    await expect(executions.retry({ id, version })).rejects.toMatchObject({
      status: 409,
      data: { reason: "gone" },
    });
  expect(await executions.retryable({})).toEqual({ count: 0 });
  expect(shop.received).toHaveLength(1);
});

test.for(["same", "newest"] as const)(
  "a try that succeeded and is not kept is not made again (%s version)",
  async (version) => {
    let down = true;
    const erp = await otherSystem((_received, response) => void response.writeHead(down ? 400 : 200).end());
    const flow = flowOf("f", [hook("orders", "immediately"), post("erp", erp.url)], {
      settings: { saveData: "errors" },
    });
    const { server, owner } = await serverWith([flow]);
    await send(server.url, "/webhook/orders", { method: "POST", json: {} });
    await expect.poll(async () => (await failed(owner)).length).toBe(1);
    const [id = ""] = await failed(owner);
    down = false;
    await owner.client.executions.retry({ id, version });
    await expect.poll(() => erp.received.length).toBe(2);
    const again = owner.client.executions.retry({ id, version });
    await expect(again).rejects.toMatchObject({
      status: 409,
      data: { reason: expect.stringMatching(/again|gone/) },
    });
    await expect.poll(() => owner.client.executions.retryable({})).toEqual({ count: 0 });
    expect(erp.received).toHaveLength(2);
  },
);
