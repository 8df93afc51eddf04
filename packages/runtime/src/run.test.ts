import { defineAction, defineTrigger } from "@weft/sdk";
import { expect, test } from "vitest";
import { catalogOf, runFlow } from "./testing/index.ts";

const start = defineTrigger({ type: "t.start", version: 1, label: "Start", params: {}, manual: true });
const pass = defineAction({
  type: "t.pass",
  version: 1,
  label: "Pass",
  effect: "none",
  params: {},
  run: ({ item }) => item,
});
const set = defineAction({
  type: "t.set",
  version: 1,
  label: "Set",
  effect: "none",
  params: { name: { kind: "text", label: "Name" }, value: { kind: "json", label: "Value" } },
  run: ({ params, item }) => ({ json: { ...item.json, [params.name]: params.value } }),
});

test("a chain", async () => {
  const flow = {
    format: "weft/1",
    id: "f",
    name: "F",
    nodes: [
      { id: "a", type: "t.start", version: 1, name: "A", position: { x: 0, y: 0 } },
      {
        id: "b",
        type: "t.set",
        version: 1,
        name: "B",
        position: { x: 0, y: 0 },
        params: { name: "x", value: "={{ $json.n * 2 }}" },
      },
      { id: "c", type: "t.pass", version: 1, name: "C", position: { x: 0, y: 0 } },
    ],
    edges: [
      { id: "e1", source: "a", sourceHandle: "main", target: "b", targetHandle: "main" },
      { id: "e2", source: "b", sourceHandle: "main", target: "c", targetHandle: "main" },
    ],
  };
  const result = await runFlow(flow, { catalog: catalogOf([start, pass, set]), items: [{ n: 1 }, { n: 2 }] });
  expect(result.error).toBeUndefined();
  expect(result.outputs("C")).toEqual([
    { n: 1, x: 2 },
    { n: 2, x: 4 },
  ]);
});
