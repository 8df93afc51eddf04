import type { ParamsOf } from "@weft/sdk";
import { runNode } from "@weft/sdk/testing";
import { expect, test } from "vitest";
import { flowSwitch } from "./switch.ts";

type Rule = ParamsOf<typeof flowSwitch.params>["rules"][number];

const rule = (name: string, left: unknown, right: unknown, id?: string): Rule => ({
  id,
  name,
  combine: "all",
  conditions: [{ left, operator: "string.equals", right }],
});
const routes = (country: unknown) => [
  rule("Poland", country, "PL", "pl"),
  rule("Brazil", country, "BR"),
  rule("Europe", country, "PL", "eu"),
];

test("an item takes the first output whose rule it meets, or `else`", async () => {
  const { outputs } = await runNode(flowSwitch, {
    items: [{ country: "PL" }, { country: "BR" }, { country: "DE" }],
    paramsAt: ({ json }) => ({ rules: routes(json["country"]) }),
  });
  expect(outputs).toEqual({
    pl: [{ json: { country: "PL" }, from: 0 }],
    // A row without an id is known by its place.
    "1": [{ json: { country: "BR" }, from: 1 }],
    else: [{ json: { country: "DE" }, from: 2 }],
  });
});

test("an item takes every output that fits when asked", async () => {
  const { outputs } = await runNode(flowSwitch, { params: { rules: routes("PL"), send: "all" } });
  expect(Object.keys(outputs)).toEqual(["pl", "eu"]);
});

test("a rule without conditions takes nothing", async () => {
  const empty: Rule = { id: "x", name: "New", combine: "all", conditions: [] };
  const { outputs } = await runNode(flowSwitch, { params: { rules: [empty] } });
  expect(Object.keys(outputs)).toEqual(["else"]);
});

test.for([
  ["Brazil", "1"],
  [" Poland ", "pl"],
  ["eu", "eu"],
  ["1", "1"],
  ["Peru", "else"],
  ["", "else"],
] as const)("the expression %j chooses the output %s", async ([output, handle]) => {
  const { outputs } = await runNode(flowSwitch, {
    params: { mode: "expression", output, rules: routes("") },
  });
  expect(Object.keys(outputs)).toEqual([handle]);
});

test("items that fit no rule can leave by one of the outputs instead", async () => {
  for (const otherwise of ["pl", "Poland"]) {
    const params = { rules: routes("DE"), otherwise };
    expect(Object.keys((await runNode(flowSwitch, { params })).outputs)).toEqual(["pl"]);
    expect(Object.keys((await runNode(flowSwitch, { params: { ...params, send: "all" } })).outputs)).toEqual([
      "pl",
    ]);
  }
  const { outputs } = await runNode(flowSwitch, { params: { rules: routes("DE"), otherwise: "gone" } });
  expect(Object.keys(outputs)).toEqual(["else"]);
});
