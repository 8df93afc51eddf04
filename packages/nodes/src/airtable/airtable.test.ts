import type { ActionDefinition, JsonObject } from "@weft/sdk";
import { faults, runNode, runPoll, testContext, testServer } from "@weft/sdk/testing";
import { expect, test } from "vitest";
import { loadNode } from "../index.ts";
import { airtableChanged } from "./changed.ts";
import { airtable } from "./credential.ts";

const credential = { definition: airtable, values: { token: "pat1" } };
const place = { base: "app1", table: "Orders & more" };
const stored = (id: string, fields: JsonObject = { Name: "A" }) => ({
  id,
  createdTime: "2026-01-01T00:00:00.000Z",
  fields,
});

async function action(type: string): Promise<ActionDefinition> {
  const node = await loadNode(type);
  if (node?.kind !== "action") throw new Error(`There is no ${type}`);
  return node;
}

async function asked(type: string, given: object, answer: unknown, item: JsonObject = {}) {
  const params = type.startsWith("airtable.record.") ? { ...place, ...given } : given;
  await using server = await testServer(() => ({ body: answer }));
  const { outputs } = await runNode(await action(type), {
    params,
    items: [item],
    credential,
    at: server.url,
  });
  return { requests: server.requests, items: outputs["main"]?.map(({ json }) => json) };
}

const flat = { id: "rec1", createdTime: "2026-01-01T00:00:00.000Z", Name: "A" };

test("records are searched by formula, in order, page after page, and their fields stand beside the id", async () => {
  await using server = await testServer(({ query }) =>
    query.get("offset") === null
      ? { body: { records: [stored("rec1")], offset: "next" } }
      : { body: { records: [stored("rec2")] } },
  );
  const params = {
    ...place,
    formula: "{Paid}",
    sort: [{ field: "Total", direction: "desc" }],
    only: "Name, Total",
    most: 9,
  };
  const { outputs } = await runNode(await action("airtable.record.search"), {
    params,
    credential,
    at: server.url,
  });
  expect(outputs["main"]?.map(({ json }) => json)).toEqual([flat, { ...flat, id: "rec2" }]);
  const [request] = server.requests;
  expect(request?.path).toBe("/v0/app1/Orders%20%26%20more");
  expect(request?.headers["authorization"]).toBe("Bearer pat1");
  expect([...(request?.query.entries() ?? [])]).toEqual([
    ["filterByFormula", "{Paid}"],
    ["fields[]", "Name"],
    ["fields[]", "Total"],
    ["maxRecords", "9"],
    ["sort[0][field]", "Total"],
    ["sort[0][direction]", "desc"],
  ]);
});

test("as Airtable gives them, where that is wanted", async () => {
  expect((await asked("airtable.record.get", { record: "rec1", flat: false }, stored("rec1"))).items).toEqual(
    [stored("rec1")],
  );
});

test("a record is made of named fields, or of the item without its ids", async () => {
  const fields = [{ name: "Name", type: "any" as const, value: "żółw" }];
  const named = await asked("airtable.record.create", { fields, typecast: true }, stored("rec1"));
  expect(named.requests[0]?.json()).toEqual({ fields: { Name: "żółw" }, typecast: true });
  expect(named.items).toEqual([flat]);
  const item = { id: "x", createdTime: "y", Name: "B", Secret: 1 };
  const whole = await asked(
    "airtable.record.create",
    { from: "item", leaveOut: "Secret" },
    stored("rec1"),
    item,
  );
  expect(whole.requests[0]?.json()).toEqual({ fields: { Name: "B" } });
});

test("an update by fields looks for the records first, and says when there is none", async () => {
  const fields = [{ name: "Mail", type: "any" as const, value: 'a"b\\' }];
  const params = { by: "fields", match: "Mail", all: true, fields };
  const ids = Array.from({ length: 12 }, (_, index) => stored(`rec${index}`));
  await using server = await testServer(({ method, text }) =>
    method === "GET"
      ? { body: { records: ids } }
      : { body: { records: (JSON.parse(text) as { records: object[] }).records } },
  );
  const test12 = { params: { ...place, ...params }, credential, at: server.url };
  const { outputs } = await runNode(await action("airtable.record.update"), test12);
  expect(outputs["main"]).toHaveLength(12);
  expect(server.requests.map(({ method }) => method)).toEqual(["GET", "PATCH", "PATCH"]);
  expect(server.requests[0]?.query.get("filterByFormula")).toBe('AND({Mail} = "a\\"b\\\\")');
  await expect(asked("airtable.record.update", params, { records: [] })).rejects.toMatchObject({
    code: "airtable-none",
  });
});

