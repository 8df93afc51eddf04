import fc from "fast-check";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { flowJsonSchema, parseFlow, parseStored, serializeFlow } from "../index.ts";
import type { Problem } from "../index.ts";
import { goodFile } from "../testing/sample.ts";

function problemsOf(input: unknown): readonly Problem[] {
  const result = parseFlow(input);
  expect(result.ok).toBe(false);
  for (const p of result.problems) {
    expect(p.message).not.toContain("{{");
    expect(p.remedy.length).toBeGreaterThan(5);
  }
  return result.problems;
}

test("a good file is read from text and from a value, with a byte-order mark too", () => {
  for (const input of [goodFile(), JSON.stringify(goodFile()), `\uFEFF${JSON.stringify(goodFile())}`]) {
    const result = parseFlow(input);
    expect(result.ok && result.flow.nodes.map((n) => n.id)).toEqual(["order", "total", "big", "erp"]);
    expect(result.ok && result.flow.settings).toEqual({});
  }
});

test("broken JSON is told with line and column", () => {
  const [first] = problemsOf('{\n  "format": "weft/1",\n  "id": oops\n}');
  expect(first).toMatchObject({ code: "json.syntax", values: { line: 3 } });
});

test("what is not an object is refused by name", () => {
  expect(problemsOf("[]")[0]?.message).toContain("a list");
  expect(problemsOf("null")[0]?.message).toContain("null");
});

test("every problem of a file is told, with pointer, node, and remedy", () => {
  const file = goodFile() as { nodes: Record<string, unknown>[]; edges: Record<string, unknown>[] } & Record<
    string,
    unknown
  >;
  Object.assign(file.nodes[0] ?? {}, { position: { x: "left", y: 0 }, onEror: "stop" });
  delete file.nodes[1]?.["name"];
  Object.assign(file.nodes[2] ?? {}, { onError: "explode" });
  delete file["name"];
  expect(problemsOf(file).map((p) => [p.code, p.pointer, p.node?.name])).toEqual(
    expect.arrayContaining([
      ["field.type", "/nodes/0/position/x", "New order"],
      ["field.unknown", "/nodes/0/onEror", "New order"],
      ["field.missing", "/nodes/1/name", "#2"],
      ["field.value", "/nodes/2/onError", "Big?"],
      ["field.missing", "/name", undefined],
    ]),
  );
});

test("references are checked: duplicate ids and edges to nowhere", () => {
  const file = goodFile();
  file.nodes.push({ ...file.nodes[0], id: "order", name: "Again" } as never);
  file.edges.push({ id: "e1", source: "big", sourceHandle: "false", target: "gone", targetHandle: "main" });
  expect(
    problemsOf(file)
      .map((p) => p.code)
      .toSorted(),
  ).toEqual(["edge.duplicateId", "edge.missingNode", "node.duplicateId"]);
});

test("problems of shape and of references are told together", () => {
  const file = { ...goodFile(), name: 7 };
  file.edges = [...file.edges, { ...file.edges[0], id: "e9", target: "gone" } as never];
  expect(problemsOf(file).map((p) => p.code)).toEqual(["field.type", "edge.missingNode"]);
});

test("formats: missing and from the future", () => {
  const { format: _, ...without } = goodFile();
  expect(problemsOf(without)[0]?.code).toBe("format.missing");
  expect(problemsOf({ ...goodFile(), format: "__proto__" })[0]?.code).toBe("format.unknown");
  expect(problemsOf({ ...goodFile(), format: "weft/9" })[0]).toMatchObject({
    code: "format.unknown",
    pointer: "/format",
  });
});

test("reserved keys are refused at any depth and key position", () => {
  for (const key of ["__proto__", "constructor", "prototype"]) {
    const text = JSON.stringify(goodFile()).replace('"params":{', `"params":{"deep":[{"${key}":{"x":1}}],`);
    expect(problemsOf(text)[0]).toMatchObject({
      code: "key.reserved",
      pointer: `/nodes/0/params/deep/0/${key}`,
    });
  }
});

test("an id that every object has as a key is refused", () => {
  for (const id of ["constructor", "toString", "__proto__"]) {
    const file = goodFile() as unknown as { nodes: Record<string, unknown>[]; edges: unknown[] };
    Object.assign(file.nodes[0] ?? {}, { id });
    expect(problemsOf({ ...file, edges: [], pinData: {} })).toMatchObject([
      { code: "field.value", pointer: "/nodes/0/id" },
    ]);
  }
});

test("limits: size, depth, nodes, edges", () => {
  expect(problemsOf(`"${"x".repeat(5_000_001)}"`)[0]?.code).toBe("limit.size");
  const deep = JSON.parse(`${'{"a":'.repeat(20_000)}1${"}".repeat(20_000)}`) as unknown;
  expect(problemsOf({ ...goodFile(), pinData: deep })[0]?.code).toBe("limit.depth");
  expect(problemsOf({ ...goodFile(), nodes: Array.from({ length: 10_001 }, () => ({})) })[0]).toMatchObject({
    code: "limit.nodes",
    values: { count: 10_001 },
  });
  expect(problemsOf({ ...goodFile(), edges: Array.from({ length: 50_001 }, () => ({})) })[0]?.code).toBe(
    "limit.edges",
  );
});

test("no input makes it throw", () => {
  fc.assert(
    fc.property(fc.anything(), (value) => typeof parseFlow(value).ok === "boolean"),
    { numRuns: 300 },
  );
  fc.assert(
    fc.property(fc.string(), (value) => typeof parseFlow(value).ok === "boolean"),
    { numRuns: 300 },
  );
});

test("mutants of a good file are accepted or refused with words, never worse", () => {
  const text = JSON.stringify(goodFile());
  const cut = fc.tuple(fc.nat(text.length), fc.nat(30), fc.string({ maxLength: 5 }));
  fc.assert(
    fc.property(cut, ([at, length, put]) => {
      const result = parseFlow(text.slice(0, at) + put + text.slice(at + length));
      return result.ok || result.problems.every((p) => p.message !== "" && p.remedy !== "");
    }),
    { numRuns: 500 },
  );
});

test("the published JSON Schema is up to date", () => {
  const published = readFileSync(join(import.meta.dirname, "../../../../docs/flow.schema.json"), "utf8");
  expect(published, "run: node packages/flow/scripts/schema.ts").toBe(
    `${JSON.stringify(flowJsonSchema(), null, 2)}\n`,
  );
});

test("a stored flow is read as it was taken in; one that is broken or of an unknown format is refused", () => {
  const taken = parseFlow({ format: "weft/1", id: "f", name: "Flow", nodes: [], edges: [] });
  if (!taken.ok) throw new Error("not a flow");
  expect(parseStored(serializeFlow(taken.flow))).toEqual(taken);
  for (const text of ["", "null", "[]", '{"format":"weft/1",', '{"format":"weft/9"}'])
    expect(parseStored(text), text).toMatchObject({ ok: false, problems: [expect.anything()] });
});
