import { NodeError } from "@weft/sdk";
import type { JsonObject, SchemaCall } from "@weft/sdk";
import { fatal } from "../errors.ts";
import { answered, failure, isObject } from "./graphql-answer.ts";
import { toRequest } from "./graphql-request.ts";
import type { GraphqlParams } from "./graphql-request.ts";

/** A person waits for it while writing. */
const LONGEST_MS = 20_000;

const type = `${"kind name ofType { ".repeat(7)}kind name${" }".repeat(7)}`;
const input = `name description type { ${type} } defaultValue`;

/** Nothing in it is younger than the specification of June 2018, so that every system understands it. */
const query = `query IntrospectionQuery { __schema {
  queryType { name } mutationType { name } subscriptionType { name }
  types {
    kind name description
    fields(includeDeprecated: true) {
      name description args { ${input} } type { ${type} } isDeprecated deprecationReason
    }
    inputFields { ${input} }
    interfaces { ${type} }
    enumValues(includeDeprecated: true) { name description isDeprecated deprecationReason }
    possibleTypes { ${type} }
  }
  directives { name description locations args { ${input} } }
} }`;

/**
 * What the other system has, asked for as the node asks for everything else.
 * @throws {NodeError} where it does not tell
 */
export async function introspected({ params, ctx }: SchemaCall): Promise<JsonObject> {
  // The kinds of the parameters hold; which of them are there does not.
  const known = params as Partial<GraphqlParams>;
  if ((known.url ?? "").trim() === "") throw fatal("graphql-schema-address");
  const asked = { kind: "query", variables: [], variablesJson: undefined, operationName: "", query } as const;
  const request = toRequest({ ...(known as GraphqlParams), ...asked });
  const timeoutMs = Math.min(known.timeout ?? LONGEST_MS, LONGEST_MS);
  const answer = await answered(ctx, { ...request, timeoutMs }).catch((error: unknown) => {
    throw refusedBy(error);
  });
  const { data, errors } = answer;
  const schema = isObject(data) ? data["__schema"] : undefined;
  if (isObject(schema) && Array.isArray(schema["types"])) return { __schema: schema };
  if (Array.isArray(errors) && errors.length > 0) throw refusedBy(failure(errors));
  throw fatal("graphql-introspection", { reason: "__schema: null" });
}

/** What says no to the question has no fault in the node's query, which the words of other answers are about. */
function refusedBy(error: unknown): unknown {
  if (!(error instanceof NodeError) || error.transient) return error;
  const reason = error.code === "graphql-errors" ? error.details.values?.["reason"] : undefined;
  if (reason === undefined) return error;
  // One of them is enough: many systems say the same of every field of the question.
  const [first = ""] = String(reason).split("; ");
  return fatal("graphql-introspection", { reason: first });
}
