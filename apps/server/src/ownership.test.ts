import type { ServerResponse } from "node:http";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { openDatabase } from "./db/open.ts";
import { flowOf, hook, post, set } from "./testing/flow-builder.ts";
import { otherSystem } from "./testing/other-system.ts";
import { startProcess, weft } from "./testing/process.ts";
import { serverWith } from "./testing/publish.ts";
import { send } from "./testing/server.ts";

const env = { WEFT_LEASE_MS: "1500" };
const WAIT = { timeout: 30_000 };

/** Every row of the executions and their journals. */
function rows(dataDir: string): Record<string, unknown> {
  const { sqlite, close } = openDatabase(join(dataDir, "weft.db"), { readonly: true });
  const all = sqlite
    .prepare("SELECT * FROM executions JOIN journal_chunks ON execution_id = id ORDER BY id, seq")
    .all() as { id: string; seq: number }[];
  close();
  return Object.fromEntries(all.map((row) => [`${row.id} ${row.seq}`, row]));
}

function order(url: string): Promise<number | "closed"> {
  return send(url, "/webhook/orders", { method: "POST", json: { id: 7 } }).then(
    ({ status }) => status,
    () => "closed" as const,
  );
}

test("a server that stood still is replaced, and when it goes on it changes nothing and ends", async () => {
  const held: ServerResponse[] = [];
  const other = await otherSystem(({ url }, response) => {
    if (url === "/first" && held.length === 0) held.push(response);
    else response.end();
  });
  const get = (id: string) => ({
    ...post(id, `${other.url}/${id}`),
    params: { method: "GET", url: `${other.url}/${id}` },
  });
  const { server } = await serverWith([
    flowOf("orders", [hook("orders", "lastNode"), set("total", { total: 1 })]),
    flowOf("slow", [
      hook("slow", "immediately"),
      get("first"),
      get("second"),
      post("third", `${other.url}/third`),
    ]),
  ]);
  const { dataDir } = server;
  await server.stop();
  const calls = (path: string): number => other.received.filter(({ url }) => url === path).length;

  const first = await startProcess(dataDir, { env });
  for (let sent = 0; sent < 5; sent++) expect(await order(first.url)).toBe(200);
  expect((await send(first.url, "/webhook/slow", { method: "POST", json: {} })).ok).toBe(true);
  await vi.waitFor(() => expect(held).toHaveLength(1), WAIT);
  first.child.kill("SIGSTOP");
  const waiting = [order(first.url), order(first.url), order(first.url)];

  const second = await startProcess(dataDir, { env });
  expect(second.told()).toContain(`took the data over from process ${first.child.pid}`);
  for (let sent = 0; sent < 5; sent++) expect(await order(second.url)).toBe(200);
  await vi.waitFor(() => expect(calls("/third")).toBe(1), WAIT);
  await vi.waitFor(() => expect(JSON.stringify(rows(dataDir))).not.toContain('"status":"running"'), WAIT);
  const before = rows(dataDir);
  expect(Object.keys(before).length).toBeGreaterThanOrEqual(11);

  held[0]?.end();
  first.child.kill("SIGCONT");
  const { status, told } = await first.ended;
  expect(status).toBe(1);
  expect(told).toContain("Another Weft process has taken");
  for (const answer of await Promise.all(waiting)) expect([503, "closed"]).toContain(answer);
  expect(rows(dataDir)).toEqual(before);
  expect([calls("/first"), calls("/second"), calls("/third")]).toEqual([2, 1, 1]);

  const doctor = await weft(["doctor", "--data", dataDir], { env });
  expect(doctor.told).toContain(`process ${second.child.pid}`);
  expect(await order(second.url)).toBe(200);
  expect((await second.stop()).status).toBe(0);
});

test("who was taken for dead can write nothing, even if nothing but the database tells", async () => {
  const { server } = await serverWith([
    flowOf("orders", [hook("orders", "lastNode"), set("total", { total: 1 })]),
  ]);
  const { dataDir } = server;
  await server.stop();
  const first = await startProcess(dataDir, { env });
  expect(await order(first.url)).toBe(200);
  first.child.kill("SIGSTOP");
  const lock = join(dataDir, "weft.lock");
  const own = readFileSync(lock);
  const args = ["user", "add", "new@example.com", "--name", "New", "--data", dataDir];
  expect(await weft(args, { env })).toMatchObject({ status: 0 });
  writeFileSync(lock, own);
  const before = rows(dataDir);
  first.child.kill("SIGCONT");
  expect([503, "closed"]).toContain(await order(first.url));
  expect(await first.ended).toMatchObject({ status: 1 });
  expect(rows(dataDir)).toEqual(before);
});

test("commands that change the data are refused beside a server, at once", async () => {
  const { server } = await serverWith([]);
  const { dataDir } = server;
  await server.stop();
  const running = await startProcess(dataDir);
  const args = ["user", "add", "new@example.com", "--name", "New", "--data", dataDir];
  expect(await weft(args)).toMatchObject({
    status: 1,
    told: expect.stringContaining(`process ${running.child.pid}`) as string,
  });
  await running.stop();
  expect(await weft(args)).toMatchObject({ status: 0 });
});
