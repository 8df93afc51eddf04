import type { FlowDetail } from "@weft/api";
import { removeElements, setFlowName, toFile } from "@weft/flow";
import { expect, test, vi } from "vitest";
import { createEditSession } from "./edit-session.ts";
import type { Draft, Drafts } from "./drafts.ts";
import { orderFlow, testCatalog } from "./fixtures.ts";
import type { FlowApi } from "./flow-api.ts";
import { onlyNode, select, selectAll } from "./selection.ts";

const detail: FlowDetail = {
  flow: orderFlow(),
  revision: 7,
  problems: [],
  published: null,
  webhooks: {},
  triggers: {},
  updatedAt: 0,
  can: { edit: true, run: true, publish: true },
};
const api: FlowApi = {
  load: () => Promise.resolve(detail),
  save: (_, revision) => Promise.resolve({ kind: "saved", revision: revision + 1 }),
  create: () => Promise.resolve(detail),
  publish: () => Promise.resolve(detail),
  unpublish: () => Promise.resolve(detail),
};

function open(draft?: Draft) {
  const drafts: Drafts = { read: () => draft, write: () => undefined, remove: () => undefined };
  const catalog = { nodes: [...testCatalog.nodes], credentials: [] };
  const session = createEditSession({ detail, catalog, api, drafts });
  return { session, stop: session.start() };
}

test("changes that an earlier visit could not save come back and are saved", async () => {
  const mine = setFlowName(orderFlow(), "Mine");
  const { session, stop } = open({ flow: toFile(mine), revision: 7, at: 0 });
  await vi.waitFor(() => expect(session.flow.get().name).toBe("Mine"));
  expect(await session.save.flush()).toBe(true);
  expect(session.save.revision).toBe(8);
  stop();
});

test("changes based on an older revision wait for a choice", async () => {
  const mine = setFlowName(orderFlow(), "Mine");
  const { session, stop } = open({ flow: toFile(mine), revision: 6, at: 0 });
  await vi.waitFor(() => expect(session.flow.get().name).toBe("Mine"));
  expect(session.save.status.getState().state).toBe("conflict");
  stop();
});

test("a draft that cannot be read is left alone", () => {
  const { session, stop } = open({ flow: { nodes: "gone" }, revision: 7, at: 0 });
  expect(session.flow.get().name).toBe("Orders");
  expect(session.save.status.getState().state).toBe("saved");
  stop();
});

test("what is deleted is no longer selected", () => {
  const { session, stop } = open();
  selectAll(session.selection, session.flow.get());
  session.edit((flow) => removeElements(flow, { nodes: ["big"], notes: ["n1"] }));
  const { nodes, notes, edges } = session.selection.getState();
  expect([...nodes, ...notes, ...edges]).toEqual(["order", "total", "e1"]);
  stop();
});

test("settings belong to one node alone", () => {
  const { session, stop } = open();
  select(session.selection, { nodes: ["total"] });
  expect(onlyNode(session.selection.getState())).toBe("total");
  select(session.selection, { nodes: ["total", "big"] });
  expect(onlyNode(session.selection.getState())).toBeUndefined();
  stop();
});

test("problems are found by node", async () => {
  const { session, stop } = open();
  session.edit((flow) => ({
    ...flow,
    nodes: flow.nodes.map((node) => (node.id === "big" ? { ...node, type: "acme.gone" } : node)),
  }));
  await session.problems.check();
  const { byNode } = session.problems.store.getState();
  expect(byNode.get("big")?.map(({ severity }) => severity)).toContain("error");
  stop();
});
