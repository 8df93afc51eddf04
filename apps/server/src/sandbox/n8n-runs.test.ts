import { importN8n } from "@weft/n8n";
import type { JsonObject } from "@weft/sdk";
import { expect, test } from "vitest";
import { runWithCode } from "./testing.ts";

type Node = readonly [type: string, version: number, parameters: JsonObject, more?: JsonObject];

/** A trigger with two orders, and these nodes one behind the other; `X` is the last, and `Failed` takes its error output. */
function workflowOf(nodes: readonly Node[]) {
  const type = (name: string) => `n8n-nodes-base.${name}`;
  const chain = nodes.map(([name, typeVersion, parameters, more], i) => ({
    name: i === nodes.length - 1 ? "X" : `N${i}`,
    type: type(name),
    typeVersion,
    parameters,
    position: [200 * (i + 1), 0],
    ...more,
  }));
  const ends = [
    { name: "Orders", type: type("manualTrigger"), position: [0, 0], parameters: {} },
    { name: "Failed", type: type("noOp"), position: [900, 0], parameters: {} },
  ];
  const to = (node: string) => [{ node, type: "main", index: 0 }];
  const links = chain.map(({ name }, i) => [chain[i - 1]?.name ?? "Orders", { main: [to(name)] }] as const);
  const failed = ["X", { main: [[], to("Failed")] }] as const;
  const result = importN8n({
    nodes: [...ends, ...chain],
    connections: Object.fromEntries([...links, failed]),
  });
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.flow;
}

const orders = [
  { id: 1, amount: "" },
  { id: 2, amount: "7.5" },
];

async function run(nodes: readonly Node[]) {
  const { outputs } = await runWithCode(workflowOf(nodes), { items: orders });
  return { x: outputs("X"), failed: outputs("Failed") };
}

const regular = { onError: "continueRegularOutput" };
const apart = { onError: "continueErrorOutput" };
const throwing = { jsCode: "throw new Error('No stock');" };
const someFail = {
  mode: "runOnceForEachItem",
  jsCode: "if ($json.id === 1) throw new Error('No stock');\nreturn { json: { id: $json.id } };",
};
const amount = (options: JsonObject = {}): JsonObject => ({
  assignments: { assignments: [{ id: "1", name: "amount", type: "number", value: "={{ $json.amount }}" }] },
  options,
});

test.each<[string, readonly Node[], readonly object[]]>([
  ["code that runs once fails once", [["code", 2, throwing, regular]], [{ error: "No stock [line 1]" }]],
  [
    "code that runs for each item fails for each",
    [["code", 2, someFail, regular]],
    [{ error: "No stock [line 1, for item 0]" }, { id: 2 }],
  ],
  [
    "an old switch for going on",
    [["code", 1, throwing, { continueOnFail: true }]],
    [{ error: "No stock [line 1]" }],
  ],
  ["an empty text is the number 0", [["set", 3.4, amount()]], [{ amount: 0 }, { amount: 7.5 }]],
  [
    "what is no number goes through where the flow lets it",
    [
      ["code", 2, { jsCode: "return [{ amount: 'many' }];" }],
      ["set", 3.4, amount({ ignoreConversionErrors: true })],
    ],
    [{ amount: "many" }],
  ],
  [
    "what execution data marks is read by code",
    [
      ["executionData", 1, { dataToSave: { values: [{ key: "order", value: "={{ $json.id }}" }] } }],
      ["code", 2, { jsCode: "return [$execution.customData.getAll()];" }],
    ],
    [{ order: "2" }],
  ],
])("%s, as in n8n", async (_, nodes, wanted) => {
  expect((await run(nodes)).x).toEqual(wanted);
});

test.each<[string, readonly Node[], readonly object[]]>([
  ["all together", [["code", 2, throwing, apart]], [{ error: "No stock [line 1]" }]],
  [
    "with the fields that came in",
    [["code", 2, someFail, apart]],
    [{ id: 1, amount: "", error: "No stock [line 1, for item 0]" }],
  ],
])("what fails leaves by the output for errors, %s", async (_, nodes, wanted) => {
  expect((await run(nodes)).failed).toEqual(wanted);
});
