import { requestParams } from "./request.params.ts";

const { headers, headersJson, split, perMinute, timeout, redirects, proxy, anyCertificate } = requestParams;

export const graphqlParams = {
  url: {
    kind: "text",
    label: "Address",
    help: "Where the other system takes GraphQL, with https:// in front.",
    placeholder: "https://example.com/graphql",
  },
  kind: {
    kind: "choice",
    label: "What it does",
    help: "Must be what is written below: what changes something is never sent twice without asking.",
    options: [
      { value: "query", label: "Query: reads" },
      { value: "mutation", label: "Mutation: changes something" },
    ],
    default: "query",
  },
  query: {
    kind: "code",
    language: "graphql",
    label: "Query",
    help: "In the language GraphQL; put values into variables rather than into the text.",
    placeholder: "query ($id: ID!) { order(id: $id) { status total } }",
    schema: {
      load: "introspection",
      by: [
        "url",
        "headers",
        "headersJson",
        "send",
        "timeout",
        "redirects",
        "perMinute",
        "proxy",
        "anyCertificate",
      ],
    },
  },
  variables: {
    kind: "fields",
    label: "Variables",
    help: "The values of what begins with $ in the query; a dot in a name makes a nested object.",
    default: [],
  },
  variablesJson: {
    kind: "json",
    label: "Variables as JSON",
    help: "An object with more variables, such as one that an expression gives.",
    placeholder: '{ "id": "42" }',
    optional: true,
    advanced: true,
  },
  operationName: {
    kind: "text",
    label: "Name of the operation",
    help: "Which one to run, where the query has several.",
    placeholder: "GetOrder",
    default: "",
    advanced: true,
  },
  headers,
  headersJson,
  split: {
    kind: split.kind,
    label: split.label,
    help: "Where in the answer the list is whose entries become items; the whole answer is one item where it is empty.",
    placeholder: "data.orders.nodes",
    default: "",
  },
  partial: {
    kind: "boolean",
    label: "Accept answers with errors",
    help: "Goes on with what came and with the list errors beside it; without it, any error fails.",
    default: false,
    advanced: true,
  },
  send: {
    kind: "choice",
    label: "Send as",
    help: "JSON is what nearly all systems take; the other two have no room for some of what is filled in here.",
    options: [
      { value: "json", label: "JSON" },
      { value: "text", label: "The query alone (application/graphql)" },
      { value: "address", label: "In the address (GET)" },
    ],
    default: "json",
    advanced: true,
  },
  perMinute,
  timeout,
  redirects,
  proxy,
  anyCertificate,
} as const;
