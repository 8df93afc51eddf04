import { expect, test } from "vitest";
import { startTestServer } from "../testing/server.ts";
import type { Member } from "../testing/server.ts";

type Client = Member["client"];

async function orders(client: Client) {
  const columns = [
    { name: "Customer", type: "text" },
    { name: "Total", type: "number" },
    { name: "Paid", type: "boolean" },
    { name: "Due", type: "date" },
    { name: "Lines", type: "json" },
  ] as const;
  return client.tables.create({ name: "Orders", columns: [...columns] });
}

function values(row: { readonly values: Readonly<Record<string, unknown>> }): unknown {
  return row.values;
}

test("tables are made, renamed, given other columns, and deleted", async () => {
  const { client } = await (await startTestServer()).setUp();
  const table = await orders(client);
  expect(table.columns.map(({ id, name, type }) => `${id} ${name} ${type}`)).toEqual([
    "c1 Customer text",
    "c2 Total number",
    "c3 Paid boolean",
    "c4 Due date",
    "c5 Lines json",
  ]);
  await expect(client.tables.create({ name: " ORDERS ", columns: [] })).rejects.toMatchObject({
    code: "TAKEN",
  });
  const { id } = table;
  await client.tables.insertRows({
    id,
    rows: [{ values: { c1: "Łucja", c2: "12.5" } }, { values: { c1: "007" } }],
  });

  await expect(client.tables.addColumn({ id, name: "customer", type: "text" })).rejects.toMatchObject({
    code: "TAKEN",
  });
  for (const name of ["ID", "__proto__"])
    await expect(client.tables.addColumn({ id, name, type: "text" })).rejects.toMatchObject({
      code: "INVALID_INPUT",
    });
  await client.tables.removeColumn({ id, column: "c5" });
  await client.tables.addColumn({ id, name: "Note", type: "text" });
  const after = await client.tables.update({ id, name: "Sales", order: ["c6", "c2", "c1", "c3", "c4"] });
  expect(after.columns.map((column) => column.id)).toEqual(["c6", "c2", "c1", "c3", "c4"]);
  await expect(client.tables.update({ id, order: ["c1", "c1"] })).rejects.toMatchObject({
    code: "INVALID_INPUT",
  });

  await expect(client.tables.updateColumn({ id, column: "c1", type: "number" })).rejects.toMatchObject({
    code: "INVALID_INPUT",
    data: { count: 1, cells: [{ row: 1, value: "Łucja" }] },
  });
  await client.tables.updateRows({ id, rows: [{ id: 1, values: { c1: "8" } }] });
  await client.tables.updateColumn({ id, column: "c1", type: "number", name: "Number" });
  const { rows, total } = await client.tables.rows({ id });
  expect(total).toBe(2);
  expect(rows.map(values)).toEqual([{ c1: 8, c2: 12.5 }, { c1: 7 }]);
  expect(await client.tables.list()).toMatchObject([{ name: "Sales", rows: 2, usedBy: [] }]);

  await client.tables.remove({ id });
  await expect(client.tables.get({ id })).rejects.toMatchObject({ code: "NOT_FOUND" });
  expect(await client.tables.list()).toEqual([]);
});

test("cells take what their columns hold, and say what does not fit", async () => {
  const { client } = await (await startTestServer()).setUp();
  const { id } = await orders(client);
  const whole = { c1: 42, c2: " 1e3 ", c3: "YES", c4: "2026-03-01T09:30+01:00", c5: '{"a":[1]}' };
  const { rows } = await client.tables.insertRows({
    id,
    rows: [{ values: whole }, { values: { c1: "", c2: "", c3: null, c4: "2026-02-28", c5: "plain" } }],
  });
  expect(rows.map(values)).toEqual([
    { c1: "42", c2: 1000, c3: true, c4: "2026-03-01T08:30:00.000Z", c5: { a: [1] } },
    { c1: "", c4: "2026-02-28", c5: "plain" },
  ]);
  expect((await client.tables.rows({ id })).rows).toEqual(rows);

  const bad = [
    { c2: "12,5" },
    { c3: "maybe" },
    { c4: "2026-02-30" },
    { c1: "x".repeat(50_001) },
    { c9: 1 },
    { c5: '{"__proto__": 1}' },
  ];
  const refused = client.tables.insertRows({
    id,
    rows: [{ values: {} }, ...bad.map((one) => ({ values: one }))],
  });
  await expect(refused).rejects.toMatchObject({
    code: "INVALID_INPUT",
    data: {
      count: 6,
      cells: [
        { row: 1, column: "c2" },
        { row: 2, column: "c3" },
        { row: 3, column: "c4" },
        { row: 4, column: "c1" },
        { row: 5, column: "c9" },
        { row: 6, column: "c5" },
      ],
    },
  });
  expect(await client.tables.get({ id })).toMatchObject({ rows: 2 });
});

