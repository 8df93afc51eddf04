import { expect, test } from "vitest";
import { parseFlow, validateFlow } from "../index.ts";
import type { Flow, Problem } from "../index.ts";
import { goodFile, lookup } from "../testing/sample.ts";

type File = ReturnType<typeof goodFile>;
const context = {
  manifest: lookup,
  credential: (id: string) => (id === "cred_1" ? { type: "http.basic" } : undefined),
};

function flowOf(change: (file: File) => unknown = (file) => file): Flow {
  const result = parseFlow(change(goodFile()));
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.flow;
}

function found(change: (file: File) => unknown): readonly Problem[] {
  return validateFlow(flowOf(change), context);
}

function node(file: File, at: number, patch: object): File {
  return { ...file, nodes: file.nodes.map((n, i) => (i === at ? Object.assign({}, n, patch) : n)) };
}

test("a good flow has no problems", () => {
  expect(found((f) => f)).toEqual([]);
});

test.each([
  ["node.unknownType", "/nodes/1/type", { type: "acme.unknown" }],
  ["node.newerVersion", "/nodes/1/version", { version: 2 }],
  ["param.type", "/nodes/1/params/limit", { params: { fields: [], limit: "many" } }],
  ["param.range", "/nodes/1/params/limit", { params: { fields: [], limit: 10 } }],
  ["param.range", "/nodes/1/params/limit", { params: { fields: [], limit: 1.5 } }],
  [
    "param.missing",
    "/nodes/1/params/fields/0/name",
    { params: { fields: [{ name: "", type: "string", value: "x" }] } },
  ],
  ["expression.syntax", "/nodes/1/params/note", { params: { fields: [], note: "={{ $json. }}" } }],
  [
    "expression.unknownNode",
    "/nodes/1/params/note",
    { params: { fields: [], note: "={{ $('Nobody').item.json.x }}" } },
  ],
  ["expression.unknownName", "/nodes/1/params/note", { params: { fields: [], note: "={{ total * 2 }}" } }],
  [
    "expression.notBefore",
    "/nodes/1/params/note",
    { params: { fields: [], note: "={{ $('Big?').item.json.x }}" } },
  ],
])("%s is told at %s", (code, pointer, patch) => {
  expect(found((f) => node(f, 1, patch))).toContainEqual(expect.objectContaining({ code, pointer }));
});

test("an expression that cannot be read says why, in English and by its text", () => {
  const [syntax] = found((f) => node(f, 1, { params: { fields: [], note: "={{ 1 2 }}" } }));
  expect(syntax?.values).toMatchObject({
    reason: "`2` is not expected here",
    reasonText: "unexpected-part",
    "reason.part": "2",
  });
});

test("triggers: required and literal parameters", () => {
  expect(found((f) => node(f, 0, { params: {} })).map((p) => p.code)).toEqual(["param.missing"]);
  expect(found((f) => node(f, 0, { params: { path: "={{ 1 }}" } })).map((p) => p.code)).toEqual([
    "param.literal",
  ]);
  expect(found((f) => node(f, 0, { params: { path: "orders", method: "FETCH" } }))[0]?.message).toContain(
    "FETCH",
  );
});

test("credentials: missing, unknown, of the wrong type", () => {
  expect(found((f) => node(f, 3, { credential: undefined }))[0]?.code).toBe("credential.missing");
  expect(found((f) => node(f, 3, { credential: "cred_2" }))[0]?.code).toBe("credential.unknown");
  const other = validateFlow(flowOf(), { manifest: lookup, credential: () => ({ type: "acme.key" }) });
  expect(other.map((p) => p.code)).toEqual(["credential.type"]);
  expect(
    validateFlow(
      flowOf((f) => node(f, 3, { credential: undefined })),
      { manifest: lookup },
    ),
  ).toEqual([]);
});

