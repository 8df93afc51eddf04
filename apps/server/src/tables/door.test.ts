import type { TableChange } from "@weft/sdk";
import { expect, test } from "vitest";
import { flowOf, hook, set } from "../testing/flow-builder.ts";
import { publish, serverWith } from "../testing/publish.ts";
import { send } from "../testing/server.ts";
import { tableDoor } from "./door.ts";

const noFlow = { combine: "all", conditions: [] } as const;

async function contacts() {
  const { server, owner } = await serverWith([flowOf("f", [hook("f", "immediately")])]);
  const { id: table } = await owner.client.tables.create({
    name: "Contacts",
    columns: [
      { name: "email", type: "text" },
      { name: "orders", type: "number" },
    ],
  });
  const door = tableDoor(server.services);
  let writes = 0;
  const write = (changes: readonly TableChange[], key = `key ${(writes += 1)}`) =>
    door.write({ flowId: "f", table, changes, key });
  const rows = () => door.rows({ flowId: "f", table, where: noFlow, sort: [], limit: 100_000 });
  return { server, owner, door, table, write, rows };
}

const where = (value: string) => ({
  combine: "all" as const,
  conditions: [{ column: "c1", is: "equals" as const, value }],
});

test("a write that is asked for again is done once, and gives the same rows", async () => {
  const { owner, table, write, rows } = await contacts();
  const insert: TableChange[] = [{ does: "insert", values: { c1: "anna", c2: 1 } }];
  const [first, again] = await Promise.all([write(insert, "a"), write(insert, "a")]);
  expect(again).toEqual(first);
  expect(await write(insert, "a")).toEqual(first);
  expect(await rows()).toHaveLength(1);

  const remove: TableChange[] = [{ does: "delete", where: where("anna") }];
  const gone = await write(remove, "b");
  expect(gone).toEqual(first);
  await write([{ does: "insert", values: { c1: "anna" } }]);
  expect(await write(remove, "b")).toEqual(gone);
  expect(await rows()).toMatchObject([{ id: 2, values: { c1: "anna" } }]);
  expect(await owner.client.tables.get({ id: table })).toMatchObject({ rows: 1 });
});

test("writes that come together stand alone: one that fails leaves the others be, and itself nothing", async () => {
  const { owner, table, write, rows } = await contacts();
  const bulk = Array.from({ length: 1000 }, (_, index): TableChange => ({
    does: "insert",
    values: { c1: `p${index}` },
  }));
  const [good, bad] = await Promise.allSettled([
    write([{ does: "insert", values: { c1: "good" } }]),
    write(Array.from({ length: 201 }, () => bulk).flat()),
    write([{ does: "insert", values: { c1: "good too" } }]),
  ]);
  expect(good.status).toBe("fulfilled");
  expect(bad).toMatchObject({ status: "rejected", reason: { code: "table-full" } });
  expect((await rows()).map(({ values }) => values["c1"])).toEqual(["good", "good too"]);
  expect(await owner.client.tables.get({ id: table })).toMatchObject({ rows: 2 });
});

test("thousands of rows are brought up to date at once, as if one after another", async () => {
  const { owner, table, write, rows } = await contacts();
  const upsert = (c1: string, c2: number): TableChange => ({
    does: "upsert",
    where: where(c1),
    values: { c1, c2 },
  });
  await write([upsert("p1", 0), upsert("p2", 0)]);
  const many = Array.from({ length: 10_000 }, (_, index) => upsert(`p${index % 6000}`, index));
  const results = await write(many);
  expect(results).toHaveLength(10_000);
  expect(results[9999]).toMatchObject([{ values: { c1: "p3999", c2: 9999 } }]);
  const after = await rows();
  expect(after).toHaveLength(6000);
  expect(after[0]).toMatchObject({ id: 1, values: { c1: "p1", c2: 6001 } });
  expect(after.find(({ values }) => values["c1"] === "p5000")).toMatchObject({ values: { c2: 5000 } });

  const deleted = await write(
    many.map((_, index): TableChange => ({ does: "delete", where: where(`p${index % 6000}`) })),
  );
  expect(deleted.flat()).toHaveLength(6000);
  expect(await rows()).toEqual([]);
  expect(await owner.client.tables.get({ id: table })).toMatchObject({ rows: 0 });
  await write([upsert("p1", 1)]);
  expect(await rows()).toMatchObject([{ id: 6001 }]);
});

