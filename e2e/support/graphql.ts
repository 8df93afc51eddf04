import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import {
  NoSchemaIntrospectionCustomRule,
  buildSchema,
  execute,
  parse,
  specifiedRules,
  validate,
} from "graphql";

const schema = buildSchema(`
  "An order of the shop."
  type Order { id: ID!, "What the customer pays, taxes included." total: Float!, state: State!, customer: Customer! }
  type Customer { id: ID!, name: String!, email: String }
  enum State { OPEN PAID SENT }
  type Query {
    "Orders, the newest first."
    orders("As many at most." first: Int = 10, "All, unless said." state: State): [Order!]!
    order(id: ID!): Order
  }
  type Mutation { pay(order: ID!): Order }
`);

const orders = [{ id: "1042", total: 99.5, state: "PAID", customer: { id: "7", name: "Ewa" } }];

export interface GraphqlShop {
  readonly url: string;
  /** The queries that it was asked. */
  readonly asked: readonly string[];
  /** From now on it says no to who asks for its schema. */
  keepToItself(): void;
  stop(): void;
}

/** A shop that speaks GraphQL, by the reference implementation. */
export async function startGraphqlShop(): Promise<GraphqlShop> {
  const asked: string[] = [];
  let rules = [...specifiedRules];
  const server = createServer((request, response) => {
    let body = "";
    request.on("data", (chunk: Buffer) => (body += chunk.toString()));
    request.on("end", () => {
      const { query, variables } = JSON.parse(body) as { query: string; variables?: Record<string, unknown> };
      asked.push(query);
      const document = parse(query);
      const errors = validate(schema, document, rules);
      const answer =
        errors.length > 0
          ? { errors }
          : execute({ schema, document, rootValue: { orders }, variableValues: variables ?? {} });
      response.writeHead(errors.length > 0 ? 400 : 200, { "content-type": "application/json" });
      response.end(JSON.stringify(answer));
    });
  });
  await new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`,
    asked,
    keepToItself: () => void (rules = [...specifiedRules, NoSchemaIntrospectionCustomRule]),
    stop: () => void server.close(),
  };
}
