import { addNode } from "@weft/flow";
import { expect, test } from "vitest";
import { addStep, moveOntoEdge } from "./add-step.ts";
import { manifestOf, orderFlow, testCatalog } from "./fixtures.ts";

const center = { x: 0, y: 600 };
const set = { manifest: manifestOf("data.set"), name: "Next", center };

test("a node after an output stands to its right and is connected", () => {
  const { flow, node } = addStep(orderFlow(), testCatalog, {
    ...set,
    request: { from: { node: "big", handle: "true", side: "source" } },
  });
  expect(node.position.x).toBeGreaterThan(640 + 224);
  expect(flow.edges.at(-1)).toMatchObject({
    source: "big",
    sourceHandle: "true",
    target: node.id,
    targetHandle: "main",
  });
});

test("nodes after two branches do not cover each other", () => {
  const after = (handle: string) => ({ from: { node: "big", handle, side: "source" } }) as const;
  const first = addStep(orderFlow(), testCatalog, { ...set, request: after("true") });
  const second = addStep(first.flow, testCatalog, { ...set, request: after("false") });
  expect(second.node.position.y - first.node.position.y).toBeGreaterThanOrEqual(64);
});

test("a node before an input stands to its left and leads to it", () => {
  const request = {
    from: { node: "total", handle: "main", side: "target" },
    position: { x: 300, y: 300 },
  } as const;
  const { flow, node } = addStep(orderFlow(), testCatalog, { ...set, request });
  expect(node.position).toEqual({ x: 80, y: 272 });
  expect(flow.edges.at(-1)).toMatchObject({ source: node.id, target: "total" });
});

test("a trigger is added without an edge, for it has no input", () => {
  const request = { from: { node: "big", handle: "true", side: "source" } } as const;
  const { flow } = addStep(orderFlow(), testCatalog, {
    ...set,
    manifest: manifestOf("core.webhook"),
    request,
  });
  expect(flow.edges).toHaveLength(2);
});

test("on an edge, the nodes behind it make room", () => {
  const { flow, node } = addStep(orderFlow(), testCatalog, { ...set, request: { edge: "e1" } });
  const at = new Map(flow.nodes.map(({ id, position }) => [id, position.x]));
  expect(at.get(node.id)).toBeGreaterThan(224);
  expect(at.get("total")).toBeGreaterThan(node.position.x + 224);
  expect(at.get("big")).toBeGreaterThan((at.get("total") ?? 0) + 224);
  const joined = flow.edges.map(({ source, target }) => `${source}>${target}`);
  expect(joined.toSorted()).toEqual([`${node.id}>total`, `order>${node.id}`, "total>big"].toSorted());
});

test("without a place it comes to the middle, beside what is there", () => {
  const first = addStep(orderFlow(), testCatalog, { ...set, request: {} });
  const second = addStep(first.flow, testCatalog, { ...set, request: {} });
  expect(first.node.position).toEqual({ x: -112, y: 568 });
  expect(second.node.position.y).toBeGreaterThanOrEqual(568 + 64);
  expect(second.node.name).toBe("Next 2");
});

test("a loose node dropped on an edge is put into it; a connected one is not", () => {
  const { flow, node } = addNode(orderFlow(), {
    manifest: manifestOf("data.set"),
    position: { x: 200, y: 0 },
  });
  const joined = moveOntoEdge(flow, testCatalog, { edgeId: "e1", nodeId: node.id });
  expect(joined.edges.map(({ source, target }) => [source, target])).toEqual([
    ["total", "big"],
    ["order", node.id],
    [node.id, "total"],
  ]);
  expect(moveOntoEdge(flow, testCatalog, { edgeId: "e1", nodeId: "big" })).toBe(flow);
});

test("a new loop goes round through a node that does nothing, also inside an edge", () => {
  const loop = {
    manifest: manifestOf("flow.loop"),
    name: "Loop",
    center,
    body: { manifest: manifestOf("flow.noop"), name: "Nothing" },
  };
  const { flow, node } = addStep(orderFlow(), testCatalog, { ...loop, request: { edge: "e1" } });
  const body = flow.nodes.at(-1);
  const ways = flow.edges.filter(({ source, target }) => source === node.id || target === node.id);
  expect(ways.map(({ source, sourceHandle, target }) => [source, sourceHandle, target])).toEqual([
    ["order", "main", node.id],
    [node.id, "done", "total"],
    [node.id, "loop", body?.id],
    [body?.id, "main", node.id],
  ]);
  expect(body?.position.y).toBeGreaterThan(node.position.y + 64);
});

test("what an agent calls stands below it and leads back; what comes after it stands clear of their names", () => {
  const tools = ["find_order", "find_customer"].map((name) => ({ id: name, name }));
  const manifest = manifestOf("ai.agent");
  const { flow, node: agent } = addNode(orderFlow(), { manifest, position: center, params: { tools } });
  const after = (handle: string) => ({ from: { node: agent.id, handle, side: "source" } }) as const;
  const first = addStep(flow, testCatalog, { ...set, request: after("find_order") });
  const second = addStep(first.flow, testCatalog, { ...set, request: after("find_customer") });
  const done = addStep(second.flow, testCatalog, { ...set, request: after("done") });
  const bottom = agent.position.y + 96;
  expect(first.node.position.y).toBeGreaterThan(bottom);
  expect(second.node.position.y).toBeGreaterThanOrEqual(first.node.position.y + 64);
  // The names of the tools stand in the lower two thirds.
  expect(done.node.position.y + 64).toBeLessThanOrEqual(agent.position.y + 32);
  const back = done.flow.edges.filter(({ target }) => target === agent.id);
  expect(back.map(({ source }) => source)).toEqual([first.node.id, second.node.id]);
  // The model hears what goes wrong with a tool; what comes after the agent fails as any other node.
  const onError = (id: string) => done.flow.nodes.find((node) => node.id === id)?.onError;
  expect([first, second, done].map(({ node: { id } }) => onError(id))).toEqual([
    "continue",
    "continue",
    undefined,
  ]);
});
