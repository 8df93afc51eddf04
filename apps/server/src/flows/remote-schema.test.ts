import {
  NoSchemaIntrospectionCustomRule,
  buildClientSchema,
  buildSchema,
  execute,
  parse,
  specifiedRules,
  validate,
} from "graphql";
import type { GraphQLSchema, IntrospectionQuery } from "graphql";
import { expect, test } from "vitest";
import type { ValidationRule } from "graphql";
import { otherSystem } from "../testing/other-system.ts";
import { serverWith } from "../testing/publish.ts";

const shop = buildSchema(`
  "An order of the shop."
  type Order { id: ID!, total: Float!, "What is left to do." state: State! }
  enum State { OPEN PAID @deprecated(reason: "See payments.") }
  type Query { order(id: ID!): Order, orders(first: Int = 10, in: [State!]): [[Order!]!]! }
`);

/** A real GraphQL system, by the reference implementation, for whoever has the token. */
async function graphqlSystem(schema: GraphQLSchema, rules: readonly ValidationRule[] = []) {
  return otherSystem(({ headers, body }, response) => {
    const say = (status: number, json: unknown): void => {
      response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(json));
    };
    if (headers.authorization !== "Bearer canary-token-7")
      return say(401, { errors: [{ message: "Who are you, canary-token-7?" }] });
    const { query } = body as { query: string };
    const document = parse(query);
    const errors = validate(schema, document, [...specifiedRules, ...rules]);
    if (errors.length > 0) return say(400, { errors });
    say(200, execute({ schema, document }));
  });
}

async function asking(system: { readonly url: string }) {
  const { owner, server } = await serverWith([]);
  const { flow } = await owner.client.flows.create({});
  const values = { token: "canary-token-7" };
  const { id: credential } = await owner.client.credentials.create({
    type: "http.bearer",
    name: "Shop",
    values,
  });
  const question = {
    id: flow.id,
    type: "http.graphql",
    load: "introspection",
    params: { url: `${system.url}/graphql` } as Record<string, unknown>,
    credential,
  };
  const ask = (more: object = {}) => owner.client.flows.schema({ ...question, ...more });
  return { ask, owner, server, question, credential };
}

test("the other system tells its schema, to who has the credential, and is not asked again at once", async () => {
  const system = await graphqlSystem(shop);
  const { ask, owner, credential, question } = await asking(system);
  const { schema, error } = await ask();
  expect(error).toBeUndefined();
  const told = buildClientSchema(JSON.parse(schema ?? "") as IntrospectionQuery);
  expect(told.getQueryType()?.getFields()["orders"]?.type.toString()).toBe("[[Order!]!]!");
  expect(told.getQueryType()?.getFields()["orders"]?.args[0]).toMatchObject({ name: "first" });
  expect(told.getType("Order")?.description).toBe("An order of the shop.");
  expect(told.getType("State")?.toConfig()).toMatchObject({
    values: { PAID: { deprecationReason: "See payments." } },
  });

  await ask({ params: { ...question.params, query: "{ order }" } });
  expect(system.received).toHaveLength(1);
  await ask({ fresh: true });
  expect(system.received).toHaveLength(2);
  await ask({ params: { ...question.params, headers: [{ name: "X-Shop", value: "pl" }] } });
  expect(system.received.map(({ headers }) => headers["x-shop"])).toEqual([undefined, undefined, "pl"]);
  await owner.client.credentials.update({ id: credential, values: { token: "another-token-8" } });
  expect(await ask()).toMatchObject({ error: { code: "graphql-introspection" } });
});

test("what forbids it says why, without what is secret", async () => {
  const system = await graphqlSystem(shop, [NoSchemaIntrospectionCustomRule]);
  const { ask } = await asking(system);
  const answer = await ask();
  expect(answer).toMatchObject({ error: { code: "graphql-introspection" } });
  expect(answer.error?.message.match(/introspection has been disabled/g)).toHaveLength(1);
  const stranger = await ask({
    params: { url: system.url, headers: [{ name: "Authorization", value: "x" }] },
  });
  expect(JSON.stringify(stranger)).not.toContain("canary-token-7");
  expect(stranger).toHaveProperty("error.code");
});

