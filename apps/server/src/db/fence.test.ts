import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test, vi } from "vitest";
import { raiseFence } from "./fence.ts";
import { openDatabase } from "./open.ts";

const folder = mkdtempSync(join(tmpdir(), "weft-fence-"));
afterAll(() => rmSync(folder, { recursive: true }));

test("who came before can write to no table any more, whatever it was doing", () => {
  const file = join(folder, "weft.db");
  const before = openDatabase(file);
  const after = openDatabase(file);
  const fenced = vi.fn<() => void>();
  const write = "INSERT INTO workspaces VALUES (?, 'W', 0)";
  const fence = raiseFence(before.sqlite, fenced);
  expect(fence.number).toBe(1);
  before.sqlite.prepare(write).run("before");
  fence.check();
  expect(raiseFence(after.sqlite, () => {}).number).toBe(2);
  after.sqlite.prepare(write).run("after");
  expect(fenced).not.toHaveBeenCalled();

  const tables = before.sqlite
    .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%'")
    .pluck()
    .all() as string[];
  expect(tables).toContain("executions");
  before.sqlite.pragma("foreign_keys = OFF");
  for (const table of tables) {
    const width = before.sqlite
      .prepare("SELECT count(*) FROM pragma_table_info(?)")
      .pluck()
      .get(table) as number;
    const row = Array.from({ length: width }, () => "1").join(", ");
    // The journal alone adds to these, and asks.
    if (table !== "executions" && table !== "journal_chunks")
      expect(() => before.sqlite.exec(`INSERT INTO "${table}" VALUES (${row})`), table).toThrow(
        "another Weft",
      );
  }
  expect(fence.check).toThrow("another Weft");
  expect(() => before.sqlite.exec("UPDATE workspaces SET name = 'X'")).toThrow("another Weft");
  expect(() => before.sqlite.exec("DELETE FROM workspaces")).toThrow("another Weft");
  expect(fenced).toHaveBeenCalledTimes(tables.length + 1);
  expect(after.sqlite.prepare("SELECT id, name FROM workspaces ORDER BY id").all()).toEqual([
    { id: "after", name: "W" },
    { id: "before", name: "W" },
  ]);
  before.close();
  after.close();
});