test("an upsert merges on fields", async () => {
  const fields = [{ name: "Mail", type: "any" as const, value: "a" }];
  const { requests, items } = await asked(
    "airtable.record.upsert",
    { match: "Mail, Name", fields },
    {
      records: [stored("rec1")],
      createdRecords: ["rec1"],
    },
  );
  expect(requests[0]).toMatchObject({ method: "PATCH" });
  expect(requests[0]?.json()).toEqual({
    performUpsert: { fieldsToMergeOn: ["Mail", "Name"] },
    records: [{ fields: { Mail: "a" } }],
  });
  expect(items).toEqual([flat]);
});

test("records are deleted, bases and tables listed", async () => {
  const gone = await asked("airtable.record.delete", { record: "rec1" }, { id: "rec1", deleted: true });
  expect(gone.requests[0]).toMatchObject({ method: "DELETE", path: "/v0/app1/Orders%20%26%20more/rec1" });
  expect((await asked("airtable.base.list", {}, { bases: [{ id: "app1" }] })).items).toEqual([
    { id: "app1" },
  ]);
  expect((await asked("airtable.base.tables", { base: "app1" }, { tables: [{ id: "tbl1" }] })).items).toEqual(
    [{ id: "tbl1" }],
  );
});

test("tables can be chosen once the base is known", async () => {
  await using server = await testServer(() => ({ body: { tables: [{ id: "tbl1", name: "Orders" }] } }));
  const { ctx } = testContext({ credential, at: server.url });
  const { choices } = await action("airtable.record.get");
  const ask = (params: JsonObject) => choices?.["tables"]?.({ params, search: "", ctx });
  expect(await ask({ base: "app1" })).toEqual([{ value: "tbl1", label: "Orders" }]);
  await expect(ask({})).rejects.toMatchObject({ code: "choices-need" });
});

test("whatever goes wrong is told in Airtable's words", async () => {
  const complaints = await faults(await action("airtable.record.get"), {
    params: { ...place, record: "rec1" },
    credential,
    no: (status) => ({ error: status === 404 ? "NOT_FOUND no such" : { type: "X", message: "no such" } }),
    words: "no such",
  });
  expect(complaints).toEqual([]);
});

test("records that are new or changed start the flow once each", async () => {
  const later = (id: string, at: string) => ({ id, createdTime: at, fields: { At: at } });
  let records = [later("a", "2026-01-01T00:00:00.000Z")];
  await using server = await testServer(() => ({ body: { records } }));
  const now = Date.parse("2026-01-01T00:00:00.000Z");
  const look = (remembered: JsonObject, more: object = {}) =>
    runPoll(airtableChanged, {
      params: { ...place, field: "At" },
      credential,
      at: server.url,
      now,
      remembered,
      ...more,
    });
  const first = await look({});
  expect(first).toMatchObject({ events: [], remembered: { since: "2026-01-01T00:00:00.000Z" } });
  expect(server.requests).toEqual([]);
  const second = await look(first.remembered);
  expect(second.events.map((items) => items.map(({ json }) => json["id"]))).toEqual([["a"]]);
  records = [...records, later("b", "2026-01-01T00:00:00.000Z"), later("c", "2026-01-02T00:00:00.000Z")];
  const third = await look(second.remembered);
  expect(third.events.map((items) => items.map(({ json }) => json["id"]))).toEqual([["b", "c"]]);
  records = records.slice(2);
  expect((await look(third.remembered)).events).toEqual([]);
  expect(server.requests.at(-1)?.query.get("filterByFormula")).toBe(
    'AND(NOT(IS_BEFORE({At}, DATETIME_PARSE("2026-01-02T00:00:00.000Z"))))',
  );
  expect((await look({}, { trial: true })).events).toHaveLength(1);
});