test("what only a run knows is left out; without the address nothing is asked", async () => {
  const system = await graphqlSystem(shop);
  const { ask } = await asking(system);
  for (const url of [undefined, "", "=https://{{ $json.shop }}/graphql"])
    expect(await ask({ params: { url } })).toMatchObject({ error: { code: "graphql-schema-address" } });
  expect(system.received).toEqual([]);
  const headers = [
    { name: "X-Day", value: "={{ $json.day }}" },
    { name: "X-Shop", value: "pl" },
  ];
  const json = { "X-Key": "={{ $json.key }}", "X-Kept": "1" };
  expect(await ask({ params: { url: system.url, headers, headersJson: json } })).toHaveProperty("schema");
  const [received] = system.received;
  expect(received?.headers).toMatchObject({ "x-shop": "pl", "x-kept": "1" });
  expect(received?.headers).not.toHaveProperty("x-day");
  expect(received?.headers).not.toHaveProperty("x-key");
});

test("a schema of five megabytes comes whole", async () => {
  const types = Array.from(
    { length: 2000 },
    (_, index) =>
      `"${"What this is for. ".repeat(75)}" type T${index} { ${"abcdefgh".split("").join(": Int, ")}: Int }`,
  );
  const system = await graphqlSystem(buildSchema(`type Query { last: T1999 } ${types.join("\n")}`));
  const { ask } = await asking(system);
  const { schema = "" } = await ask();
  expect(schema.length).toBeGreaterThan(5_000_000);
  expect(buildClientSchema(JSON.parse(schema) as IntrospectionQuery).getType("T1999")).toBeDefined();
});

test("a system that is silent, and one that speaks otherwise, are told apart", async () => {
  const silent = await otherSystem(() => {});
  const { ask } = await asking(silent);
  expect(await ask({ params: { url: silent.url, timeout: 100 } })).toMatchObject({
    error: { code: "timeout" },
  });
  const page = await otherSystem((_received, response) => void response.end("<html></html>"));
  expect(await ask({ params: { url: page.url } })).toHaveProperty("error.code");
  const rest = await otherSystem((_received, response) => void response.end('{"ok":true}'));
  expect(await ask({ params: { url: rest.url } })).toMatchObject({ error: { code: "graphql-answer" } });
});

test("a credential of another type, another parameter, another node or a flow of nobody ask nobody", async () => {
  const system = await graphqlSystem(shop);
  const { ask, owner } = await asking(system);
  const other = await owner.client.credentials.create({
    type: "telegram",
    name: "Other",
    values: { token: "1:a" },
  });
  const wrong = [
    { credential: other.id },
    { credential: "none" },
    { load: "constructor" },
    { load: "other" },
    { type: "http.request" },
    { type: "none" },
    { id: "none" },
  ];
  for (const more of wrong) await expect(ask(more)).rejects.toMatchObject({ code: "NOT_FOUND" });
  expect(system.received).toEqual([]);
});

test("an internal address that nobody has allowed is not asked", async () => {
  const system = await graphqlSystem(shop);
  const { ask, owner } = await asking(system);
  const settings = await owner.client.instance.settings();
  await owner.client.instance.saveSettings({ ...settings, allowedHosts: [] });
  expect(await ask()).toHaveProperty("error.code");
  expect(system.received).toEqual([]);
});

test("people who may not use credentials are refused", async () => {
  const system = await graphqlSystem(shop);
  const { owner, question } = await asking(system);
  const editor = await owner.add("editor");
  expect(await editor.client.flows.schema(question)).toHaveProperty("schema");
  for (const role of ["operator", "viewer"] as const) {
    const person = await owner.add(role);
    await expect(person.client.flows.schema(question)).rejects.toMatchObject({ code: "FORBIDDEN" });
  }
  expect(system.received).toHaveLength(1);
});
