import type { JsonObject } from "@weft/sdk";
import { expect, test } from "vitest";
import { one } from "../test-workflow.ts";

const chosen = (value: string, mode = "list") => ({ __rl: true, mode, value });
const where = { base: chosen("appABCDEFGHIJKLMN"), table: chosen("tblABCDEFGHIJKLMN") };
const place = { base: "appABCDEFGHIJKLMN", table: "tblABCDEFGHIJKLMN" };
const address = "https://airtable.com/appABCDEFGHIJKLMN/tblABCDEFGHIJKLMN/viw1?blocks=hide";

test.each<[string, number, JsonObject, string, JsonObject]>([
  [
    "a search by addresses",
    2.1,
    {
      operation: "search",
      base: chosen(address, "url"),
      table: chosen(address, "url"),
      filterByFormula: "={Name} = '{{ $json.name }}'",
      returnAll: false,
      limit: 5,
      options: { fields: ["Name", "Total"] },
      sort: { property: [{ field: "Total", direction: "desc" }] },
    },
    "airtable.record.search",
    {
      ...place,
      formula: "={Name} = '{{ $json.name }}'",
      most: 5,
      only: "Name, Total",
      sort: [{ field: "Total", direction: "desc" }],
    },
  ],
  [
    "a record with fields",
    2,
    {
      operation: "create",
      ...where,
      columns: { mappingMode: "defineBelow", value: { Name: "={{ $json.name }}", Total: 5, id: "" } },
      options: { typecast: true },
    },
    "airtable.record.create",
    {
      ...place,
      fields: [
        { name: "Name", type: "any", value: "={{ $json.name }}" },
        { name: "Total", type: "any", value: 5 },
      ],
      typecast: true,
    },
  ],
  [
    "an update by the id",
    2,
    {
      operation: "update",
      ...where,
      columns: { value: { id: "={{ $json.id }}", Name: "b" }, matchingColumns: ["id"] },
    },
    "airtable.record.update",
    { ...place, record: "={{ $json.id }}", fields: [{ name: "Name", type: "any", value: "b" }] },
  ],
  [
    "an update by a field",
    2,
    {
      operation: "update",
      ...where,
      columns: { mappingMode: "autoMapInputData", matchingColumns: ["Email"] },
      options: { updateAllMatches: true },
    },
    "airtable.record.update",
    { ...place, by: "fields", match: "Email", from: "item", all: true },
  ],
  [
    "an upsert",
    2.1,
    { operation: "upsert", ...where, columns: { value: { Email: "a@x.test" }, matchingColumns: ["Email"] } },
    "airtable.record.upsert",
    { ...place, match: "Email", fields: [{ name: "Email", type: "any", value: "a@x.test" }] },
  ],
  [
    "a deletion",
    2,
    { operation: "deleteRecord", ...where, id: "rec1" },
    "airtable.record.delete",
    { ...place, record: "rec1" },
  ],
  ["bases", 2, { resource: "base" }, "airtable.base.list", {}],
  [
    "a schema",
    2,
    { resource: "base", operation: "getSchema", base: where.base },
    "airtable.base.tables",
    { base: place.base },
  ],
  [
    "an old list",
    1,
    { operation: "list", application: "app1", table: "Orders", additionalOptions: { view: "Open" } },
    "airtable.record.search",
    { base: "app1", table: "Orders", view: "Open", flat: false },
  ],
  [
    "an old record of some fields",
    1,
    { operation: "append", application: "app1", table: "T", addAllFields: false, fields: ["Name"] },
    "airtable.record.create",
    {
      base: "app1",
      table: "T",
      fields: [{ name: "Name", type: "any", value: '={{ $json["Name"] }}' }],
      flat: false,
    },
  ],
])("Airtable: %s", (_, version, parameters, type, params) => {
  const made = one("airtable", version, parameters);
  expect(made).toMatchObject({ type, status: "adapted" });
  expect(made.params).toEqual(params);
});

test("the trigger of Airtable", () => {
  const parameters = {
    pollTimes: { item: [{ mode: "everyX", value: 10, unit: "minutes" }] },
    baseId: where.base,
    tableId: where.table,
    triggerField: "Created",
    additionalFields: { formula: "{A}", fields: "A,B" },
  };
  expect(one("airtableTrigger", 1, parameters)).toMatchObject({
    type: "airtable.changed",
    params: { ...place, field: "Created", every: 600_000, formula: "{A}", only: "A,B", flat: false },
    status: "adapted",
  });
});
