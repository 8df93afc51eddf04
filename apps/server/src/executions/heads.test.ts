import { expect, test } from "vitest";
import { flowOf, hook, set } from "../testing/flow-builder.ts";
import { serverWith } from "../testing/publish.ts";
import { send } from "../testing/server.ts";

const flow = flowOf("f", [{ id: "start", type: "core.manual" }, set("end", { done: true })]);

test("of a large output come the first items and how many there are; the rest comes page by page", async () => {
  const { owner } = await serverWith([flow]);
  const { flows, executions } = owner.client;
  const items = Array.from({ length: 3000 }, (_, i) => ({ json: { i, text: "x".repeat(150) } }));
  const { executionId: id } = await flows.run({ id: "f", items });
  await expect.poll(async () => (await executions.get({ id })).status).toBe("succeeded");
  const { events, trimmed } = await executions.get({ id });
  expect(trimmed).toEqual([
    { run: 0, output: "main", items: 3000 },
    { run: 1, output: "main", items: 3000 },
  ]);
  const first = events.find((event) => event.type === "run.finished");
  expect(first?.outputs["main"]).toEqual(items.slice(0, 100));
  expect(JSON.stringify(events)).not.toContain("spilled");
  const page = { id, run: 0, output: "main" };
  expect(await executions.items({ ...page, offset: 2990 })).toEqual({
    items: items.slice(2990),
    total: 3000,
    tooLarge: false,
  });
  expect(await executions.items({ ...page, offset: 100, limit: 2 })).toMatchObject({
    items: items.slice(100, 102),
  });
  expect(await executions.items({ ...page, output: "none" })).toEqual({
    items: [],
    total: 0,
    tooLarge: false,
  });
  expect((await flows.lastItems({ id: "f", node: "end" })).outputs["main"]).toHaveLength(3000);
  // A later test takes what the node before gave, all of it.
  const again = await flows.run({ id: "f", until: "end", reuse: id });
  await expect.poll(async () => (await executions.get({ id: again.executionId })).status).toBe("succeeded");
  expect(await executions.items({ ...page, id: again.executionId, run: 1, limit: 1 })).toMatchObject({
    total: 3000,
  });
});

test("an item that is too large to be shown is said to be", async () => {
  const webhook = flowOf("f", [hook("orders", "lastNode"), set("end", { ok: true })]);
  const { server, owner } = await serverWith([webhook], { bodyLimit: 4_000_000 });
  const answer = await send(server.url, "/webhook/orders", {
    method: "POST",
    json: { text: "x".repeat(2_000_000) },
  });
  expect(answer.status).toBe(200);
  const { items } = await owner.client.executions.list({});
  const id = items[0]?.id ?? "";
  expect((await owner.client.executions.get({ id })).trimmed).toContainEqual({
    run: 0,
    output: "main",
    items: 1,
  });
  expect(await owner.client.executions.items({ id, run: 0, output: "main" })).toEqual({
    items: [],
    total: 1,
    tooLarge: true,
  });
});

test("items of an execution are for its workspace alone, and of one that is not there are none", async () => {
  const { owner, server } = await serverWith([flow]);
  await expect(owner.client.executions.items({ id: "none", run: 0, output: "main" })).rejects.toMatchObject({
    code: "NOT_FOUND",
  });
  await expect(server.anyone.executions.items({ id: "none", run: 0, output: "main" })).rejects.toMatchObject({
    code: "UNAUTHORIZED",
  });
});
