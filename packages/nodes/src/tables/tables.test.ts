import type { TableColumn, Tables } from "@weft/sdk";
import { runNode, runPoll, testTables } from "@weft/sdk/testing";
import { expect, test } from "vitest";
import { tableChanged } from "./changed.ts";
import { tableDelete } from "./delete.ts";
import { tableExists } from "./exists.ts";
import { tableGet } from "./get.ts";
import { tableInsert } from "./insert.ts";
import { tableUpdate } from "./update.ts";
import { tableUpsert } from "./upsert.ts";

const columns: readonly TableColumn[] = [
  { id: "c1", name: "email", type: "text" },
  { id: "c2", name: "orders", type: "number" },
  { id: "c3", name: "active", type: "boolean" },
  { id: "c4", name: "seen", type: "date" },
  { id: "c5", name: "tags", type: "json" },
];

function people(...rows: readonly Readonly<Record<string, unknown>>[]): Tables {
  return testTables([{ name: "People", columns, rows }]);
}

async function all(tables: Tables): Promise<readonly Readonly<Record<string, unknown>>[]> {
  const { outputs } = await runNode(tableGet, { params: { table: "People" }, tables });
  return (outputs["main"] ?? []).map(({ json }) =>
    Object.fromEntries(Object.entries(json).filter(([name]) => !name.endsWith("At"))),
  );
}

test("items become rows of the types that the columns have, and are given as the table has them", async () => {
  const tables = people();
  const { outputs } = await runNode(tableInsert, {
    params: { table: "people" },
    tables,
    timezone: "Europe/Warsaw",
    items: [
      { Email: "anna@x.pl", orders: " 3 ", active: "yes", seen: "2026-07-01 10:00", tags: ["a"] },
      { email: "żółw", id: 7, createdAt: "x", orders: "", active: null, seen: "2026-07-01" },
    ],
  });
  const empty = { orders: null, active: null, seen: null, tags: null };
  expect(outputs["main"]?.map(({ from }) => from)).toEqual([0, 1]);
  expect(await all(tables)).toEqual([
    { id: 1, email: "anna@x.pl", orders: 3, active: true, seen: "2026-07-01T08:00:00.000Z", tags: ["a"] },
    { ...empty, id: 2, email: "żółw", seen: "2026-07-01" },
  ]);
});

test("what does not fit stops the flow before anything is written, or is left out", async () => {
  const tables = people();
  const insert = (item: Readonly<Record<string, unknown>>, params = {}) =>
    runNode(tableInsert, { params: { table: "People", ...params }, tables, items: [{ email: "ok" }, item] });
  const code = (item: Readonly<Record<string, unknown>>) =>
    insert(item).then(
      () => "done",
      (error: unknown) => (error as { code?: string }).code,
    );
  expect(await code({ orders: "12,5" })).toBe("table-cell-number");
  expect(await code({ active: "maybe" })).toBe("table-cell-boolean");
  expect(await code({ seen: "2026-02-30" })).toBe("table-cell-date");
  expect(await code({ email: "x".repeat(50_001) })).toBe("table-cell-large");
  expect(await code({ tags: JSON.parse('{"__proto__": 1}') as unknown })).toBe("table-cell-reserved");
  expect(await code({ emial: "a" })).toBe("sql-column-strange");
  expect(await code({})).toBe("sql-row-empty");
  expect(await code({ email: "a", EMAIL: "b" })).toBe("sql-column-twice");
  await expect(runNode(tableInsert, { params: { table: "none" }, tables })).rejects.toMatchObject({
    code: "table-unknown",
  });
  expect(await all(tables)).toEqual([]);

  const { logs } = await insert({ orders: "many" }, { bad: "skip", extra: "leaveOut" });
  expect(logs).toEqual([expect.stringContaining("Item 2: “many” is not a number")]);
  expect(await all(tables)).toMatchObject([{ id: 1, email: "ok" }]);
});

test("rows are read by conditions, sorted and limited, for each item", async () => {
  const tables = people(
    { c1: "anna@x.pl", c2: 3, c3: true },
    { c1: "ŻANETA@x.pl", c2: 10 },
    { c1: "ola@x.pl", c3: false },
  );
  const emails = async (params: object, items: readonly object[] = [{}]): Promise<unknown> => {
    const { outputs } = await runNode(tableGet, {
      params: { table: "People", ...params },
      tables,
      items: [...items] as [],
    });
    return outputs["main"]?.map(({ json }) => json["email"]);
  };
  const one = (column: string, is: string, value = "") => ({ conditions: [{ column, is, value }] });
  expect(await emails(one("Orders", "greater", "5"))).toEqual(["ŻANETA@x.pl"]);
  expect(await emails(one("email", "contains", "żan"))).toEqual(["ŻANETA@x.pl"]);
  expect(await emails(one("active", "notEquals", "true"))).toEqual(["ŻANETA@x.pl", "ola@x.pl"]);
  expect(await emails(one("orders", "equals", ""))).toEqual(["ola@x.pl"]);
  expect(await emails(one("ID", "lessOrEqual", "2"))).toHaveLength(2);
  expect(await emails({ sort: [{ column: "orders", direction: "descending" }], limit: 2 })).toEqual([
    "ŻANETA@x.pl",
    "anna@x.pl",
  ]);
  const two = {
    combine: "any",
    conditions: [...one("id", "equals", "1").conditions, ...one("id", "equals", "3").conditions],
  };
  expect(await emails(two)).toEqual(["anna@x.pl", "ola@x.pl"]);
  expect(await emails({ limit: 1 }, [{}, {}])).toEqual(["anna@x.pl", "anna@x.pl"]);
  await expect(emails(one("nope", "empty"))).rejects.toMatchObject({ code: "table-column" });
  await expect(emails(one("orders", "less", "few"))).rejects.toMatchObject({ code: "table-cell-number" });
});

