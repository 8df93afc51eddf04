import { expect, test } from "vitest";
import { diffFlows, diffLines, isSame, parseFlow, renameNode, updateNode } from "../index.ts";
import type { Flow, FlowDiff } from "../index.ts";
import { goodFile } from "../testing/sample.ts";

function flow(change: (file: ReturnType<typeof goodFile>) => object = (file) => file): Flow {
  const parsed = parseFlow(change(goodFile()));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.flow;
}

/** `changed erp params.url: "a" → "b"`, one line for each value. */
function told({ nodes, edges, notes, flow }: FlowDiff): string[] {
  const value = (one: FlowDiff["flow"][number]) =>
    `${one.follows ? "~" : ""}${one.path.join(".")}: ${JSON.stringify(one.before)} → ${JSON.stringify(one.after)}`;
  const element = (one: FlowDiff["nodes"][number] | FlowDiff["notes"][number]): string[] => {
    if (one.kind === "added") return [`added ${one.after.id}`];
    if (one.kind === "removed") return [`removed ${one.before.id}`];
    const name = `${one.kind}${one.moved && one.kind !== "moved" ? "+moved" : ""} ${one.after.id}`;
    return one.values.length === 0 ? [name] : one.values.map((change) => `${name} ${value(change)}`);
  };
  return [
    ...nodes.flatMap(element),
    ...edges.map(
      (one) => `${one.kind} ${one.kind === "removed" ? one.before.id : "after" in one ? one.after.id : ""}`,
    ),
    ...notes.flatMap(element),
    ...flow.map(value),
  ];
}

test("a flow is the same as itself, stored in another order, with defaults written out and edges drawn anew", () => {
  const other = flow((file) => ({
    ...file,
    nodes: file.nodes.toReversed().map((node) => ({ ...node, disabled: false, onError: "stop" })),
    edges: file.edges.toReversed().map((edge) => ({ ...edge, id: `${edge.id}-again` })),
    settings: { saveData: "all" },
  }));
  expect(told(diffFlows(flow(), other))).toEqual([]);
  expect(isSame(diffFlows(flow(), other))).toBe(true);
});

test("each setting that differs is told by its place, before and after", () => {
  const edited = updateNode(flow(), "erp", {
    params: { method: "POST", url: "https://erp.example/v2", headers: [{ name: "X-Key", value: "1" }] },
    disabled: true,
    notes: "Ask Ewa",
    retry: { attempts: 3 },
  });
  const moved = {
    ...edited,
    nodes: edited.nodes.map((n) => (n.id === "big" ? { ...n, position: { x: 520, y: 90 } } : n)),
  };
  const diff = diffFlows(flow(), moved);
  expect(told(diff)).toEqual([
    "moved big",
    'changed erp params.url: "https://erp.example/orders" → "https://erp.example/v2"',
    'changed erp params.headers: undefined → [{"name":"X-Key","value":"1"}]',
    "changed erp disabled: undefined → true",
    'changed erp notes: undefined → "Ask Ewa"',
    'changed erp retry: undefined → {"attempts":3}',
  ]);
  expect(isSame(diff)).toBe(false);
});

test("what follows the new name of a node is told apart from what was changed as well", () => {
  const renamed = renameNode(flow(), "order", "Shop order");
  expect(told(diffFlows(flow(), renamed))).toEqual([
    'changed order name: "New order" → "Shop order"',
    `follows total ~params.fields.0.value: ${JSON.stringify("={{ $('New order').item.json.body.price * 2 }}")} → ${JSON.stringify("={{ $('Shop order').item.json.body.price * 2 }}")}`,
  ]);
  const more = JSON.parse(JSON.stringify(renamed).replace("price * 2", "price * 3")) as Flow;
  expect(diffFlows(flow(), more).nodes.map(({ kind }) => kind)).toEqual(["changed", "changed"]);
});

test("rows that are put in or taken out leave the others alone", () => {
  const row = (name: string) => ({ name, type: "string", value: name });
  const withRows = (...names: string[]) =>
    updateNode(flow(), "total", { params: { fields: names.map(row) } });
  expect(told(diffFlows(withRows("a", "b", "c"), withRows("a", "x", "b", "c")))).toEqual([
    'changed total params.fields.1: undefined → {"name":"x","type":"string","value":"x"}',
  ]);
  expect(told(diffFlows(withRows("a", "b", "c"), withRows("b", "c")))).toEqual([
    'changed total params.fields.0: {"name":"a","type":"string","value":"a"} → undefined',
  ]);
});

test("nodes and edges that are new or gone, notes, pinned data, the name and the settings of the flow", () => {
  const note = { id: "n1", text: "Ask Ewa", position: { x: 0, y: 200 }, size: { width: 240, height: 120 } };
  const before = flow((file) => ({ ...file, notes: [note], pinData: { total: [{ json: { total: 1 } }] } }));
  const after = flow((file) => ({
    ...file,
    name: "Orders to the ERP",
    description: "For Ewa",
    settings: { timezone: "Europe/Warsaw" },
    nodes: [
      ...file.nodes.filter(({ id }) => id !== "erp"),
      { id: "mail", type: "data.set", version: 1, name: "Mail", position: { x: 800, y: 50 } },
    ],
    edges: [
      ...file.edges.filter(({ id }) => id !== "e3"),
      { id: "e4", source: "big", sourceHandle: "true", target: "mail", targetHandle: "main" },
    ],
    notes: [{ ...note, text: "Ask Jan" }],
  }));
  expect(told(diffFlows(before, after))).toEqual([
    'changed total pinData: [{"json":{"total":1}}] → undefined',
    "removed erp",
    "added mail",
    "added e4",
    "removed e3",
    'changed n1 text: "Ask Ewa" → "Ask Jan"',
    'name: "Orders" → "Orders to the ERP"',
    'description: "" → "For Ewa"',
    'settings.timezone: undefined → "Europe/Warsaw"',
  ]);
});

const signs = { same: " ", added: "+", removed: "-" } as const;
const lines = (before: string, after: string): string =>
  diffLines(before, after)
    .map(({ kind, text }) => signs[kind] + text)
    .join("|");

test("lines are compared with the fewest changes", () => {
  expect(lines("", "")).toBe("");
  expect(lines("a\nb\n", "a\nb\n")).toBe(" a| b");
  expect(lines("", "a\nb")).toBe("+a|+b");
  expect(lines("a\nb", "")).toBe("-a|-b");
  expect(lines("a\nb\nc\nd\ne", "a\nx\nc\ne\nf")).toBe(" a|-b|+x| c|-d| e|+f");
});

test("the lines of any two texts give both of them back", () => {
  let seed = 7;
  const next = (below: number): number => (seed = (seed * 1103515245 + 12345) % 2147483648) % below;
  const text = () => Array.from({ length: next(14) }, () => "abc"[next(3)]).join("\n");
  for (let i = 0; i < 500; i += 1) {
    const [before, after] = [text(), text()];
    const found = diffLines(before, after);
    const without = (kind: string) => found.filter((line) => line.kind !== kind).map((line) => line.text);
    expect(without("added").join("\n")).toBe(before);
    expect(without("removed").join("\n")).toBe(after);
  }
  // Too different to look for the shortest way: still both, and soon.
  const many = (sign: string) => Array.from({ length: 4000 }, (_, i) => `${sign}${i}`).join("\n");
  expect(diffLines(many("a"), many("b"))).toHaveLength(8000);
});
