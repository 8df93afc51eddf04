import { CompletionContext } from "@codemirror/autocomplete";
import { EditorState } from "@codemirror/state";
import { graphqlLanguageSupport } from "cm6-graphql";
import { buildSchema } from "graphql";
import { expect, test } from "vitest";
import { schemaCompletion } from "./complete.ts";

const schema = buildSchema(`
  "Something with an id."
  interface Node { id: ID! }
  type Order implements Node { id: ID!, total: Float!, "What is left to do." state: State!, customer: Customer! }
  type Customer implements Node { id: ID!, email: String, old: String @deprecated(reason: "See email.") }
  enum State { OPEN PAID }
  input Where { state: State, minTotal: Float }
  type Query { node(id: ID!): Node, orders(first: Int, in: [State!], where: Where): [Order!]! }
  type Mutation { pay(order: ID!): Order }
`);

const complete = schemaCompletion(schema, { deprecated: "Going away:" });

function offered(marked: string, explicit = true) {
  const pos = marked.indexOf("|");
  const doc = marked.replace("|", "");
  const state = EditorState.create({ doc, extensions: graphqlLanguageSupport() });
  return complete(new CompletionContext(state, pos, explicit));
}

function labels(marked: string, explicit = true): readonly string[] {
  return offered(marked, explicit)?.options.map(({ label }) => label) ?? [];
}

test.for<[string, readonly string[]]>([
  ["|", ["query", "mutation", "subscription", "fragment"]],
  ["{ or|", ["node", "orders", "__typename", "__schema", "__type"]],
  ["{ orders { | } }", ["id", "total", "state", "customer", "__typename"]],
  ["mutation { p| }", ["pay", "__typename"]],
  ["{ orders { customer { em| } } }", ["id", "email", "__typename"]],
  ["{ orders(| ) { id } }", ["first", "in", "where"]],
  ["{ orders(first: 1, w|) { id } }", ["first", "in", "where"]],
  ["{ orders(in: [|]) { id } }", ["OPEN", "PAID"]],
  ["{ orders(where: {|}) { id } }", ["state", "minTotal"]],
  ["{ orders(where: {state: P|}) { id } }", ["OPEN", "PAID"]],
  ["query ($id: ID!, $n: Int) { node(id: $|) { id } }", ["id"]],
  ["query ($id: ID!, $n: Int) { orders(first: |) { id } }", ["$n"]],
  ["{ node(id: 1) { ... on | } }", ["Order", "Customer", "Node"]],
  ["fragment Seen on Order { id } { orders { ...| } }", ["Seen"]],
  ["fragment Seen on Order { id } { orders { ...Se| } }", ["Seen"]],
  ["{ orders @| { id } }", ["include", "skip"]],
  ["{ # or|\n }", []],
])("%j offers %j", ([marked, expected]) => {
  expect(labels(marked)).toEqual(expected);
});

test("types stand behind the colon of a variable", () => {
  expect(labels("query ($a: |) { node(id: 1) { id } }")).toEqual(
    expect.arrayContaining(["ID", "Int", "State", "Where"]),
  );
  expect(labels("query ($a: |) { node(id: 1) { id } }")).not.toContain("Order");
});

test("what comes from the schema is told: its type and what it is for", () => {
  const found = offered("{ orders { sta| } }");
  expect(found).toMatchObject({ from: 11 });
  expect(found?.options.find(({ label }) => label === "state")).toMatchObject({ detail: "State!" });
});

test("nothing is pushed on who begins a line or a number", () => {
  for (const marked of ["{ |", "{ orders { id\n| } }", "{ orders(first: 1|) { id } }"])
    expect(labels(marked, false)).toEqual([]);
  expect(labels("{ orders { id| } }", false)).toEqual([]);
  expect(labels("{ orders { id| } }", true)).toContain("id");
  expect(labels("{ orders(|", false)).toEqual(["first", "in", "where"]);
  expect(labels("{ o|", false)).toContain("orders");
});