test("rows that match are changed, and added where none does", async () => {
  const tables = people({ c1: "anna", c2: 3 }, { c1: "ola", c2: 1 }, { c1: "ola", c2: 2 });
  const params = { table: "People", match: "email" };
  const upserted = await runNode(tableUpsert, {
    params,
    tables,
    items: [
      { email: "ola", active: true },
      { email: "ewa", orders: 1 },
      { email: "ewa", orders: 2 },
    ],
  });
  expect(upserted.outputs["main"]?.map(({ json, from }) => [json["id"], json["orders"], from])).toEqual([
    [2, 1, 0],
    [3, 2, 0],
    [4, 1, 1],
    [4, 2, 2],
  ]);
  const updated = await runNode(tableUpdate, {
    params,
    tables,
    items: [
      { email: "anna", orders: null },
      { email: "nobody", orders: 1 },
    ],
  });
  expect(updated.outputs["main"]?.map(({ json }) => json["orders"])).toEqual([null]);
  await runNode(tableUpdate, {
    params: { table: "People", match: "id" },
    tables,
    items: [{ id: 4, orders: 9 }],
  });
  const conditions = [{ column: "active", is: "empty", value: "" }] as const;
  await runNode(tableUpdate, {
    params: {
      table: "People",
      by: "conditions",
      conditions,
      columns: "rows",
      values: [{ name: "active", type: "any", value: false }],
    },
    tables,
  });
  expect((await all(tables)).map(({ email, orders, active }) => [email, orders, active])).toEqual([
    ["anna", null, false],
    ["ola", 1, true],
    ["ola", 2, true],
    ["ewa", 9, false],
  ]);
});

test("rows are not looked for by nothing", async () => {
  const tables = people({ c1: "anna" });
  const params = { table: "People", match: "email" };
  const code = (call: Promise<unknown>): Promise<unknown> =>
    call.catch((error: { code: string }) => error.code);
  expect(await code(runNode(tableUpdate, { params, tables, items: [{ email: "anna" }] }))).toBe(
    "sql-nothing-to-set",
  );
  expect(await code(runNode(tableUpsert, { params, tables, items: [{ orders: 1 }] }))).toBe(
    "sql-match-empty",
  );
  expect(
    await code(
      runNode(tableUpsert, { params: { table: "People", match: "" }, tables, items: [{ orders: 1 }] }),
    ),
  ).toBe("sql-match-missing");
});

test("rows are deleted by conditions or all together, or only shown", async () => {
  const tables = people({ c1: "a", c2: 1 }, { c1: "b", c2: 2 }, { c1: "c", c2: 3 });
  const params = {
    table: "People",
    conditions: [{ column: "orders", is: "greaterOrEqual", value: "2" }],
  } as const;
  const shown = await runNode(tableDelete, { params: { ...params, onlyShow: true }, tables });
  expect(shown.outputs["main"]).toHaveLength(2);
  expect(await all(tables)).toHaveLength(3);
  const { outputs } = await runNode(tableDelete, { params, tables });
  expect(outputs["main"]?.map(({ json }) => json["email"])).toEqual(["b", "c"]);
  await expect(runNode(tableDelete, { params: { table: "People" }, tables })).rejects.toMatchObject({
    code: "sql-no-conditions",
  });
  await runNode(tableDelete, { params: { table: "People", which: "all" }, tables });
  expect(await all(tables)).toEqual([]);
});

test("items go one way where a row exists and the other where none does", async () => {
  const tables = people({ c1: "anna" });
  const { outputs } = await runNode(tableExists, {
    params: { table: "People" },
    paramsAt: ({ json }) => ({
      conditions: [{ column: "email", is: "equals" as const, value: String(json["email"]) }],
    }),
    tables,
    items: [{ email: "anna", n: 1 }, { email: "ola" }, { email: "anna", n: 2 }],
  });
  expect(outputs["main"]?.map(({ json, from }) => [json["n"], from])).toEqual([
    [1, 0],
    [2, 2],
  ]);
  expect(outputs["missing"]?.map(({ json }) => json["email"])).toEqual(["ola"]);
});

test("a trigger finds rows that were added or changed since it looked last", async () => {
  const tables = people({ c1: "anna" });
  const params = { table: "People" };
  const look = async (remembered = {}, more = {}) => {
    const { events, remembered: after } = await runPoll(tableChanged, {
      params: { ...params, ...more },
      tables,
      remembered,
    });
    const found = events.map((items) =>
      items.map(({ json }) => `${String(json["event"])} ${String(json["email"])}`),
    );
    return { found, after };
  };
  const first = await look();
  expect(first.found).toEqual([]);
  expect((await look(first.after)).found).toEqual([]);
  await runNode(tableInsert, { params, tables, items: [{ email: "ola" }, { email: "ewa" }] });
  await runNode(tableUpdate, {
    params: { ...params, match: "email" },
    tables,
    items: [{ email: "anna", orders: 1 }],
  });
  const second = await look(first.after);
  expect(second.found).toEqual([["added ola", "added ewa", "changed anna"]]);
  expect((await look(second.after)).found).toEqual([]);
  expect((await look(first.after, { what: "changed" })).found).toEqual([["changed anna"]]);
  expect((await look(first.after, { start: "each", what: "added" })).found).toEqual([
    ["added ola"],
    ["added ewa"],
  ]);
  const { events } = await runPoll(tableChanged, { params, tables, trial: true });
  expect(events).toMatchObject([[{ json: { email: "anna", orders: 1 } }]]);
  await expect(runPoll(tableChanged, { params: { table: "none" }, tables })).rejects.toMatchObject({
    code: "table-unknown",
  });
});