test("rows are found by filter and text, sorted, and given page by page", async () => {
  const { client } = await (await startTestServer()).setUp();
  const { id } = await orders(client);
  const people = ["Żaneta", "adam", "Ola", "Ądam", "", "50% off"];
  await client.tables.insertRows({
    id,
    rows: people.map((name, index) => ({
      values: {
        c1: name,
        c2: index * 10,
        c3: index % 2 === 0,
        c4: `2026-01-0${index + 1}`,
        c5: { n: index },
      },
    })),
  });
  const ids = async (input: Partial<Parameters<Client["tables"]["rows"]>[0]>): Promise<number[]> =>
    (await client.tables.rows({ id, ...input })).rows.map((row) => row.id);
  const met = (column: string, is: string, value?: unknown): Promise<number[]> =>
    ids({ filter: { combine: "all", conditions: [{ column, is: is as "equals", value }] } });

  expect(await met("c1", "contains", "ŻAN")).toEqual([1]);
  expect(await met("c1", "notContains", "dam")).toEqual([1, 3, 5, 6]);
  expect(await met("c1", "startsWith", "A")).toEqual([2]);
  expect(await met("c1", "endsWith", "% OFF")).toEqual([6]);
  expect(await met("c1", "empty")).toEqual([5]);
  expect(await met("c2", "greaterOrEqual", "40")).toEqual([5, 6]);
  expect(await met("c3", "equals", "true")).toEqual([1, 3, 5]);
  expect(await met("c3", "notEquals", true)).toEqual([2, 4, 6]);
  expect(await met("c4", "less", "2026-01-02T10:00:00Z")).toEqual([1, 2]);
  expect(await met("c5", "equals", { n: 3 })).toEqual([4]);
  expect(await met("id", "lessOrEqual", 2)).toEqual([1, 2]);
  expect(await met("createdAt", "greater", "2020-01-01")).toHaveLength(6);
  await expect(met("c9", "empty")).rejects.toMatchObject({ code: "INVALID_INPUT" });
  await expect(met("c2", "equals", "many")).rejects.toMatchObject({ code: "INVALID_INPUT" });

  expect(await ids({ search: "ądA" })).toEqual([4]);
  expect(await ids({ search: '"n":5' })).toEqual([6]);
  expect(await ids({ search: "c1" })).toEqual([]);
  expect(await ids({ sort: [{ column: "c1" }] })).toEqual([5, 6, 2, 4, 3, 1]);
  expect(
    await ids({
      sort: [
        { column: "c3", descending: true },
        { column: "c2", descending: true },
      ],
    }),
  ).toEqual([5, 3, 1, 6, 4, 2]);
  const page = await client.tables.rows({
    id,
    offset: 2,
    limit: 3,
    sort: [{ column: "id", descending: true }],
  });
  expect(page.rows.map((row) => row.id)).toEqual([4, 3, 2]);
  expect(page.total).toBe(6);
});

test("a change of a row that somebody else has changed is refused whole", async () => {
  const server = await startTestServer();
  const { client } = await server.setUp();
  const { id } = await orders(client);
  const { rows } = await client.tables.insertRows({
    id,
    rows: [{ values: { c1: "a" } }, { values: { c1: "b" } }],
  });
  expect(rows.map(({ revision }) => revision)).toEqual([1, 1]);
  const changed = await client.tables.updateRows({ id, rows: [{ id: 1, revision: 1, values: { c2: 5 } }] });
  expect(changed.rows).toMatchObject([{ revision: 2, values: { c1: "a", c2: 5 } }]);
  const late = client.tables.updateRows({
    id,
    rows: [
      { id: 2, values: { c1: "B" } },
      { id: 1, revision: 1, values: { c1: "A" } },
    ],
  });
  await expect(late).rejects.toMatchObject({
    code: "CONFLICT",
    data: { rows: [{ id: 1, revision: 2 }, { id: 2 }] },
  });
  expect((await client.tables.rows({ id })).rows.map(values)).toEqual([{ c1: "a", c2: 5 }, { c1: "b" }]);

  expect(await client.tables.deleteRows({ id, ids: [2, 99] })).toEqual({ deleted: 1 });
  await client.tables.updateRows({ id, rows: [{ id: 1, values: { c2: null } }] });
  const { rows: added } = await client.tables.insertRows({ id, rows: [{ values: {} }] });
  expect(added).toMatchObject([{ id: 3, values: {} }]);
  expect((await client.tables.rows({ id })).rows.map(values)).toEqual([{ c1: "a" }, {}]);
  expect(await client.tables.get({ id })).toMatchObject({ rows: 2 });
});
