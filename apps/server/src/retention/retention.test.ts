import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { flowOf, hook, set } from "../testing/flow-builder.ts";
import { serverWith } from "../testing/publish.ts";
import { send } from "../testing/server.ts";
import type { Member, TestServer } from "../testing/server.ts";

const flow = flowOf("f", [hook("orders", "lastNode"), set("end", { done: true })]);
const hour = 3_600_000;

async function post(server: TestServer, json: unknown): Promise<void> {
  const answer = await send(server.url, "/webhook/orders", { method: "POST", json });
  expect(answer.status).toBe(200);
}

async function keep(
  { client }: Member,
  retention: { days?: number | null; executions?: number | null; megabytes?: number | null },
): Promise<void> {
  const settings = await client.instance.settings();
  const none = { days: null, executions: null, megabytes: null };
  await client.instance.saveSettings({ ...settings, retention: { ...none, ...retention } });
}

function storedFiles({ dataDir }: TestServer): string[] {
  const all = readdirSync(join(dataDir, "files"), { recursive: true, withFileTypes: true });
  return all.filter((one) => one.isFile()).map(({ name }) => name);
}

test("more executions than are kept: the oldest go, and the file gets smaller", async () => {
  const { server, owner } = await serverWith([flow]);
  for (let i = 0; i < 60; i++) await post(server, { i, text: "x".repeat(100_000) });
  server.services.sqlite.pragma("wal_checkpoint(TRUNCATE)");
  const before = await owner.client.instance.storage();
  expect(before.executions).toBe(60);
  expect(before.bytes).toBeGreaterThan(60 * 200_000);
  await keep(owner, { executions: 10 });
  const { storage } = owner.client.instance;
  await expect.poll(async () => (await storage()).executions, { timeout: 10_000 }).toBe(10);
  expect((await storage()).bytes).toBeLessThan(before.bytes / 5);
  const file = (): number => statSync(server.services.sqlite.name).size;
  await expect.poll(file, { timeout: 10_000 }).toBeLessThan(before.database / 2);
  const { items } = await owner.client.executions.list({ limit: 100 });
  const kept = await Promise.all(items.map(({ id }) => owner.client.executions.get({ id })));
  const numbers = kept.map(({ events }) => {
    const first = events.find((event) => event.type === "run.finished");
    return (first?.outputs["main"]?.[0]?.json["body"] as { i: number } | undefined)?.i ?? -1;
  });
  expect(numbers.toSorted((a, b) => a - b)).toEqual([50, 51, 52, 53, 54, 55, 56, 57, 58, 59]);
});

test("more bytes than are kept: as many of the oldest go as must", async () => {
  const { server, owner } = await serverWith([flow]);
  for (let i = 0; i < 10; i++) await post(server, { i, text: "x".repeat(100_000) });
  await keep(owner, { megabytes: 1 });
  const { storage } = owner.client.instance;
  await expect.poll(async () => (await storage()).bytes, { timeout: 10_000 }).toBeLessThan(1_000_000);
  expect((await storage()).executions).toBeGreaterThan(1);
});

test("what is older than it is kept goes; what has not finished stays", async () => {
  let now = Date.now();
  const { server, owner } = await serverWith([flow], { clock: { now: () => now } });
  await post(server, {});
  await post(server, {});
  const { items } = await owner.client.executions.list({});
  server.services.sqlite
    .prepare("UPDATE executions SET finished_at = NULL, status = 'parked' WHERE id = ?")
    .run(items[0]?.id);
  now += 49 * hour;
  await post(server, {});
  await keep(owner, { days: 2 });
  const list = async () => (await owner.client.executions.list({})).items.map(({ id }) => id);
  await expect.poll(list, { timeout: 10_000 }).toHaveLength(2);
  expect(await list()).toContain(items[0]?.id);
});

test("an execution that is deleted by hand takes its files with it, unless something else needs them", async () => {
  let now = Date.now();
  const { server, owner } = await serverWith([flow], { clock: { now: () => now } });
  await post(server, { big: "a".repeat(400_000) });
  await post(server, { big: "b".repeat(400_000) });
  expect(storedFiles(server)).toHaveLength(4);
  const { items } = await owner.client.executions.list({});
  const files = server.services.sqlite
    .prepare("SELECT hash FROM file_uses WHERE execution_id = ?")
    .pluck()
    .all(items[0]?.id) as string[];
  expect(files).toHaveLength(2);
  const [shared = "", alone = ""] = files;
  const draft = flowOf("g", [hook("other", "immediately")], {
    pinData: { hook: [{ json: {}, files: { data: { id: shared, name: "a", type: "b", size: 1 } } }] },
  });
  await owner.client.flows.create({ flow: draft });
  now += 2 * hour;
  await owner.client.executions.remove({ id: items[0]?.id ?? "" });
  await expect.poll(() => storedFiles(server), { timeout: 10_000 }).toHaveLength(3);
  expect(storedFiles(server)).not.toContain(alone.slice(2));
  expect(storedFiles(server)).toContain(shared.slice(2));
});

test("what a process left behind that is gone is swept away, but nothing young", async () => {
  let now = Date.now();
  const { server, owner } = await serverWith([flow], { clock: { now: () => now } });
  await post(server, { big: "a".repeat(400_000) });
  // As after a crash between a file and the commit that names it.
  server.services.sqlite.exec("DELETE FROM file_uses");
  await keep(owner, {});
  now += hour / 2;
  await keep(owner, {});
  expect(storedFiles(server)).toHaveLength(2);
  now += hour;
  await keep(owner, {});
  await expect.poll(() => storedFiles(server), { timeout: 10_000 }).toHaveLength(0);
});
