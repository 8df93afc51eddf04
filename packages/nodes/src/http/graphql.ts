import { defineAction, itemsOf } from "@weft/sdk";
import type { Item, JsonObject } from "@weft/sdk";
import { getPath, parsePath } from "../paths.ts";
import { anyAccess } from "./access.ts";
import { answered, failure } from "./graphql-answer.ts";
import { introspected } from "./graphql-introspection.ts";
import { checkOperation } from "./graphql-operation.ts";
import { toRequest } from "./graphql-request.ts";
import { graphqlParams } from "./graphql.params.ts";
import { graphqlText } from "./graphql.text.ts";

export const httpGraphql = defineAction({
  type: "http.graphql",
  version: 1,
  label: "GraphQL",
  help: "Asks a system by a GraphQL query, or changes something there by a mutation.",
  icon: "network",
  group: "HTTP",
  synonyms: ["api", "query", "mutation", "shopify", "github", "hasura", "apollo"],
  summary: "{kind} {url}",
  effect: { param: "kind", values: { query: "read" }, otherwise: "write" },
  credential: anyAccess,
  credentialOptional: true,
  params: graphqlParams,
  schemas: { introspection: introspected },
  sample: { data: { order: { id: "42", status: "open" } } },
  translations: graphqlText,
  async run({ params, ctx }) {
    checkOperation(params);
    const answer = await answered(ctx, toRequest(params));
    const { errors } = answer;
    if (Array.isArray(errors) && errors.length > 0 && !params.partial) throw failure(errors);
    return itemsIn(answer, params.split.trim());
  },
});

function itemsIn(answer: JsonObject, path: string): readonly Item[] {
  if (path === "") return itemsOf(answer);
  const list = getPath(answer, parsePath(path));
  return list === undefined || list === null ? [] : itemsOf(list);
}
