import { parseFlow } from "@weft/flow";
import type { Flow } from "@weft/flow";
import { expect, test } from "vitest";
import { webhookFlow } from "../testing/flows.ts";
import { send, startTestServer } from "../testing/server.ts";

function flowOf(file: unknown): Flow {
  const parsed = parseFlow(file);
  if (!parsed.ok) throw new Error(parsed.problems.map(({ message }) => message).join());
  return parsed.flow;
}

test("a flow is created, saved and read back; the same draft is not stored twice", async () => {
  const owner = await (await startTestServer()).setUp();
  const created = await owner.client.flows.create({ name: "Orders" });
  expect(created).toMatchObject({
    revision: 1,
    published: null,
    can: { edit: true, run: true, publish: true },
  });
  const flow = { ...flowOf(webhookFlow("x", "orders")), name: "Orders" };
  const { id } = created.flow;

  const saved = await owner.client.flows.save({ id, revision: 1, flow });
  expect(saved).toMatchObject({ revision: 2, problems: [] });
  expect((await owner.client.flows.save({ id, revision: 2, flow })).revision).toBe(2);
  const read = await owner.client.flows.get({ id });
  expect(read.flow).toEqual({ ...flow, id });
});

test("saving over somebody else's change is refused, with who and which revision", async () => {
  const owner = await (await startTestServer()).setUp();
  const editor = await owner.add("editor");
  const { flow } = await owner.client.flows.create({ name: "Orders" });
  await editor.client.flows.save({ id: flow.id, revision: 1, flow: { ...flow, name: "Orders of today" } });
  await expect(owner.client.flows.save({ id: flow.id, revision: 1, flow })).rejects.toMatchObject({
    code: "CONFLICT",
    status: 409,
    data: { revision: 2, by: "A editor", updatedAt: expect.any(Number) },
  });
  expect((await owner.client.flows.get({ id: flow.id })).flow.name).toBe("Orders of today");
});

test("a bad flow is not saved, and every problem is told", async () => {
  const owner = await (await startTestServer()).setUp();
  const { flow } = await owner.client.flows.create({});
  const broken = { ...flow, nodes: [{ id: 7 }], edges: "none" };
  await expect(owner.client.flows.save({ id: flow.id, revision: 1, flow: broken })).rejects.toMatchObject({
    code: "INVALID_FLOW",
    data: {
      problems: expect.arrayContaining([
        expect.objectContaining({ pointer: "/edges", remedy: expect.any(String) }),
      ]),
    },
  });
  expect((await owner.client.flows.get({ id: flow.id })).revision).toBe(1);
});

test("publishing makes a version, which stays as it is while the draft goes on", async () => {
  const owner = await (await startTestServer()).setUp();
  const { flow } = await owner.client.flows.create({ flow: webhookFlow("orders", "orders") });
  const published = await owner.client.flows.publish({ id: "orders", revision: 1, note: "First" });
  expect(published.published).toMatchObject({ version: 1, note: "First", by: "Olga Owner" });
  expect(published.webhooks["hook"]).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/webhook\/orders$/);

  await owner.client.flows.save({ id: "orders", revision: 1, flow: { ...flow, name: "Changed" } });
  const [listed] = (await owner.client.flows.list({})).items;
  expect(listed).toMatchObject({ name: "Changed", published: true, changed: true, nodeCount: 2 });
  expect((await owner.client.flows.version({ id: "orders", version: 1 })).flow.name).toBe("Flow orders");
  await owner.client.flows.publish({ id: "orders", revision: 2 });
  expect(
    (await owner.client.flows.versions({ id: "orders" })).map(({ version, published: runs }) => [
      version,
      runs,
    ]),
  ).toEqual([
    [2, true],
    [1, false],
  ]);
  const restored = await owner.client.flows.restore({ id: "orders", version: 1 });
  expect(restored).toMatchObject({ flow: { name: "Flow orders" }, revision: 3 });
  await expect(owner.client.flows.restore({ id: "orders", version: 9 })).rejects.toMatchObject({
    code: "NOT_FOUND",
  });
});

test("a published webhook answers as soon as publishing has answered, and no longer after it was taken down", async () => {
  const server = await startTestServer();
  const owner = await server.setUp();
  await owner.client.flows.create({ flow: webhookFlow("orders", "orders") });
  const post = async () =>
    (await send(server.url, "/webhook/orders", { method: "POST", json: { id: 1 } })).status;
  expect(await post()).toBe(404);
  await owner.client.flows.publish({ id: "orders", revision: 1 });
  expect(await post()).toBeLessThan(300);
  await owner.client.flows.unpublish({ id: "orders" });
  expect(await post()).toBe(404);
});

