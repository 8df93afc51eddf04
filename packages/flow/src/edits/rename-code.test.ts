import { expect, test } from "vitest";
import { copyElements, parseFlow, pasteFragment, renameNode } from "../index.ts";

const node = (id: string, type: string, params: object) => ({
  id,
  type,
  version: 1,
  name: id,
  position: { x: 0, y: 0 },
  params,
});

test("code that names a node follows its new name; other texts stay", () => {
  const parsed = parseFlow({
    format: "weft/1",
    id: "f",
    name: "F",
    nodes: [
      node("old", "core.manual", {}),
      node("code", "code.javascript", { mode: "all", code: 'return $("old").all();' }),
      node("other", "x.other", { code: 'return $("old").all();' }),
    ],
    edges: [],
  });
  if (!parsed.ok) throw new Error("The flow is wrong");
  const [, code, other] = renameNode(parsed.flow, "old", "new").nodes;
  expect(code?.params).toEqual({ mode: "all", code: "return $('new').all();" });
  expect(other).toBe(parsed.flow.nodes[2]);
  const copied = copyElements(parsed.flow, ["old", "code"]);
  const { flow, ids } = pasteFragment(parsed.flow, copied, { x: 0, y: 0 });
  const pasted = flow.nodes.find(({ id }) => id === ids[1]);
  expect(pasted?.params["code"]).toBe("return $('old 2').all();");
});
