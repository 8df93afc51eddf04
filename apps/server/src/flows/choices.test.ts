import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { loadNode } from "@weft/nodes";
import { runNode } from "@weft/sdk/testing";
import { expect, onTestFinished, test } from "vitest";
import { createDisk } from "../disk/disk.ts";
import { serverWith } from "../testing/publish.ts";

/** A server whose flows may touch one folder, with a database in it, another outside, and its own data within it. */
async function shop() {
  const root = realpathSync(mkdtempSync(join(tmpdir(), "weft-choices-")));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  const [open, out] = [join(root, "open"), join(root, "out")];
  const dataDir = join(open, "data");
  for (const folder of [open, out, dataDir]) mkdirSync(folder);
  for (const folder of [open, out]) await makeDatabase(folder);
  const { owner } = await serverWith([], { allowedFolders: [open], dataDir });
  const { flow } = await owner.client.flows.create({});
  const ask = (load: string, params: object, more: { search?: string; type?: string; id?: string } = {}) =>
    owner.client.flows.choices({
      id: flow.id,
      type: "sqlite.rows.select",
      load,
      params: { ...params },
      ...more,
    });
  return { ask, owner, open, out, dataDir, flow };
}

async function makeDatabase(folder: string): Promise<void> {
  const query = await loadNode("sqlite.query");
  if (query?.kind !== "action") throw new Error("There is no such node");
  const sql = `CREATE TABLE orders (id INTEGER PRIMARY KEY, "Łączna kwota" DECIMAL, note);
    CREATE TABLE Other (id INTEGER); CREATE VIEW "open orders" AS SELECT * FROM orders`;
  const disk = await createDisk({ folders: [folder], closed: [] });
  const params = { file: "shop.db", sql, does: "write", make: "make" };
  await runNode(query, { disk, params });
}

test("tables and columns of a database file can be chosen while a flow is edited", async () => {
  const { ask, open } = await shop();
  const file = join(open, "shop.db");
  const [orders, other, view] = ["orders", "Other", "open orders"].map((name) => ({
    value: name,
    label: name,
    help: name === "open orders" ? "view" : "table",
  }));
  expect(await ask("sql.tables", { file })).toEqual({ options: [other, view, orders] });
  expect(await ask("sql.tables", { file: "shop.db" }, { search: "ORDERS" })).toEqual({
    options: [view, orders],
  });
  expect(await ask("sql.columns", { file, table: "orders" })).toEqual({
    options: [
      { value: "id", label: "id", help: "integer" },
      { value: "Łączna kwota", label: "Łączna kwota", help: "decimal" },
      { value: "note", label: "note", help: "" },
    ],
  });
  expect(await ask("sql.columns", { file, table: "orders" }, { search: "ŁĄCZNA" })).toMatchObject({
    options: [{ value: "Łączna kwota" }],
  });
  expect(await ask("sql.columns", { file, table: "'); DROP TABLE orders" })).toEqual({ options: [] });
});

test("no other file is read than a run of the node may read, and what is no database is named", async () => {
  const { ask, open, out, dataDir } = await shop();
  const code = async (file: string) => (await ask("sql.tables", { file })).error?.code;
  symlinkSync(join(out, "shop.db"), join(open, "link.db"));
  expect(await code(join(out, "shop.db"))).toBe("disk-outside");
  expect(await code(join(open, "..", "out", "shop.db"))).toBe("disk-outside");
  expect(await code(join(open, "link.db"))).toBe("disk-outside");
  expect(await code(join(dataDir, "weft.db"))).toBe("disk-own-data");
  expect(await code(join(open, "none.db"))).toBe("disk-missing");
  writeFileSync(join(open, "notes.txt"), "no database, but longer than a hundred bytes. ".repeat(4));
  expect(await code(join(open, "notes.txt"))).toBe("sqlite-damaged");
  for (const file of ["", "={{ $json.file }}"]) expect(await code(file)).toBe("sqlite-file-later");
});

test("who may not draw flows, nodes that need access, and other flows give nothing", async () => {
  const { ask, owner, open, flow } = await shop();
  const file = join(open, "shop.db");
  for (const more of [{ type: "postgres.rows.select" }, { type: "data.set" }, { id: "none" }])
    await expect(ask("sql.tables", { file }, more)).rejects.toMatchObject({ code: "NOT_FOUND" });
  await expect(ask("constructor", { file })).rejects.toMatchObject({ code: "NOT_FOUND" });
  const operator = await owner.add("operator");
  const question = { id: flow.id, type: "sqlite.rows.select", load: "sql.tables", params: { file } };
  await expect(operator.client.flows.choices(question)).rejects.toMatchObject({ code: "FORBIDDEN" });
});