test("a table belongs to a workspace: flows of none do not reach it", async () => {
  const { door, table } = await contacts();
  expect(await door.find({ flowId: "f", table: "contacts" })).toMatchObject({ id: table, name: "Contacts" });
  expect(await door.find({ flowId: "elsewhere", table })).toBeUndefined();
  await expect(door.write({ flowId: "elsewhere", table, changes: [], key: "x" })).rejects.toMatchObject({
    code: "table-gone",
  });
});

test("a flow writes and reads its tables, a dry run shows what it would write, and a table that is used stays", async () => {
  const { server, owner, table, rows } = await contacts();
  const insert = {
    id: "insert",
    type: "data.table.insert",
    params: { table: "CONTACTS", extra: "leaveOut" },
  };
  const get = { id: "get", type: "data.table.get", params: { table } };
  const nodes = [
    hook("w", "lastNode"),
    set("row", { email: "={{ $json.body.email }}", orders: 2 }),
    insert,
    get,
  ];
  const flow = flowOf("writes", nodes);
  await publish(owner, flow);
  const post = (email: string) => send(server.url, "/webhook/w", { method: "POST", json: { email } });
  await post("ewa");
  expect(await (await post("ola")).json()).toBeDefined();
  expect((await rows()).map(({ values }) => values)).toEqual([
    { c1: "ewa", c2: 2 },
    { c1: "ola", c2: 2 },
  ]);

  const { executions, flows, tables } = owner.client;
  const { executionId } = await flows.run({
    id: "writes",
    trigger: "hook",
    items: [{ json: { body: { email: "dry" } } }],
    dry: true,
  });
  await expect.poll(async () => (await executions.get({ id: executionId })).status).toBe("succeeded");
  const { events } = await executions.get({ id: executionId });
  expect(JSON.stringify(events)).toContain(
    '"request":{"headers":{},"method":"INSERT","url":"table://Contacts"',
  );
  expect(await rows()).toHaveLength(2);

  const uses = [{ id: "writes", name: "Flow writes" }];
  await expect(tables.remove({ id: table })).rejects.toMatchObject({
    code: "IN_USE",
    data: { usedBy: uses },
  });
  expect(await tables.list()).toMatchObject([{ rows: 2, usedBy: uses }]);
  await tables.remove({ id: table, anyway: true });
  expect(await tables.list()).toEqual([]);
});

test("rows that others add or change start a flow; what it writes itself does not", async () => {
  const { owner, table, rows } = await contacts();
  const { client } = owner;
  const changed = { id: "news", type: "data.table.changed", params: { table } };
  const insert = {
    id: "note",
    type: "data.table.insert",
    params: {
      table,
      columns: "rows",
      values: [{ name: "email", type: "any", value: "={{ $json.event + ' ' + $json.email }}" }],
    },
  };
  await client.tables.insertRows({ id: table, rows: [{ values: { c1: "before" } }] });
  await publish(owner, flowOf("follows", [changed, insert]));
  const notes = async () => (await rows()).map(({ values }) => values["c1"]);
  // Until it has looked for the first time it does not know what is new.
  const first = async () => {
    await client.tables.updateRows({ id: table, rows: [{ id: 1, values: { c2: (await rows()).length } }] });
    return notes();
  };
  await expect.poll(first, { timeout: 20_000, interval: 1500 }).toContain("changed before");
  await client.tables.insertRows({ id: table, rows: [{ values: { c1: "new" } }] });
  await expect.poll(notes, { timeout: 20_000 }).toContain("added new");
  await client.tables.insertRows({ id: table, rows: [{ values: { c1: "last" } }] });
  await expect.poll(notes, { timeout: 20_000 }).toContain("added last");
  expect((await notes()).filter((note) => String(note).startsWith("added added"))).toEqual([]);
});
