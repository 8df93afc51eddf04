import { spawnSync } from "node:child_process";
import type { ServerResponse } from "node:http";
import {
  chmodSync,
  chownSync,
  cpSync,
  openSync,
  readdirSync,
  renameSync,
  statSync,
  writeSync,
} from "node:fs";
import { join } from "node:path";
import SqliteDatabase from "better-sqlite3";
import { expect, test, vi } from "vitest";
import { flowOf, hook, post, set } from "../testing/flow-builder.ts";
import { otherSystem } from "../testing/other-system.ts";
import { startProcess, weft } from "../testing/process.ts";
import { serverWith } from "../testing/publish.ts";
import { send } from "../testing/server.ts";

const WAIT = { timeout: 30_000 };

/** A server in a process of its own, whose flow `slow` waits for the other system in its middle. */
async function instance(under: readonly string[] = []) {
  const held: ServerResponse[] = [];
  const other = await otherSystem((_received, response) => void held.push(response));
  const call = post("call", other.url);
  const { server, owner } = await serverWith([
    flowOf("orders", [hook("orders", "lastNode"), set("total", { total: 1 })]),
    flowOf("slow", [hook("slow", "immediately"), call, set("done", { done: true })]),
  ]);
  await server.stop();
  const { dataDir } = server;
  const running = await startProcess(dataDir, { under });
  /** Ids of the events that were answered 2xx. */
  const stored: number[] = [];
  let sent = 0;
  return {
    dataDir,
    running,
    owner,
    stored,
    calls: other.received,
    release: () => held.forEach((response) => response.end()),
    async order(body: object = {}): Promise<number> {
      const id = sent++;
      const post = { method: "POST", json: { id, ...body } };
      const { status } = await send(running.url, "/webhook/orders", post);
      if (status < 300) stored.push(id);
      return status;
    },
    async beginSlow(): Promise<void> {
      expect((await send(running.url, "/webhook/slow", { method: "POST", json: {} })).ok).toBe(true);
      await vi.waitFor(() => expect(held).toHaveLength(1), WAIT);
    },
    ready: async () => (await send(running.url, "/readyz")).status,
    page: (path: string, init?: Parameters<typeof send>[2]) =>
      send(running.url, path, { ...init, headers: { cookie: owner.cookie } }),
  };
}

type Instance = Awaited<ReturnType<typeof instance>>;

/** What became of the events, read when the server has ended. */
function outcome(dataDir: string): { orders: number[]; slow: string[] } {
  const sqlite = new SqliteDatabase(join(dataDir, "weft.db"), { readonly: true });
  const rows = sqlite
    .prepare(
      "SELECT flow_id, status, data FROM executions JOIN journal_chunks ON execution_id = id AND seq = 0",
    )
    .all() as { flow_id: string; status: string; data: string }[];
  sqlite.close();
  const orders = rows.filter(({ flow_id, status }) => flow_id === "orders" && status === "succeeded");
  return {
    orders: orders.map(({ data }) => Number(/"id":(\d+)/.exec(data)?.[1])).toSorted((a, b) => a - b),
    slow: rows.filter(({ flow_id }) => flow_id === "slow").map(({ status }) => status),
  };
}

/** Nothing that was answered 2xx is lost, and the execution in flight has gone on, once. */
async function expectWhole({ running, dataDir, stored, calls, ready, order }: Instance): Promise<void> {
  await vi.waitFor(async () => expect(await ready()).toBe(200), WAIT);
  expect(await order()).toBe(200);
  expect(running.told()).toContain("events are stored again");
  await running.stop();
  expect(outcome(dataDir)).toEqual({ orders: stored, slow: ["succeeded"] });
  expect(calls).toHaveLength(1);
}

function hasCommand(name: string): boolean {
  const found = spawnSync(name, ["--version"]).status === 0;
  if (!found) process.stderr.write(`${name} is not there, so this is not tested here.\n`);
  return found;
}

test("a disk that is full: events are refused, those that were accepted wait, and all goes on when there is room", async () => {
  if (!hasCommand("prlimit")) return;
  // No file may grow beyond this, which is what a full disk comes to.
  const full = await instance(["prlimit", "--fsize=1500000:unlimited"]);
  const { running, order, beginSlow, release, ready, page } = full;
  await beginSlow();
  const filling = "x".repeat(100_000);
  await vi.waitFor(async () => expect(await order({ filling })).toBe(503), WAIT);
  const refused = await send(running.url, "/webhook/orders", { method: "POST", json: {} });
  expect(refused.status).toBe(503);
  expect(refused.headers.get("retry-after")).toBe("5");
  await vi.waitFor(() => expect(running.told()).toContain("nothing can be stored"), WAIT);
  release();
  expect(await ready()).toBe(503);
  expect((await page("/api/flows")).status).toBe(200);
  const saved = await page("/api/flows", {
    method: "POST",
    json: { flow: { filling, ...flowOf("new", []) } },
  });
  expect(saved.status).toBeGreaterThanOrEqual(400);
  spawnSync("prlimit", ["--pid", String(running.child.pid), "--fsize=unlimited:unlimited"]);
  await expectWhole(full);
  expect(running.told().match(/nothing can be stored/g)).toHaveLength(1);
});

