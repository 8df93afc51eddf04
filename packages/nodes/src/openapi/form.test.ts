import { expect, test } from "vitest";
import { body, only } from "./testing.ts";

const operation = {
  parameters: [
    { name: "id", in: "path", required: true, schema: { type: "integer", minimum: 1 } },
    { name: "dryRun", in: "query", schema: { type: "boolean", default: true } },
    { name: "X-Idempotency-Key", in: "header", schema: { type: "string" } },
    { name: "Authorization", in: "header", schema: { type: "string" } },
    { name: "filter", in: "query", content: { "application/json": { schema: { type: "object" } } } },
  ],
  ...body({
    type: "object",
    required: ["total", "kind"],
    properties: {
      note: { type: ["string", "null"], description: "Shown on the <b>invoice</b>." },
      total: { type: "number", minimum: 0, example: 12.5 },
      kind: { const: "order" },
      state: { type: "string", enum: ["open", "paid"], default: "open" },
      due: { type: "string", format: "date" },
      tags: { type: "array", items: { type: "string", enum: ["a", "b"] } },
      lines: {
        type: "array",
        items: {
          type: "object",
          required: ["sku"],
          properties: { sku: { type: "string" }, count: { type: "integer" } },
        },
      },
      customer: { type: "object", properties: { email: { type: "string" } } },
      any: {},
      constructor: { type: "string" },
    },
  }),
};

test("a form has the kinds, choices, limits and examples of the schema; what is required comes first", async () => {
  const { forms, params } = await only(operation);
  expect(Object.keys(forms.fields)).toEqual(["id", "dryRun", "filter"]);
  expect(forms.fields).toMatchObject({
    id: { kind: "number", label: "Id", min: 1, integer: true },
    dryRun: { kind: "boolean", label: "Dry run", default: true, optional: true },
    filter: { kind: "json" },
  });
  expect(Object.keys(forms.body ?? {})).toEqual([
    "total",
    "kind",
    "note",
    "state",
    "due",
    "tags",
    "lines",
    "customer",
    "any",
  ]);
  expect(forms.body).toMatchObject({
    total: { kind: "number", min: 0, placeholder: "12.5" },
    kind: { kind: "choice", options: ["order"] },
    note: { kind: "text", help: "Shown on the invoice.", optional: true, multiline: true },
    state: { kind: "choice", options: ["open", "paid"], default: "open" },
    due: { kind: "text", placeholder: "2026-01-31" },
    tags: { kind: "choices", options: ["a", "b"] },
    lines: { kind: "list", of: { sku: { kind: "text" }, count: { kind: "number", optional: true } } },
    customer: { kind: "group", of: { email: { kind: "text" } } },
    any: { kind: "json" },
  });
  expect(params).toMatchObject({
    operation: "POST /orders/{id}",
    method: "POST",
    idempotencyHeader: "X-Idempotency-Key",
    body: { kind: "order" },
    call: {
      path: "/orders/{id}",
      body: { mediaType: "application/json", shape: "fields", required: ["total", "kind"] },
      types: { "fields/id": "number", "body/total": "number", "body/lines/count": "number" },
    },
  });
});
