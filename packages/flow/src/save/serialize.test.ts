import fc from "fast-check";
import { expect, test } from "vitest";
import { emptyFlow, parseFlow, serializeFlow } from "../index.ts";
import type { Flow } from "../index.ts";
import { goodFile } from "../testing/sample.ts";

function read(input: unknown): Flow {
  const result = parseFlow(input);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.flow;
}

function shuffle(value: unknown, order: (keys: string[]) => string[]): unknown {
  if (Array.isArray(value)) return value.map((v) => shuffle(v, order));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    order(Object.keys(value)).map((k) => [k, shuffle((value as Record<string, unknown>)[k], order)]),
  );
}

test("same flow, same bytes, in whatever order the file had its keys", () => {
  const { nodes, ...rest } = goodFile();
  const plain = {
    ...rest,
    nodes: nodes.map(({ id, type, version, name, position }) => ({ id, type, version, name, position })),
  };
  const bytes = serializeFlow(read(plain));
  expect(serializeFlow(read(shuffle(plain, (keys) => keys.toReversed())))).toBe(bytes);
  expect(bytes.endsWith("}\n")).toBe(true);
});

test("saving and loading gives the same flow", () => {
  const flow = read(goodFile());
  expect(read(serializeFlow(flow))).toEqual(flow);
  fc.assert(
    fc.property(fc.dictionary(fc.string({ minLength: 1 }), fc.jsonValue({ maxDepth: 3 })), (json) => {
      const [first, ...others] = flow.nodes;
      if (!first) return false;
      const params = JSON.parse(JSON.stringify(json)) as Record<string, unknown>;
      const changed = { ...flow, nodes: [{ ...first, params }, ...others] };
      const text = serializeFlow(changed);
      const again = parseFlow(text);
      return !again.ok || serializeFlow(again.flow) === text;
    }),
  );
});

test("what is at its default is left out", () => {
  const flow = read({
    ...goodFile(),
    settings: { order: "parallel", saveData: "all", errorFlow: null },
    notes: [],
    pinData: {},
    nodes: [
      {
        ...goodFile().nodes[0],
        disabled: false,
        onError: "stop",
        errorItems: "both",
        executeOnce: false,
        alwaysOutput: false,
        notes: "",
        params: {},
      },
    ],
    edges: [],
  });
  expect(JSON.parse(serializeFlow(flow))).toEqual({
    format: "weft/1",
    id: "orders",
    name: "Orders",
    nodes: [{ id: "order", type: "core.webhook", version: 1, name: "New order", position: { x: 0, y: 0 } }],
    edges: [],
  });
});

test("unknown node types travel unchanged", () => {
  const node = {
    id: "x",
    type: "acme.secret.sauce",
    version: 7.2,
    name: "X",
    position: { x: 1, y: 2 },
    params: { deep: { a: [1, { b: null }] } },
  };
  const flow = read({ ...goodFile(), nodes: [...goodFile().nodes, node] });
  expect((JSON.parse(serializeFlow(flow)) as { nodes: unknown[] }).nodes.at(-1)).toEqual(node);
});

test("an empty flow is a valid file", () => {
  expect(read(serializeFlow(emptyFlow({ id: "a", name: "A" })))).toEqual(emptyFlow({ id: "a", name: "A" }));
});