test("a database that another program has locked: events are refused, the rest answers, and all goes on when it lets go", async () => {
  const locked = await instance();
  const { running, order, beginSlow, release, dataDir, page } = locked;
  expect(await order()).toBe(200);
  await beginSlow();
  const other = new SqliteDatabase(join(dataDir, "weft.db"));
  other.exec("BEGIN IMMEDIATE");
  expect(await order()).toBe(503);
  release();
  // Everything that only reads is answered meanwhile.
  for (const path of ["/healthz", "/api/flows", "/api/session"]) expect((await page(path)).status).toBe(200);
  expect(await order()).toBe(503);
  expect(running.told()).toContain("Another program has locked the database.");
  other.exec("ROLLBACK");
  other.close();
  await expectWhole(locked);
});

/** Writes over every page of the file but the first ones, which hold the schema. */
function damage(file: string, fromPage: number): void {
  const handle = openSync(file, "r+");
  const page = 8192;
  for (let at = fromPage * page; at < statSync(file).size; at += page)
    writeSync(handle, Buffer.alloc(page - 100, 0xff), 0, page - 100, at);
}

test("a database that is damaged is found at the start, and said without a stack", async () => {
  const { running, dataDir, order } = await instance();
  expect(await order()).toBe(200);
  await running.stop();
  const file = join(dataDir, "weft.db");
  cpSync(file, `${file}.whole`);
  damage(file, 1);
  const { status, told } = await weft(["start", "--port", "0", "--data", dataDir]);
  expect(status).toBe(1);
  expect(told).toContain("The database is damaged. Run weft doctor");
  expect(told).not.toMatch(/\n\s+at /);
  expect((await weft(["doctor", "--data", dataDir])).told).toContain("backup");
  renameSync(`${file}.whole`, file);
  const again = await startProcess(dataDir);
  expect((await again.stop()).status).toBe(0);
  expect(outcome(dataDir).orders).toEqual([0]);
});

test("pages that are damaged while it runs are not given out; the rest works on", async () => {
  const { running, dataDir, order, page } = await instance();
  for (let sent = 0; sent < 5; sent++) expect(await order()).toBe(200);
  const file = join(dataDir, "weft.db");
  const other = new SqliteDatabase(file);
  other.pragma("wal_checkpoint(TRUNCATE)");
  const pages = other.prepare("SELECT pageno FROM dbstat WHERE name = 'journal_chunks'").pluck().all();
  const [id] = other.prepare("SELECT id FROM executions").pluck().all() as string[];
  other.close();
  const handle = openSync(file, "r+");
  for (const number of pages as number[])
    writeSync(handle, Buffer.alloc(8000, 0xff), 0, 8000, (number - 1) * 8192);
  const answer = await page(`/api/executions/${id}`);
  expect(answer.status).toBe(503);
  expect(await answer.json()).toMatchObject({
    message: expect.stringContaining("The database is damaged. Run weft doctor") as string,
  });
  expect(running.told()).toContain("malformed");
  expect((await page("/api/flows")).status).toBe(200);
  expect((await page("/healthz")).status).toBe(200);
  expect((await weft(["doctor", "--data", dataDir])).status).toBe(1);
});

test("a folder that may only be read is refused with what to do", async () => {
  const { running, dataDir } = await instance();
  await running.stop();
  const names = ["", ...readdirSync(dataDir).filter((name) => name !== "files")];
  for (const name of names) chmodSync(join(dataDir, name), name === "" ? 0o555 : 0o444);
  // To the administrator of the machine nothing is forbidden, so another user tries.
  const isRoot = process.getuid?.() === 0;
  if (isRoot) for (const name of names) chownSync(join(dataDir, name), 65_534, 65_534);
  const as = isRoot ? ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"] : [];
  if (isRoot && !hasCommand("setpriv")) return;
  const { status, told } = await weft(["start", "--port", "0", "--data", dataDir], { under: as });
  chmodSync(dataDir, 0o755);
  expect(status).toBe(1);
  expect(told).toContain(dataDir);
  expect(told).toContain("writable for the user who runs Weft");
  expect(told).not.toMatch(/\n\s+at /);
});
