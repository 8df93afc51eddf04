import { moveElements, updateNode } from "@weft/flow";
import type { Flow } from "@weft/flow";
import { expect, test } from "vitest";
import { orderFlow, testCatalog } from "../flow/fixtures.ts";
import { emptySelection } from "../flow/selection.ts";
import type { Selection } from "../flow/selection.ts";
import { ElementMaker } from "./elements.ts";
import type { CanvasNode, StepElement } from "./elements.ts";

const describe = (): string => "name";

function setUp() {
  const maker = new ElementMaker();
  return (
    flow: Flow,
    change: { selection?: Selection; moving?: ReadonlyMap<string, { x: number; y: number }> } = {},
  ) =>
    new Map(
      maker
        .nodes({
          flow,
          catalog: testCatalog,
          selection: emptySelection,
          moving: new Map(),
          describe,
          ...change,
        })
        .map((node): [string, CanvasNode] => [node.id, node]),
    );
}

test("a drag makes one new element, and its card keeps its data", () => {
  const draw = setUp();
  const flow = orderFlow();
  const before = draw(flow);
  const during = draw(flow, { moving: new Map([["total", { x: 5, y: 5 }]]) });
  expect([...during].filter(([id, node]) => node !== before.get(id)).map(([id]) => id)).toEqual(["total"]);
  expect(during.get("total")?.position).toEqual({ x: 5, y: 5 });
  expect(during.get("total")?.data).toBe(before.get("total")?.data);
});

test("an edit of one node draws that node only", () => {
  const draw = setUp();
  const flow = orderFlow();
  const before = draw(flow);
  const after = draw(updateNode(flow, "big", { disabled: true }));
  expect([...after].filter(([id, node]) => node !== before.get(id)).map(([id]) => id)).toEqual(["big"]);
});

test("moving in the document moves notes as well", () => {
  const draw = setUp();
  const moved = draw(moveElements(orderFlow(), { n1: { x: 9, y: 9 } }));
  expect(moved.get("note:n1")?.position).toEqual({ x: 9, y: 9 });
});

test("handles lie on the border, loose outputs are known", () => {
  const draw = setUp();
  const big = draw(orderFlow()).get("big") as StepElement;
  expect(big.data.loose).toEqual(new Set(["true", "false"]));
  expect(big.handles?.map(({ id, type, x, y }) => ({ id, type, x, y }))).toEqual([
    { id: "main", type: "target", x: -6, y: 26 },
    { id: "true", type: "source", x: 218, y: 10 },
    { id: "false", type: "source", x: 218, y: 42 },
  ]);
});

test("an unknown node type keeps the handles that its edges use", () => {
  const draw = setUp();
  const gone = draw(updateNode(orderFlow(), "total", { type: "acme.gone" })).get("total") as StepElement;
  expect(gone.data.manifest).toBeUndefined();
  expect(gone.handles?.map(({ type }) => type)).toEqual(["target", "source"]);
});
