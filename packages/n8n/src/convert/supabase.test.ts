import type { JsonObject } from "@weft/sdk";
import { expect, test } from "vitest";
import { one } from "../test-workflow.ts";

const two = {
  conditions: [
    { keyName: "id", condition: "eq", keyValue: "={{ $json.id }}" },
    { keyName: "body", condition: "fullText", searchFunction: "wfts", keyValue: "order" },
  ],
};
const both = [
  { column: "id", is: "eq", value: "={{ $json.id }}" },
  { column: "body", is: "wfts", value: "order" },
];

test.each<[JsonObject, string, JsonObject]>([
  [
    {
      tableId: "orders",
      fieldsUi: { fieldValues: [{ fieldId: "email", fieldValue: "={{ $json.email }}" }] },
    },
    "create",
    { table: "orders", fields: [{ name: "email", type: "any", value: "={{ $json.email }}" }] },
  ],
  [
    {
      tableId: "orders",
      useCustomSchema: true,
      schema: "shop",
      dataToSend: "autoMapInputData",
      inputsToIgnore: "a, b",
    },
    "create",
    { table: "orders", schema: "shop", from: "item", leaveOut: "a, b" },
  ],
  [
    { operation: "update", tableId: "orders", filters: two, dataToSend: "autoMapInputData" },
    "update",
    { table: "orders", match: "any", conditions: both, from: "item" },
  ],
  [
    { operation: "delete", tableId: "orders", matchType: "allFilters", filters: two },
    "delete",
    { table: "orders", conditions: both },
  ],
  [
    { operation: "get", tableId: "orders", filters: { conditions: [{ keyName: "id", keyValue: 7 }] } },
    "list",
    { table: "orders", conditions: [{ column: "id", is: "eq", value: 7 }], most: 1_000_000 },
  ],
  [
    { operation: "getAll", tableId: "orders", filterType: "string", filterString: "total=gt.1", limit: 5 },
    "list",
    { table: "orders", by: "question", question: "total=gt.1", most: 5 },
  ],
  [
    { operation: "getAll", tableId: "orders", filterType: "none", returnAll: true },
    "list",
    { table: "orders", most: 1_000_000 },
  ],
])("Supabase: %j", (parameters, type, params) => {
  const made = one("supabase", 1, parameters);
  expect(made).toMatchObject({ type: `supabase.row.${type}`, status: "adapted" });
  expect(made.params).toEqual(params);
});

test("Supabase: a condition that is not known is told", () => {
  const filters = { conditions: [{ keyName: "id", condition: "sl", keyValue: "1" }] };
  expect(one("supabase", 1, { operation: "getAll", tableId: "t", filters })).toMatchObject({
    status: "placeholder",
    notes: ["The condition “sl” has no counterpart"],
  });
});
