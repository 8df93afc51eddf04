import { buildSchema } from "graphql";
import { expect, test } from "vitest";
import { faultsIn } from "./check.ts";
import type { Fault } from "./check.ts";

const schema = buildSchema(`
  type Order { id: ID!, total: Float, old: Int @deprecated(reason: "See total.") }
  type Query { order(id: ID!): Order }
`);

const words = ({ code, name, other, meant }: Fault): string => [code, name, other, ...meant].join(" ").trim();

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
  ["query ($a: IDD!) { order(id: $a) { id } }", "type IDD  ID Int at IDD"],
  ["{ order(id: 1) { ...Seen } }", "fragment Seen at Seen"],
  ["{ order(id: 1) @skp(if: true) { id } }", "directive @skp at @skp"],
  ["{ order(id: $a) { id } }", "variable $a at $a"],
  ["query ($a: ID) { order(id: 1) { id } }", "unusedVariable $a at $a"],
  ["fragment F on Order { id } { order(id: 1) { id } }", "unusedFragment F at fragment"],
  ["{ order { id } }", "required Query.order(id:) ID! at order"],
  ["query ($a: Int!) { order(id: $a) { id } }", "fits $a Int! at $a"],
  ["{ order(id: 1) }", "selection order Order at order"],
  ["{ order(id: 1) { id { a } } }", "leaf id ID! at {"],
  ["{ order(id: 1) { old } }", "(info) deprecated at old"],
  ["{ order(", "expected Name <EOF> at ("],
  ["{ order(id: 1) { id } ) }", "expected Name ) at )"],
  ["order { id }", "unexpected  order at order"],
])("%j tells %j", ([text, expected]) => {
  expect(told(text)).toEqual([expected]);
});

test("what fits the schema, and what is not written yet, has no faults", () => {
  expect(told("query ($a: ID!) { order(id: $a) { id total } }")).toEqual([]);
  expect(told(" \n")).toEqual([]);
});

test("without a schema only what no system could read is told", () => {
  const withoutSchema = (text: string) => faultsIn(text, undefined, words).map(({ message }) => message);
  expect(withoutSchema("{ anything(goes: 1) { here } }")).toEqual([]);
  expect(withoutSchema("{ a } }")).toEqual(["unexpected  }"]);
});
