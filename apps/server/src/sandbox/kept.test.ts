import { expect, test } from "vitest";
import { flowOf, hook } from "../testing/flow-builder.ts";
import { serverWith } from "../testing/publish.ts";
import { send } from "../testing/server.ts";
import { codeFlow, runWithCode } from "./testing.ts";

const code = (id: string, text: string) => ({ id, type: "code.javascript", params: { code: text } });
const counting = `
  const own = $getWorkflowStaticData("node");
  const shared = this.getWorkflowStaticData("global");
  own.calls = (own.calls ?? 0) + 1;
  (shared.seen ??= []).push($json.body?.id ?? $json.id);
  return { own: own.calls, seen: shared.seen };
`;

test("what code keeps is there in the next execution of a published flow, and in the next node", async () => {
  const reading = "return { ...$json, again: getWorkflowStaticData('global').seen.length }";
  const { server } = await serverWith([
    flowOf("f", [hook("f", "lastNode"), code("count", counting), code("read", reading)]),
  ]);
  const call = async (id: number) =>
    (await send(server.url, "/webhook/f", { method: "POST", json: { id } })).json();
  expect(await call(7)).toEqual({ own: 1, seen: [7], again: 1 });
  expect(await call(8)).toEqual({ own: 2, seen: [7, 8], again: 2 });
});

test("a test keeps nothing for the next one", async () => {
  for (let turn = 0; turn < 2; turn++) {
    const { outputs } = await runWithCode(codeFlow(counting), { items: [{ id: 1 }] });
    expect(outputs("Code")).toEqual([{ own: 1, seen: [1] }]);
  }
});

test.each([
  ["$getWorkflowStaticData()", "global"],
  ["$getWorkflowStaticData('node').text = 'x'.repeat(300_000)", "256 KB"],
  ["$getWorkflowStaticData('node').big = 1n", "BigInt"],
])("%s says what is wrong", async (text, words) => {
  const { error } = await runWithCode(codeFlow(`${text}; return [];`));
  expect(error?.message).toContain(words);
});

test("code marks the execution, reads what it is marked with, and hands it to the next node", async () => {
  const flow = codeFlow(`
    const { customData } = $execution;
    customData.set("order", 1);
    customData.set("order", 2);
    customData.set("order", 1);
    customData.setAll({ shop: "PL" });
    return { order: customData.get("order"), all: customData.getAll() };
  `);
  const fields = [{ name: "next", type: "string", value: "={{ $execution.customData.get('order') }}" }];
  const position = { x: 400, y: 0 };
  const set = { id: "set", type: "data.set", version: 1, name: "Set", position, params: { fields } };
  const edge = { id: "e2", source: "code", sourceHandle: "main", target: "set", targetHandle: "main" };
  const { outputs } = await runWithCode(
    { ...flow, nodes: [...flow.nodes, set], edges: [...flow.edges, edge] },
    { items: [{}] },
  );
  expect(outputs("Set")).toEqual([{ order: "1", all: { order: "1", shop: "PL" }, next: "1" }]);
});

test("what cannot be a mark is said", async () => {
  const { error } = await runWithCode(codeFlow("$execution.customData.set('two words', 1); return [];"));
  expect(error?.message).toContain("two words");
});
