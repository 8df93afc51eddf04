import type { NodeManifest, Params } from "@weft/sdk";
import { expect, test } from "vitest";
import { keptParams, parseFlow, switchType } from "../index.ts";

const text = { kind: "text", label: "Text" } as const;
const board = { kind: "remote", load: "boards", label: "Board" } as const;

function manifestOf(type: string, params: Params): NodeManifest {
  const ends = { inputs: ["main"], outputs: ["main"], effect: "write" } as const;
  return { kind: "action", type, version: 2, label: type, params, ...ends };
}

test("a node of another type keeps what both types ask for, its name and its access, and no pinned data", () => {
  const from = manifestOf("acme.card.create", {
    board,
    title: text,
    due: { kind: "dateTime", label: "Due" },
  });
  const rows = { kind: "list", label: "Rows", of: { name: text }, default: [{ name: "a" }] } as const;
  const to = manifestOf("acme.card.update", { board, title: text, card: text, due: text, rows });
  const parsed = parseFlow({
    format: "weft/1",
    id: "f",
    name: "F",
    nodes: [
      {
        id: "a",
        type: "acme.card.create",
        version: 1,
        name: "Mine",
        position: { x: 0, y: 0 },
        credential: "cred_1",
        params: { board: "b1", title: "={{ $json.title }}", due: "2026-01-01" },
      },
    ],
    edges: [],
    pinData: { a: [{ json: { id: 1 } }], b: [{ json: { id: 2 } }] },
  });
  if (!parsed.ok) throw new Error("The flow is wrong");
  const switched = switchType(parsed.flow, "a", { from, to });
  const [node] = switched.nodes;
  expect(node).toMatchObject({ type: "acme.card.update", version: 2, name: "Mine", credential: "cred_1" });
  expect(node?.params).toEqual({ board: "b1", title: "={{ $json.title }}", rows: [{ name: "a" }] });
  expect(switched.pinData).toEqual({ b: [{ json: { id: 2 } }] });
  expect(switchType(parsed.flow, "none", { from, to })).toBe(parsed.flow);
});

test.for<[string, Params, Params, unknown, unknown]>([
  ["an option that is there", { a: choice("x", "y") }, { a: choice("y") }, "y", "y"],
  ["an option that is not", { a: choice("x", "y") }, { a: choice("y") }, "x", undefined],
  ["some of several", { a: choices("x", "y") }, { a: choices("y", "z") }, ["x", "y"], ["y"]],
  ["an id of another kind of thing", { a: board }, { a: { ...board, load: "lists" } }, "b1", undefined],
  [
    "an expression where none may stand",
    { a: text },
    { a: { ...text, literal: true } },
    "={{ 1 }}",
    undefined,
  ],
  ["rows", { a: list({ n: text, x: text }) }, { a: list({ n: text }) }, [{ n: "1", x: "2" }], [{ n: "1" }]],
  [
    "an expression for all rows",
    { a: list({ n: text }) },
    { a: list({ n: text }) },
    "={{ [] }}",
    "={{ [] }}",
  ],
  ["groups", { a: group({ n: text }) }, { a: group({ n: text }) }, { n: "1", gone: 2 }, { n: "1" }],
  ["code of another language", { a: code("sql") }, { a: code("html") }, "select 1", undefined],
  ["what is not a parameter", {}, { a: text }, "1", undefined],
])("%s", ([, before, after, value, kept]) => {
  expect(keptParams(before, after, { a: value })).toEqual(kept === undefined ? {} : { a: kept });
});

function choice(...options: string[]) {
  return { kind: "choice", label: "A", options } as const;
}
function choices(...options: string[]) {
  return { kind: "choices", label: "A", options } as const;
}
function list(of: Params) {
  return { kind: "list", label: "A", of } as const;
}
function group(of: Params) {
  return { kind: "group", label: "A", of } as const;
}
function code(language: "sql" | "html") {
  return { kind: "code", label: "A", language } as const;
}