test("graph: names, handles, triggers, circles, loose ends", () => {
  const edge = (id: string, source: string, sourceHandle: string, target: string, targetHandle = "main") => ({
    id,
    source,
    sourceHandle,
    target,
    targetHandle,
  });
  const withEdge = (e: object) => (f: File) => ({ ...f, edges: [...f.edges, e] });
  expect(found((f) => node(f, 1, { name: "Big?" })).map((p) => p.code)).toContain("node.duplicateName");
  expect(found(withEdge(edge("x", "big", "maybe", "erp")))[0]).toMatchObject({
    code: "edge.missingOutput",
    edge: "x",
    values: { known: "true, false" },
  });
  expect(found(withEdge(edge("x", "big", "false", "erp", "second")))[0]?.code).toBe("edge.missingInput");
  expect(found(withEdge(edge("x", "big", "false", "order")))[0]?.code).toBe("edge.intoTrigger");
  expect(found(withEdge(edge("x", "big", "true", "erp")))[0]).toMatchObject({
    code: "edge.duplicate",
    severity: "warning",
  });
  expect(found(withEdge(edge("x", "big", "false", "total")))[0]).toMatchObject({
    code: "graph.cycle",
    values: { names: "Add total, Big?" },
  });
  expect(
    found((f) => ({ ...withEdge(edge("x", "big", "false", "total"))(f), settings: { order: "sequential" } })),
  ).toEqual([]);
  expect(found((f) => ({ ...f, edges: f.edges.slice(0, 2) }))).toMatchObject([
    { code: "graph.unreachable", node: { name: "Tell the ERP" } },
  ]);
  expect(
    found((f) => ({ ...f, nodes: f.nodes.slice(1), edges: f.edges.slice(1) })).map((p) => p.code),
  ).toContain("graph.noTrigger");
});

test("outputs made by rows and inputs made by a count are handles", () => {
  const more = [
    {
      id: "sw",
      type: "flow.switch",
      version: 1,
      name: "Switch",
      position: { x: 0, y: 0 },
      params: { rules: [{ id: "r1", name: "Paid" }, { name: "Old" }] },
    },
    {
      id: "mg",
      type: "flow.merge",
      version: 1,
      name: "Merge",
      position: { x: 0, y: 0 },
      params: { inputs: 3 },
    },
  ];
  const join = (id: string, output: string, input: string) => ({
    id,
    source: "sw",
    sourceHandle: output,
    target: "mg",
    targetHandle: input,
  });
  const edges = [join("a", "r1", "in1"), join("b", "1", "in2"), join("c", "else", "in3")];
  const start = { id: "s", source: "big", sourceHandle: "false", target: "sw", targetHandle: "main" };
  expect(
    found((f) => ({ ...f, nodes: [...f.nodes, ...more], edges: [...f.edges, start, ...edges] })),
  ).toEqual([]);
  const wrong = [...edges, join("d", "r2", "in4")];
  expect(
    found((f) => ({ ...f, nodes: [...f.nodes, ...more], edges: [...f.edges, start, ...wrong] })).map(
      (p) => p.code,
    ),
  ).toEqual(["edge.missingOutput", "edge.missingInput"]);
});

test("a chain of 10,000 nodes that each read their predecessor validates", () => {
  const nodes = Array.from({ length: 10_000 }, (_, i) => ({
    ...(i === 0
      ? goodFile().nodes[0]
      : {
          ...goodFile().nodes[1],
          params: { fields: [], note: `={{ $('n${Math.max(0, i - 2)}').item.json.x }}` },
        }),
    id: `n${i}`,
    name: `n${i}`,
  }));
  const edges = nodes.slice(1).map((n, i) => ({
    id: `e${i}`,
    source: `n${i}`,
    sourceHandle: "main",
    target: n.id,
    targetHandle: "main",
  }));
  expect(found((f) => ({ ...f, nodes, edges }))).toEqual([]);
});

test("a write that is tried again without an idempotency key is warned of", () => {
  const retry = { attempts: 3 };
  const told = (patch: object, manifest = lookup): readonly string[] => {
    const flow = flowOf((f) => node(f, 3, patch));
    const problems = validateFlow(flow, { ...context, manifest });
    return problems.flatMap(({ code, pointer, severity }) =>
      code === "retry.repeatsWrite" ? [`${severity} ${pointer}`] : [],
    );
  };
  expect(told({ retry })).toEqual(["warning /nodes/3/retry"]);
  expect(told({ retry: { attempts: 1 } })).toEqual([]);
  expect(told({ retry, disabled: true })).toEqual([]);
  expect(told({ retry, params: { method: "GET", url: "https://erp.test" } })).toEqual([]);
  expect(told({ retry, onUnknownOutcome: "retry" })).toEqual([]);
  const keyed: typeof lookup = (type, version) => {
    const found = lookup(type, version);
    return found && { ...found, idempotent: { param: "key" } };
  };
  expect(told({ retry }, keyed)).toEqual(["warning /nodes/3/retry"]);
  const params = { method: "POST", url: "https://erp.test", key: "Idempotency-Key" };
  expect(told({ retry, params }, keyed)).toEqual([]);
});
