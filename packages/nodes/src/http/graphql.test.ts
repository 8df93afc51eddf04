import { NodeError } from "@weft/sdk";
import type { ParamsOf } from "@weft/sdk";
import { runNode, testServer } from "@weft/sdk/testing";
import { expect, test } from "vitest";
import { httpBearer } from "./credentials.ts";
import { httpGraphql } from "./graphql.ts";

type Params = Partial<ParamsOf<typeof httpGraphql.params>>;
type Answer = Parameters<typeof testServer>[0];

const query = "query ($id: ID!) { order(id: $id) { status } }";

async function ask(
  params: Params,
  answer: Answer = () => ({ body: { data: { order: { status: "open" } } } }),
) {
  await using server = await testServer(answer);
  const { outputs } = await runNode(httpGraphql, {
    params: { query, ...params, url: `${server.url}/graphql` },
    credential: { definition: httpBearer, values: { token: "t" } },
  });
  return { received: server.requests[0], json: outputs["main"]?.map((item) => item.json) };
}

test("sends query, variables and the name of the operation as JSON, with access", async () => {
  const { received, json } = await ask({
    variables: [{ name: "filter.name", type: "string", value: "Żaneta" }],
    variablesJson: { id: "42", filter: { open: true } },
    query: "query A { a } query B($id: ID!) { b }",
    operationName: "B",
    headers: [{ name: "X-Shop", value: "pl" }],
  });
  expect(received).toMatchObject({
    method: "POST",
    path: "/graphql",
    headers: {
      authorization: "Bearer t",
      "x-shop": "pl",
      "content-type": "application/json",
      accept: "application/graphql-response+json, application/json;q=0.9",
    },
  });
  expect(received?.json()).toEqual({
    query: "query A { a } query B($id: ID!) { b }",
    variables: { id: "42", filter: { open: true, name: "Żaneta" } },
    operationName: "B",
  });
  expect(json).toEqual([{ data: { order: { status: "open" } } }]);
});

test("sends it in the address, or as text", async () => {
  const { received } = await ask({ send: "address", variablesJson: '{"id":1}' });
  expect(received).toMatchObject({ method: "GET", text: "" });
  expect([...(received?.query ?? [])]).toEqual([
    ["query", query],
    ["variables", '{"id":1}'],
  ]);
  const text = (await ask({ send: "text" })).received;
  expect(text).toMatchObject({ text: query, headers: { "content-type": "application/graphql" } });
});

test("a list in the answer becomes items; what is not there is none", async () => {
  const answer: Answer = () => ({
    headers: { "content-type": "application/graphql-response+json" },
    body: { data: { orders: { nodes: [{ id: 1 }, { id: 2 }] }, none: null } },
  });
  expect((await ask({ split: "data.orders.nodes" }, answer)).json).toEqual([{ id: 1 }, { id: 2 }]);
  expect((await ask({ split: "data.none.nodes" }, answer)).json).toEqual([]);
});

const errors = [
  { message: "Not found.", path: ["order", 0, "customer"] },
  { message: "No access", extensions: { code: "FORBIDDEN" } },
];

test.for([200, 400])("errors with status %d fail in words", async (status) => {
  const failed = ask({}, () => ({ status, body: { data: null, errors } }));
  await expect(failed).rejects.toMatchObject({
    code: "graphql-errors",
    transient: false,
    message: "The other system did not do it: Not found (order.0.customer); No access.",
  });
});

test("an answer with errors goes on where that is asked for", async () => {
  const body = { data: { a: 1 }, errors };
  expect((await ask({ partial: true }, () => ({ body }))).json).toEqual([body]);
});

test.for<[number, unknown, string]>([
  [200, { errors: [{ message: "Slow down", extensions: { code: "THROTTLED" } }] }, "graphql-errors"],
  [503, { errors: [{ message: "Down" }] }, ""],
])("what may pass by itself may be tried again: %d %j", async ([status, body, code]) => {
  const failed = await ask({}, () => ({ status, body })).catch((error: unknown) => error);
  expect(failed).toBeInstanceOf(NodeError);
  expect(failed).toMatchObject({ transient: true, ...(code !== "" && { code }) });
});

test.for<[Params, string]>([
  [{ query: " " }, "There is no query."],
  [{ query: "mutation { a }" }, "says that it is a query, but what is written is a mutation"],
  [{ query: "# query\nfragment F on A { b } mutation M($a: I = {b: 1}) { a }" }, "is a mutation"],
  [{ query: "query A { mutation } mutation B { a }", operationName: "B" }, "is a mutation"],
  [{ query: "subscription { a }" }, "A subscription cannot be asked for"],
  [{ variablesJson: [1] }, "The variables as JSON are not an object."],
  [{ variablesJson: "{" }, "The variables as JSON are not an object."],
  [{ variables: [{ name: "__proto__.x", type: "any", value: 1 }] }, "cannot be used as a field name"],
  [{ send: "text", operationName: "A" }, "has no room for variables"],
  [
    { send: "address", kind: "mutation", query: "mutation { a }" },
    "A mutation cannot be sent in the address.",
  ],
])("%j is refused before anything is sent", async ([params, message]) => {
  await expect(
    runNode(httpGraphql, { params: { query, ...params, url: "http://127.0.0.1:1/" } }),
  ).rejects.toThrow(message);
});

test.for([
  'query A($a: S = "} mutation {") { a(b: {c: "mutation"}) { mutation } }',
  "{ a } # mutation { b }",
  '"""mutation { x }""" query { a }',
  "query @cached(ttl: 60) { a } mutation M { b }",
])("%j is a query", async (written) => {
  expect((await ask({ query: written })).json).toHaveLength(1);
  expect((await ask({ query: written, kind: "mutation" })).json).toHaveLength(1);
});

test("what is not GraphQL is said", async () => {
  await expect(ask({}, () => ({ body: { ok: true } }))).rejects.toThrow("did not answer as GraphQL does");
  await expect(ask({}, () => ({ body: [1] }))).rejects.toThrow("did not answer as GraphQL does");
});
