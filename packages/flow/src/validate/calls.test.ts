import { expect, test } from "vitest";
import { parseFlow, validateFlow } from "../index.ts";
import type { OtherFlow } from "../index.ts";
import { lookup } from "../testing/sample.ts";

const known: Readonly<Record<string, OtherFlow>> = {
  ship: { name: "Ship it", published: true, called: true, onError: false },
  draft: { name: "Draft", published: false, called: true, onError: true },
  orders: { name: "Orders", published: true, called: false, onError: false },
  alarm: { name: "Alarm", published: true, called: false, onError: true },
};

function problems(call: string, { triggers = ["core.called"], settings = {}, others = true } = {}) {
  const node = { version: 1, position: { x: 0, y: 0 } };
  const parsed = parseFlow({
    format: "weft/1",
    id: "self",
    name: "Self",
    nodes: [
      ...triggers.map((type, i) => ({ ...node, id: `t${i}`, type, name: type, params: { path: "in" } })),
      { ...node, id: "call", type: "flow.call", name: "Call", params: { flow: call } },
    ],
    edges: [{ id: "e", source: "t0", sourceHandle: "main", target: "call", targetHandle: "main" }],
    settings,
  });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  const context = { manifest: lookup, ...(others && { flow: (id: string) => known[id] }) };
  return validateFlow(parsed.flow, context).map(({ code, severity, pointer, values }) => ({
    code,
    severity,
    pointer,
    values,
  }));
}

const pointer = "/nodes/1/params/flow";

test("a flow with a trigger for calls alone can be published and called", () => {
  expect(problems("ship")).toEqual([]);
});

test.for([
  ["gone", "call.unknownFlow", "error", "gone"],
  ["orders", "call.notCallable", "error", "Orders"],
  ["draft", "call.unpublished", "warning", "Draft"],
] as const)("calling %s: %s", ([id, code, severity, flow]) => {
  expect(problems(id)).toEqual([{ code, severity, pointer, values: { name: "Call", flow } }]);
});

test("a flow may call itself, with a warning, if it can be called", () => {
  expect(problems("self")).toEqual([
    { code: "call.itself", severity: "warning", pointer, values: { name: "Call" } },
  ]);
  expect(problems("self", { triggers: ["core.webhook"] })).toMatchObject([{ code: "call.notCallable" }]);
});

test("what an expression names, and what is not known, is left to the run", () => {
  expect(problems("={{ $json.flow }}")).toEqual([]);
  expect(problems("gone", { others: false })).toEqual([]);
});

test.for([
  ["alarm", []],
  ["orders", [{ code: "errorFlow.unusable", values: { flow: "Orders" } }]],
  ["gone", [{ code: "errorFlow.unusable", values: { flow: "gone" } }]],
  ["draft", [{ code: "errorFlow.unpublished", values: { flow: "Draft" } }]],
] as const)("the error flow %s", ([errorFlow, expected]) => {
  const found = problems("ship", { settings: { errorFlow } });
  expect(found).toEqual(
    expected.map((one) => ({ ...one, severity: "warning", pointer: "/settings/errorFlow" })),
  );
});
