import { expect, test } from "vitest";
import { contract } from "./contract.ts";
import type { ReceivedRequest } from "./server.ts";

const document = {
  servers: [{ url: "https://api.acme.test/v1" }],
  paths: {
    "/tickets/{id}": {
      parameters: [{ $ref: "#/components/parameters/version" }],
      patch: {
        requestBody: { content: { "application/json": { schema: { $ref: "#/components/schemas/Ticket" } } } },
      },
    },
    "/tickets": {
      get: {
        parameters: [
          { in: "query", name: "sort[]" },
          { in: "query", name: "shop", required: true },
        ],
      },
    },
  },
  components: {
    parameters: { version: { in: "header", name: "Acme-Version", required: true } },
    schemas: {
      Base: { properties: { id: { readOnly: true }, title: {} } },
      Ticket: {
        required: ["id", "state"],
        properties: { id: { readOnly: true }, state: {} },
        allOf: [{ $ref: "#/components/schemas/Base" }],
      },
    },
  },
};

function against(line: string, body?: object, headers: Record<string, string> = {}): readonly string[] {
  const [method = "", address = ""] = line.split(" ");
  const url = new URL(address, "http://x");
  const text = body === undefined ? "" : JSON.stringify(body);
  const request: ReceivedRequest = {
    method,
    path: url.pathname,
    query: url.searchParams,
    headers: { ...(body && { "content-type": "application/json" }), ...headers },
    text,
    json: () => JSON.parse(text) as unknown,
  };
  return contract(document)(request);
}

test("says nothing about a request that the document knows", () => {
  expect(against("GET /v1/tickets?sort[]=a&shop=1")).toEqual([]);
  expect(against("PATCH /v1/tickets/7", { state: "a", title: "b" }, { "acme-version": "1" })).toEqual([]);
});

test("says what is not there, and what is missing", () => {
  expect(against("POST /v1/tickets")).toEqual(["There is no POST /v1/tickets"]);
  expect(against("GET /tickets?shop=1")).toEqual(["There is no GET /tickets"]);
  expect(against("GET /v1/tickets?page=1")).toEqual(["The query has no page", "The query lacks shop"]);
  expect(against("PATCH /v1/tickets/7", { titel: "b" })).toEqual([
    "The header Acme-Version is missing",
    "The body has no titel",
    "The body lacks state",
  ]);
});
