import { buildSchema } from "graphql";
import { expect, test } from "vitest";
import { faultsIn } from "./check.ts";
import type { Fault } from "./faults.ts";

const schema = buildSchema(`
  type Order { id: ID!, total: Float, old: Int @deprecated(reason: "See total.") }
  type Customer { name: String }
  enum State { OPEN PAID }
  input Wanted { state: State, total: Float! }
  input Either @oneOf { id: ID, number: Int }
  directive @mark on FIELD
  type Query { order(id: ID!): Order, orders(in: State, like: Wanted, one: Either, first: Int): [Order] }
`);

const words = ({ code, name, other, third, meant }: Fault): string =>
  [code, name, other, third, ...meant].filter((word) => word !== "").join(" ");

/** What is told, with what is marked for it. */
function told(text: string, known: typeof schema | undefined = schema): string[] {
  return faultsIn(text, known, words).map(
    ({ from, to, message, severity }) =>
      `${severity === "error" ? "" : `(${severity}) `}${message} at ${text.slice(from, to)}`,
  );
}

test.for<[string, string]>([
  ["{ order(id: 1) { totl } }", "field totl Order total at totl"],
  ["{ order(id: 1, first: 2) { id } }", "argument first Query.order at first"],
  ["query ($a: IDD!) { order(id: $a) { id } }", "type IDD ID Int at IDD"],
  ["{ order(id: 1) { ...Seen } }", "fragment Seen at Seen"],
  ["{ order(id: 1) @skp(if: true) { id } }", "directive @skp at @skp"],
  ["{ order(id: $a) { id } }", "variable $a at $a"],
  ["query ($a: ID) { order(id: 1) { id } }", "unusedVariable $a at $a"],
  ["fragment F on Order { id } { order(id: 1) { id } }", "unusedFragment F at fragment"],
  ["{ order { id } }", "required Query.order(id:) ID! at order"],
  ["query ($a: Int!) { order(id: $a) { id } }", "fits $a Int! ID! at $a"],
  ["{ order(id: 1) }", "selection order Order at order"],
  ["{ order(id: 1) { id { a } } }", "leaf id ID! at {"],
  ["{ order(id: 1) { old } }", "(info) deprecated at old"],
  ["{ order(", "expected Name <EOF> at ("],
  ["{ order(id: 1) { id } ) }", "expected Name ) at )"],
  ["order { id }", "unexpected order at order"],
  ["{ orders(in: OPN) { id } }", "value State OPN OPEN at OPN"],
  ['{ orders(first: "two") { id } }', 'value Int "two" at "'],
  ["{ order(id: null) { id } }", "value ID! null at null"],
  ["{ orders(like: { state: OPEN }) { id } }", "missing total Wanted at {"],
  ["{ orders(like: { total: 1, stat: OPEN }) { id } }", "field stat Wanted state at stat"],
  ["{ orders(one: {}) { id } }", "oneOf Either at {"],
  ["query Q { order(id: 1) { id } } query Q { order(id: 1) { id } }", "twice Q at Q"],
  ["{ order(id: 1, id: 2) { id } }", "twice id at id"],
  ["query ($a: ID!, $a: ID!) { order(id: $a) { id } }", "twice $a at a"],
  ["{ orders(like: { total: 1, total: 2 }) { id } }", "twice total at total"],
  ["{ order(id: 1) { id @mark @mark } }", "twice @mark at @mark"],
  ["{ order(id: 1) { id } } query Q { order(id: 1) { id } }", "lone at {"],
  ["type A { id: ID } query { order(id: 1) { id } }", 'executable "A" at type'],
  ["mutation { order(id: 1) { id } }", "operation mutation at mutation"],
  ["{ order(id: 1) { ... on State { id } } }", "plainType State at State"],
  ["{ order(id: 1) { ... on Customer { name } } }", "never Order Customer at ."],
  ["{ order(id: 1) { ...F } } fragment F on Order { ...F }", "cycle F at ."],
  ["query @mark { order(id: 1) { id } }", "place @mark at @mark"],
  ["{ order(id: 1) { id: total id } }", "conflict id at id"],
  ['{ orders(in: "OPEN") { id } }', 'value State "OPEN" OPEN at "'],
  ["{ orders(in: 1) { id } }", "value State 1 at 1"],
  ['{ order(id: "1) { id } }', "openText at }"],
  ["{ order(id: '1') { id } }", "quotes at '"],
  ["{ order(id: 01) { id } }", "number at 1"],
  ['{ order(id: "\\q") { id } }', "escape \\q at \\"],
  ["{ order(id: ?) { id } }", "unexpected ? at ?"],
  ["query ($a: ID = $b) { order(id: $a) { id } }", "unexpected $b at $b"],
])("%j tells %j", ([text, expected]) => {
  expect(told(text)).toEqual([expected]);
});

test("the reason of those who advise against something is told", () => {
  const [fault] = faultsIn("{ order(id: 1) { old } }", schema, ({ message }) => message);
  expect(fault?.message).toBe("See total.");
});

test("one place may have several faults, all of them in words of ours", () => {
  expect(told("query ($a: Order) { order(id: $a) { id } }")).toEqual([
    "inputType $a Order at Order",
    "fits $a Order ID! at $a",
  ]);
  expect(told("subscription { order(id: 1) { id } order(id: 2) { id } }").join("\n")).not.toContain("told");
});

test("what fits the schema, and what is not written yet, has no faults", () => {
  expect(told("query ($a: ID!) { order(id: $a) { id total } }")).toEqual([]);
  expect(told(" \n")).toEqual([]);
});

test("without a schema only what no system could read is told", () => {
  const withoutSchema = (text: string) => faultsIn(text, undefined, words).map(({ message }) => message);
  expect(withoutSchema("{ anything(goes: 1) { here } }")).toEqual([]);
  expect(withoutSchema("{ a } }")).toEqual(["unexpected }"]);
});