test.each([".", "..", "a/b", "a b"])(
  "a file that calls itself %j gets an id that can be opened",
  async (id) => {
    const owner = await (await startTestServer()).setUp();
    const file = { name: "a.json", content: { ...webhookFlow("x", "orders"), id } };
    const { imported } = await owner.client.flows.import({ files: [file] });
    const opened = await owner.client.flows.get({ id: imported[0]?.id ?? "" });
    expect(opened.flow.name).toBe("Flow x");
  },
);

test("what has errors is not published", async () => {
  const owner = await (await startTestServer()).setUp();
  const { flow } = await owner.client.flows.create({});
  await expect(owner.client.flows.publish({ id: flow.id, revision: 1 })).rejects.toMatchObject({
    code: "INVALID_FLOW",
    status: 422,
    data: { problems: [expect.objectContaining({ code: "graph.noTrigger" })] },
  });
  await expect(owner.client.flows.publish({ id: flow.id, revision: 7 })).rejects.toMatchObject({
    code: "CONFLICT",
  });
  expect((await owner.client.flows.get({ id: flow.id })).published).toBeNull();
});

test("an address belongs to one published flow", async () => {
  const owner = await (await startTestServer()).setUp();
  await owner.client.flows.create({ flow: webhookFlow("first", "orders/:id") });
  await owner.client.flows.create({ flow: webhookFlow("second", "orders/:number") });
  await owner.client.flows.publish({ id: "first", revision: 1 });
  await expect(owner.client.flows.publish({ id: "second", revision: 1 })).rejects.toMatchObject({
    code: "INVALID_FLOW",
    data: {
      problems: [
        { code: "webhook.taken", message: expect.stringContaining("“Flow first”"), node: { id: "hook" } },
      ],
    },
  });
  await owner.client.flows.unpublish({ id: "first" });
  const both = await Promise.allSettled([
    owner.client.flows.publish({ id: "first", revision: 1 }),
    owner.client.flows.publish({ id: "second", revision: 1 }),
  ]);
  expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
});

test("two triggers of one flow cannot share an address", async () => {
  const owner = await (await startTestServer()).setUp();
  const flow = flowOf(webhookFlow("twice", "orders"));
  const [hook] = flow.nodes;
  const twin = hook && { ...hook, id: "hook2", name: "Webhook 2" };
  await owner.client.flows.create({ flow: { ...flow, nodes: [...flow.nodes, twin] } });
  await expect(owner.client.flows.publish({ id: "twice", revision: 1 })).rejects.toMatchObject({
    data: { problems: [{ code: "webhook.twice", node: { name: "Webhook 2" } }] },
  });
});

test("a published flow is not deleted; a flow out of service goes with its versions", async () => {
  const owner = await (await startTestServer()).setUp();
  await owner.client.flows.create({ flow: webhookFlow("orders", "orders") });
  await owner.client.flows.publish({ id: "orders", revision: 1 });
  await expect(owner.client.flows.remove({ id: "orders" })).rejects.toMatchObject({ code: "IN_USE" });
  await owner.client.flows.unpublish({ id: "orders" });
  await owner.client.flows.remove({ id: "orders" });
  await expect(owner.client.flows.get({ id: "orders" })).rejects.toMatchObject({ code: "NOT_FOUND" });
});

test("files are taken in all or none; a taken id is replaced and the name kept", async () => {
  const owner = await (await startTestServer()).setUp();
  const good = { name: "good.json", content: webhookFlow("orders", "orders") };
  const text = { name: "text.json", content: JSON.stringify(webhookFlow("leads", "leads")) };
  const bad = { name: "bad.json", content: { format: "weft/1" } };

  const refused = await owner.client.flows.import({ files: [good, bad] });
  expect(refused.imported).toEqual([]);
  expect(refused.problems).toMatchObject([
    {
      file: "bad.json",
      problems: expect.arrayContaining([expect.objectContaining({ code: "field.missing" })]),
    },
  ]);
  expect((await owner.client.flows.list({})).items).toEqual([]);

  expect((await owner.client.flows.import({ files: [good, text] })).imported.map(({ id }) => id)).toEqual([
    "orders",
    "leads",
  ]);
  const [again] = (await owner.client.flows.import({ files: [good] })).imported;
  expect(again).toMatchObject({ name: "Flow orders", renamedFrom: "orders" });
  expect(again?.id).not.toBe("orders");
});

