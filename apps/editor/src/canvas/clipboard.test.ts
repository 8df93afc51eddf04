import { setParam } from "@weft/flow";
import { expect, test } from "vitest";
import { orderFlow } from "../flow/fixtures.ts";
import { copyText } from "./clipboard.ts";
import { duplicate, paste, readClip } from "./paste.ts";

const chosen = (...nodes: string[]) => ({ nodes: new Set(nodes), notes: new Set<string>() });

test("copied nodes come back with new names, their edge, and references that follow", () => {
  const flow = setParam(orderFlow(), "total", ["note"], "={{ $('New order').item.json.id }}");
  const clip = readClip(copyText(flow, chosen("order", "total")) ?? "");
  if (clip.kind !== "flow") throw new Error(clip.kind);
  const pasted = paste(flow, clip.flow, { x: 1000, y: 400 });
  const [first, second] = pasted.nodes.map((id) => pasted.flow.nodes.find((node) => node.id === id));
  expect(first).toMatchObject({ name: "New order 2", position: { x: 1000, y: 400 } });
  expect(second).toMatchObject({
    name: "Add total 2",
    params: { note: "={{ $('New order 2').item.json.id }}" },
  });
  expect(pasted.flow.edges).toHaveLength(3);
  expect(pasted.notes).toEqual([]);
});

test("nothing selected, nothing copied", () => {
  expect(copyText(orderFlow(), chosen())).toBeUndefined();
  expect(duplicate(orderFlow(), chosen())).toBeUndefined();
});

test("a copy of a note stands beside it", () => {
  const copied = duplicate(orderFlow(), { nodes: new Set(), notes: new Set(["n1"]) });
  expect(copied?.notes).toHaveLength(1);
  expect(copied?.flow.notes.at(-1)).toMatchObject({ text: "Ask Ola", position: { x: 32, y: 280 } });
});

test("text that is no flow is told from a flow with mistakes", () => {
  expect(readClip("buy milk").kind).toBe("foreign");
  expect(readClip('{"a":1}').kind).toBe("foreign");
  const broken = readClip('{"format":"weft/1","id":"x","name":"X","nodes":[{"id":"a"}]}');
  if (broken.kind !== "broken") throw new Error(broken.kind);
  expect(broken.problems.map(({ severity }) => severity)).toContain("error");
});
