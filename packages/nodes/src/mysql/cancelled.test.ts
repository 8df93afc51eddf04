import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { mysqlQuery } from "./nodes.ts";
import { runners, startMysql } from "./testing.ts";
import type { TestMysql } from "./testing.ts";

let database: TestMysql | undefined;
beforeAll(async () => {
  database = await startMysql();
}, 120_000);
afterAll(() => database?.stop());

beforeEach((context) => {
  if (database === undefined) context.skip("MariaDB is not on this machine");
});

const { run, read } = runners(() => database);

/** How many statements with this in them the database works on, besides the one that asks. */
async function working(what: string): Promise<number> {
  const others = "SELECT ID FROM information_schema.PROCESSLIST WHERE ID <> CONNECTION_ID() AND INFO LIKE ?";
  return (await read(others, [`%${what}%`])).length;
}

test("the database stops what takes too long, and what is cancelled", async () => {
  const slow = read("SELECT SLEEP(60) /* slow */", [], { timeLimit: 100 });
  await expect(slow).rejects.toMatchObject({ code: "sql-timeout" });
  const abort = new AbortController();
  const sql = "SELECT SLEEP(60) /* cancelled */";
  const busy = run(mysqlQuery, { params: { sql }, signal: abort.signal });
  await expect.poll(() => working("cancelled"), { timeout: 20_000 }).toBe(1);
  abort.abort(new Error("cancelled"));
  await expect(busy).rejects.toThrow("cancelled");
  await expect.poll(() => working("SLEEP(60)"), { timeout: 20_000 }).toBe(0);
}, 60_000);

test("nothing goes on in the database whenever it is cancelled, and nobody else is stopped by that", async () => {
  const sql = "SELECT SLEEP(60) /* early */";
  for (let ms = 0; ms < 30; ms += 1) {
    const abort = new AbortController();
    const early = run(mysqlQuery, { params: { sql }, signal: abort.signal });
    setTimeout(() => abort.abort(new Error("cancelled")), ms);
    await expect(early).rejects.toThrow("cancelled");
    expect(await read("SELECT SLEEP(0.002) AS a, 1 AS b")).toEqual([{ a: 0, b: 1 }]);
  }
  await expect.poll(() => working("SLEEP(60)"), { timeout: 10_000 }).toBe(0);
}, 60_000);
