import { expect, test } from "vitest";
import { defineAction, defineTrigger } from "../define.ts";
import type { NodeDefinition } from "../node.ts";
import type { NodeText } from "../text.ts";
import { checkDefinition } from "./check.ts";

const text: NodeText = {
  label: "Porównaj",
  help: "Porównuje.",
  params: {
    is: { label: "Jest", help: "Jak.", options: { above: "nad", below: "pod" } },
    limit: { label: "Limit", help: "Ile." },
  },
  handles: { pass: "tak", fail: "nie" },
};
const { label: _label, ...unlabelled } = text;

const complete = defineAction({
  type: "data.compareNumber",
  version: 1,
  label: "Compare",
  help: "Compares a number.",
  icon: "scale",
  summary: "{is} {limit}",
  effect: { param: "is", values: { above: "read" }, otherwise: "write" },
  params: {
    is: {
      kind: "choice",
      label: "Is",
      help: "How.",
      options: [
        { value: "above", label: "Above" },
        { value: "below", label: "Below" },
      ],
      default: "above",
    },
    limit: {
      kind: "number",
      label: "Limit",
      help: "How much.",
      default: 5,
      min: 1,
      max: 9,
      showWhen: { is: ["above"] },
    },
  },
  outputs: ["pass", "fail"],
  sample: { value: 1 },
  translations: { pl: text, "pt-BR": text },
  run: ({ item }) => ({ pass: item }),
});

test("has nothing to say about a complete definition", () => {
  expect(checkDefinition(complete)).toEqual([]);
});

const base: NodeDefinition = complete;
const { is, limit } = complete.params;
const spoil = (change: Partial<NodeDefinition>) => ({ ...base, ...change }) as NodeDefinition;

test.for<[string, NodeDefinition]>([
  ['The type "Compare" is not written like "connector.thing.action"', spoil({ type: "Compare" })],
  ["The version is not a whole number from 1 up", spoil({ version: 0 })],
  ["The help is not a sentence", spoil({ help: "compares" })],
  ['The summary shows "nothing", which is not a parameter', spoil({ summary: "{nothing}" })],
  [
    'The effect depends on "x", which is not a parameter',
    spoil({ effect: { param: "x", values: {}, otherwise: "write" } }),
  ],
  ["Two outputs have the same name", spoil({ outputs: ["pass", "fail", "pass"] })],
  ['The output "error" is kept for failed items', spoil({ outputs: ["pass", "fail", "error"] })],
  ['The inputs are counted by "is", which is not a number parameter', spoil({ inputs: { count: "is" } })],
  [
    'The outputs are made by "rules", which is not a list parameter',
    spoil({ outputs: { each: "rules", label: "name" } }),
  ],
  ['A label is given for the handle "maybe", which does not exist', spoil({ handles: { maybe: "perhaps" } })],
  [
    'Parameter "is": the default is not one of the options',
    spoil({ params: { limit, is: { ...is, default: "beside" } } }),
  ],
  [
    'Parameter "is" has the option "a" twice',
    spoil({ params: { limit, is: { ...is, options: ["a", "a"], default: "a" } } }),
  ],
  [
    'Parameter "limit": the default is out of bounds',
    spoil({ params: { is, limit: { ...limit, default: 10 } } }),
  ],
  [
    'Parameter "limit": the help is not a sentence',
    spoil({ params: { is, limit: { ...limit, help: "how much" } } }),
  ],
  [
    'Parameter "limit": showWhen names "mode", which is not beside it',
    spoil({ params: { is, limit: { ...limit, showWhen: { mode: ["a"] } } } }),
  ],
  [
    'Parameter "limit": showWhen waits for "on", which "is" never is',
    spoil({ params: { is, limit: { ...limit, showWhen: { is: ["on"] } } } }),
  ],
  [
    'Parameter "limit" is a secret: only credentials may ask for secrets',
    spoil({ params: { is, limit: { kind: "secret", label: "L", help: "S." } } }),
  ],
  [
    'Parameter "is": option "not_equal" has no label',
    spoil({ params: { is: { ...is, options: ["GET", "not_equal"], default: "GET" }, limit } }),
  ],
  ["There is no translation into pl", spoil({ translations: { "pt-BR": text } })],
  ["pl: the label is missing", spoil({ translations: { pl: unlabelled, "pt-BR": text } })],
  [
    'pl: the handle "fail" is missing',
    spoil({ translations: { pl: { ...text, handles: { pass: "tak" } }, "pt-BR": text } }),
  ],
  [
    'pt-BR: there is no handle "maybe"',
    spoil({ translations: { pl: text, "pt-BR": { ...text, handles: { ...text.handles, maybe: "x" } } } }),
  ],
  [
    'pl: parameter "is": the option "below" is missing',
    spoil({
      translations: {
        pl: { ...text, params: { ...text.params, is: { label: "J", help: "J.", options: { above: "n" } } } },
        "pt-BR": text,
      },
    }),
  ],
  [
    'pl: there is no parameter "gone"',
    spoil({ translations: { pl: { ...text, params: { ...text.params, gone: {} } }, "pt-BR": text } }),
  ],
])("complains: %s", ([complaint, definition]) => {
  expect(checkDefinition(definition)).toContain(complaint);
});

test("complains about what is left out altogether", () => {
  const bare = defineTrigger({
    type: "x.y",
    version: 1,
    label: "X",
    params: { a: { kind: "text", label: "A" } },
    manual: true,
  });
  expect(checkDefinition(bare)).toEqual([
    "The help is missing",
    "The icon is missing",
    "The sample is missing: nothing can be mapped before the first run",
    'Parameter "a" has no help',
    "There is no translation into pl",
    "There is no translation into pt-BR",
  ]);
  const { run: _run, ...withoutCode } = complete as NodeDefinition & { kind: "action" };
  expect(checkDefinition(withoutCode)).toContain("An action has either run or runAll");
});
