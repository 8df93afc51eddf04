import { expect, test } from "vitest";
import { flowOf, hook, post, set } from "../testing/flow-builder.ts";
import { otherSystem } from "../testing/other-system.ts";
import { serverWith } from "../testing/publish.ts";
import { send } from "../testing/server.ts";

const key = { settings: { correlation: "={{ $json.body.n }}" } };

test("executions are listed newest first, page by page, filtered and searched", async () => {
  const { server, owner } = await serverWith([
    flowOf("good", [hook("good", "lastNode"), set("end", {})], key),
    flowOf(
      "bad",
      [
        hook("bad", "lastNode"),
        { id: "stop", type: "flow.stop", params: { message: "50%_off is no number" } },
      ],
      key,
    ),
  ]);
  for (let n = 0; n < 5; n++)
    await send(server.url, `/webhook/${n % 2 === 0 ? "good" : "bad"}`, {
      method: "POST",
      json: { n: `order-${n}` },
    });
  const { list } = owner.client.executions;
  const keysOf = (page: { items: readonly { correlation: string | null }[] }) =>
    page.items.map((item) => item.correlation);
  const first = await list({ limit: 3 });
  const second = await list({ limit: 3, cursor: first.next });
  expect([...keysOf(first), ...keysOf(second)]).toEqual([4, 3, 2, 1, 0].map((n) => `order-${n}`));
  expect(second.next).toBeUndefined();
  expect(keysOf(await list({ status: "failed" }))).toEqual(["order-3", "order-1"]);
  expect(keysOf(await list({ flow: "good" }))).toHaveLength(3);
  expect(keysOf(await list({ mode: "test" }))).toEqual([]);
  expect(keysOf(await list({ search: "ORDER-3" }))).toEqual(["order-3"]);
  expect(keysOf(await list({ search: "50%_off" }))).toHaveLength(2);
  expect(keysOf(await list({ search: "5__off" }))).toHaveLength(0);
  expect(keysOf(await list({ search: "flow bad" }))).toHaveLength(2);
  expect(keysOf(await list({ search: first.items[0]?.id }))).toEqual(["order-4"]);
  expect(keysOf(await list({ from: Date.now() + 1000 }))).toEqual([]);
  await expect(list({ cursor: "nonsense" })).rejects.toMatchObject({
    code: "INVALID_INPUT",
    data: { fields: { cursor: expect.any(String) as string } },
  });
});

test("a running execution can be looked at and cancelled, a finished one removed; nothing else", async () => {
  const erp = await otherSystem(() => {});
  const { server, owner } = await serverWith([
    flowOf("f", [hook("orders", "lastNode"), post("erp", erp.url, { params: { method: "GET" } })]),
  ]);
  const answer = send(server.url, "/webhook/orders", { method: "POST", json: {} });
  await expect.poll(() => erp.received.length).toBe(1);
  const { executions } = owner.client;
  // It is stored at its end: until then it is known to this process alone, and to whoever watches.
  const metrics = await (await send(server.url, "/metrics")).text();
  expect(metrics).toContain("weft_executions_running 1");
  const { executionId: id } = await owner.client.flows.run({ id: "f" });
  await expect.poll(() => erp.received.length).toBe(2);
  expect(await executions.get({ id })).toMatchObject({ status: "running", finishedAt: null });
  await expect(executions.remove({ id })).rejects.toMatchObject({ status: 409 });
  await executions.cancel({ id });
  await expect.poll(async () => (await executions.get({ id })).status).toBe("cancelled");
  await expect(executions.cancel({ id })).rejects.toMatchObject({ status: 409 });
  await executions.remove({ id });
  for (const call of [executions.get, executions.cancel, executions.remove]) {
    await expect(call({ id })).rejects.toMatchObject({ status: 404 });
  }
  await server.stop();
  expect((await answer).status).toBe(202);
});

test.each([
  ["errors", 1],
  ["none", 0],
] as const)("saveData %s keeps what it says", async (saveData, kept) => {
  const settings = { settings: { saveData } };
  const { server, owner } = await serverWith([
    flowOf("good", [hook("good", "immediately"), set("end", {})], settings),
    flowOf(
      "bad",
      [hook("bad", "lastNode"), { id: "stop", type: "flow.stop", params: { message: "no" } }],
      settings,
    ),
  ]);
  for (const path of ["good", "bad"])
    await send(server.url, `/webhook/${path}`, { method: "POST", json: {} });
  const finished = async () =>
    (await (await send(server.url, "/metrics")).text()).includes('{status="succeeded"} 1');
  await expect.poll(finished).toBe(true);
  expect((await owner.client.executions.list({})).items).toHaveLength(kept);
});