test("flows that are imported together still know each other after a change of ids", async () => {
  const owner = await (await startTestServer()).setUp();
  await owner.client.flows.create({ flow: webhookFlow("errors", "errors") });
  const files = [
    { name: "a", content: webhookFlow("orders", "orders", { settings: { errorFlow: "errors" } }) },
    { name: "b", content: webhookFlow("errors", "errors2") },
  ];
  const { imported } = await owner.client.flows.import({ files });
  const orders = await owner.client.flows.get({ id: "orders" });
  expect(orders.flow.settings.errorFlow).toBe(imported[1]?.id);
  expect(imported[1]?.id).not.toBe("errors");
});

test("lists are searched, filtered, sorted and paged", async () => {
  const owner = await (await startTestServer()).setUp();
  const names = ["Łańcuch dostaw", "alfa", "Beta 100%", "beta 100 too", "gamma_x"];
  for (const name of names) await owner.client.flows.create({ name });
  const found = async (search: string) =>
    (await owner.client.flows.list({ search, sort: "name" })).items.map(({ name }) => name);
  expect(await found("łańcuch")).toEqual(["Łańcuch dostaw"]);
  expect(await found("BETA")).toEqual(["beta 100 too", "Beta 100%"]);
  expect(await found("100%")).toEqual(["Beta 100%"]);
  expect(await found("_")).toEqual(["gamma_x"]);

  for (const sort of ["name", "updated"] as const) {
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await owner.client.flows.list({ sort, limit: 2, ...(cursor !== undefined && { cursor }) });
      seen.push(...page.items.map(({ name }) => name));
      cursor = page.next;
    } while (cursor !== undefined);
    expect(seen.toSorted()).toEqual(names.toSorted());
  }
  expect((await owner.client.flows.list({ state: "published" })).items).toEqual([]);
  expect((await owner.client.flows.list({ state: "draft" })).items).toHaveLength(5);
});

test("pages go on after the longest names and ids", async () => {
  const owner = await (await startTestServer()).setUp();
  for (const letter of ["a", "b"]) {
    const flow = { ...webhookFlow(letter.repeat(100), letter), name: "受注処理".repeat(40) + letter };
    await owner.client.flows.create({ flow });
  }
  const { items, next = "" } = await owner.client.flows.list({ sort: "name", limit: 1 });
  const rest = await owner.client.flows.list({ sort: "name", limit: 1, cursor: next });
  expect([...items, ...rest.items].map(({ id }) => id[0])).toEqual(["a", "b"]);
});

test("a copy has its own id and name", async () => {
  const owner = await (await startTestServer()).setUp();
  await owner.client.flows.create({ flow: webhookFlow("orders", "orders") });
  const copy = await owner.client.flows.duplicate({ id: "orders" });
  expect(copy.flow.name).toBe("Flow orders (2)");
  expect(copy.flow.id).not.toBe("orders");
  expect((await owner.client.flows.duplicate({ id: "orders" })).flow.name).toBe("Flow orders (3)");
});

test("whoever only looks is told so, and checks flows without saving them", async () => {
  const owner = await (await startTestServer()).setUp();
  await owner.client.flows.create({ flow: webhookFlow("orders", "orders") });
  const viewer = await owner.add("viewer");
  expect((await viewer.client.flows.get({ id: "orders" })).can).toEqual({
    edit: false,
    run: false,
    publish: false,
  });
  const { problems } = await viewer.client.flows.validate({ flow: webhookFlow("x", "") });
  expect(problems.map(({ code }) => code)).toContain("param.missing");
});

test("a flow of 1,000 nodes is saved", async () => {
  const owner = await (await startTestServer()).setUp();
  const nodes = Array.from({ length: 1000 }, (_, index) => ({
    id: `n${index}`,
    type: index === 0 ? "core.manual" : "flow.noop",
    version: 1,
    name: `Node ${index}`,
    position: { x: index, y: 0 },
  }));
  const edges = nodes.slice(1).map(({ id }, index) => ({
    id: `e${index}`,
    source: `n${index}`,
    sourceHandle: "main",
    target: id,
    targetHandle: "main",
  }));
  const file = { format: "weft/1", id: "long", name: "Long", nodes, edges };
  const { flow } = await owner.client.flows.create({ flow: file });
  const moved = { ...flow, nodes: flow.nodes.map((node) => ({ ...node, position: { x: 1, y: 1 } })) };
  expect((await owner.client.flows.save({ id: "long", revision: 1, flow: moved })).revision).toBe(2);
});
