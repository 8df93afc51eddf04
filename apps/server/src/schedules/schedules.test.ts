import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import type { Clock } from "../services.ts";
import { flowOf, set } from "../testing/flow-builder.ts";
import { publish, serverWith } from "../testing/publish.ts";
import { signIn, startTestServer } from "../testing/server.ts";
import type { TestServer } from "../testing/server.ts";
import { schedulesOf } from "./store.ts";

const every = (rule: object, catchUp: CatchUp = "once") => ({
  id: "clock",
  type: "core.schedule",
  params: { rules: [rule], catchUp },
});
const settings = { timezone: "Europe/Warsaw" };
const minutely = flowOf("f", [every({ every: "minutes", interval: 1 }), set("end", {})], { settings });
const slot = Date.UTC(2026, 2, 10, 8, 0);

/** A clock that stands still until it is set. */
function clockAt(start: number): Clock & { set(now: number): void } {
  let time = start;
  return { now: () => time, set: (now) => void (time = now) };
}

test("fires once for a slot, with the slot's time, and moves on to the next", async () => {
  const clock = clockAt(slot - 100);
  const { server, owner } = await serverWith([], { clock });
  await publish(owner, minutely);
  await expect.poll(() => schedulesOf(server.services.db, "f")).toMatchObject([{ nextAt: slot }]);
  clock.set(slot + 5);
  await expect
    .poll(async () => (await owner.client.executions.list({})).items)
    .toMatchObject([{ trigger: "core.schedule", mode: "production", status: "succeeded" }]);
  expect(await owner.client.flows.lastItems({ id: "f", node: "clock" })).toMatchObject({
    outputs: { main: [{ json: { timestamp: "2026-03-10T09:00:00.000+01:00" } }] },
  });
  expect(schedulesOf(server.services.db, "f")).toMatchObject([{ nextAt: slot + 60_000 }]);
});

test("a slot that another process took is not fired again", async () => {
  const clock = clockAt(slot - 100);
  const { server, owner } = await serverWith([], { clock });
  await publish(owner, minutely);
  await expect.poll(() => schedulesOf(server.services.db, "f")).toMatchObject([{ nextAt: slot }]);
  server.services.sqlite.exec(
    "CREATE TRIGGER taken BEFORE UPDATE ON schedules BEGIN UPDATE schedules SET next_at = next_at + 60000; SELECT RAISE(IGNORE); END",
  );
  clock.set(slot + 5);
  await expect.poll(() => server.logged.some((line) => line.includes("could not fire"))).toBe(true);
  expect((await owner.client.executions.list({})).items).toEqual([]);
});

test("follows publishing: another rule, another slot; taken down, none", async () => {
  const clock = clockAt(slot + 1000);
  const { server, owner } = await serverWith([], { clock });
  const { db } = server.services;
  await publish(owner, minutely);
  const { revision } = await owner.client.flows.get({ id: "f" });
  const daily = flowOf("f", [every({ every: "days", interval: 1, time: "10:30" }), set("end", {})], {
    settings,
  });
  const saved = await owner.client.flows.save({ id: "f", revision, flow: daily });
  await owner.client.flows.publish({ id: "f", revision: saved.revision });
  await expect.poll(() => schedulesOf(db, "f")).toMatchObject([{ nextAt: Date.UTC(2026, 2, 10, 9, 30) }]);
  await owner.client.flows.unpublish({ id: "f" });
  await expect.poll(() => schedulesOf(db, "f")).toEqual([]);
});

type CatchUp = "none" | "once" | "all";

/** Starts a server, stops it just after a slot, and starts it again later. */
async function downFor(ms: number, catchUp: CatchUp): Promise<TestServer> {
  const dataDir = mkdtempSync(join(tmpdir(), "weft-schedules-"));
  onTestFinished(() => rmSync(dataDir, { recursive: true, force: true }));
  const { server, owner } = await serverWith([], { clock: clockAt(slot + 1000), dataDir });
  await publish(
    owner,
    flowOf("f", [every({ every: "minutes", interval: 1 }, catchUp), set("end", {})], { settings }),
  );
  await expect.poll(() => schedulesOf(server.services.db, "f")).toHaveLength(1);
  await server.stop();
  return startTestServer({ clock: clockAt(slot + ms + 1000), dataDir });
}

/** The slots that fired, in their order, as the flow got them. */
function firedSlots({ services }: TestServer): { timestamp: string; skippedFrom?: string }[] {
  const chunks = services.sqlite
    .prepare(
      "SELECT json_extract(data, '$[2].outputs.main[0].json') FROM journal_chunks WHERE seq = 0 ORDER BY rowid",
    )
    .pluck()
    .all() as string[];
  return chunks.map((text) => JSON.parse(text) as { timestamp: string; skippedFrom?: string });
}

const minute = (text: string): string => `2026-03-10T${text}:00.000+01:00`;

test("missed while down: once, for the last of them, which says from when on", async () => {
  const server = await downFor(600_000, "once");
  await expect.poll(() => schedulesOf(server.services.db, "f")).toMatchObject([{ nextAt: slot + 660_000 }]);
  const fired = firedSlots(server);
  expect(fired).toMatchObject([{ timestamp: minute("09:10"), skippedFrom: minute("09:01") }]);
});

test("missed while down: each of them, in order, and each once", async () => {
  const server = await downFor(600_000, "all");
  await expect.poll(() => schedulesOf(server.services.db, "f")).toMatchObject([{ nextAt: slot + 660_000 }]);
  const fired = firedSlots(server);
  const minutes = ["01", "02", "03", "04", "05", "06", "07", "08", "09", "10"];
  expect(fired.map(({ timestamp }) => timestamp)).toEqual(minutes.map((one) => minute(`09:${one}`)));
  expect(fired.some((item) => "skippedFrom" in item)).toBe(false);
});

test("missed while down: left out, but for the slot that is less than a minute late", async () => {
  const server = await downFor(600_000, "none");
  await expect.poll(() => schedulesOf(server.services.db, "f")).toMatchObject([{ nextAt: slot + 660_000 }]);
  expect(firedSlots(server).map(({ timestamp }) => timestamp)).toEqual([minute("09:10")]);
  expect(server.logged.some((line) => line.includes("missed slots are left out"))).toBe(true);
});

test("more than a thousand missed: the newest thousand, and the first of them says so", async () => {
  const server = await downFor(2000 * 60_000, "all");
  await expect
    .poll(() => schedulesOf(server.services.db, "f"), { timeout: 30_000 })
    .toMatchObject([{ nextAt: slot + 2001 * 60_000 }]);
  const fired = firedSlots(server);
  expect(fired).toHaveLength(1000);
  expect(fired[0]).toMatchObject({ skippedFrom: minute("09:01") });
  expect(fired.filter((item) => "skippedFrom" in item)).toHaveLength(1);
  expect(new Set(fired.map(({ timestamp }) => timestamp)).size).toBe(1000);
});

test("a clock that goes a day ahead, back, and a day back fires no slot twice and goes on at once", async () => {
  const clock = clockAt(slot - 100);
  const { server, owner } = await serverWith([], { clock });
  await publish(owner, minutely);
  const { db } = server.services;
  const next = () => schedulesOf(db, "f")[0]?.nextAt;
  const day = 86_400_000;
  const at = async (now: number, expected: number): Promise<void> => {
    clock.set(now);
    // Looks at the clock, as it does once a minute by itself.
    await owner.client.instance.saveSettings(await owner.client.instance.settings());
    await expect.poll(next).toBe(expected);
  };
  await expect.poll(next).toBe(slot);
  await at(slot + 5, slot + 60_000);
  await at(slot + day + 60_005, slot + day + 120_000);
  await at(slot + 60_010, slot + 120_000);
  await at(slot + 120_005, slot + 180_000);
  // And a day back.
  await at(slot - day, slot + 60_000);
  await at(slot + 180_005, slot + 240_000);
  // Over the slot that fired when the clock was a day ahead.
  await at(slot + day - 55_000, slot + day);
  await at(slot + day + 60_005, slot + day + 120_000);
  const fired = firedSlots(server)
    .map(({ timestamp }) => timestamp.slice(5, 16))
    .toSorted();
  expect(new Set(fired).size).toBe(fired.length);
  expect(fired).toEqual(expect.arrayContaining(["03-10T09:00", "03-10T09:02", "03-10T09:03", "03-11T09:01"]));
});

test("one schedule that cannot be used does not keep the others from firing", async () => {
  const clock = clockAt(slot - 100);
  const { server, owner } = await serverWith([], { clock });
  const broken = flowOf("a", [every({ every: "cron", cron: "every day" }), set("end", {})]);
  await publish(owner, broken);
  await publish(owner, minutely);
  await expect.poll(() => schedulesOf(server.services.db, "f")).toMatchObject([{ nextAt: slot }]);
  expect(server.logged.some((line) => line.includes("cannot be used"))).toBe(true);
  clock.set(slot + 5);
  await expect.poll(async () => (await owner.client.executions.list({})).items).toHaveLength(1);
});

test("a slot of the version before that is due when a new one is published still fires", async () => {
  const clock = clockAt(slot - 60_000);
  const { server, owner } = await serverWith([], { clock });
  await publish(owner, minutely);
  const { revision } = await owner.client.flows.get({ id: "f" });
  await expect.poll(() => schedulesOf(server.services.db, "f")).toMatchObject([{ nextAt: slot }]);
  clock.set(slot + 5);
  await owner.client.flows.publish({ id: "f", revision });
  await expect.poll(async () => (await owner.client.executions.list({})).items).toHaveLength(1);
});

test("another zone in the settings moves the slots of flows that name none", async () => {
  const clock = clockAt(slot + 1000);
  const { server, owner } = await serverWith([], { clock });
  const { instance } = owner.client;
  await instance.saveSettings({ ...(await instance.settings()), timezone: "UTC" });
  await publish(owner, flowOf("f", [every({ every: "days", interval: 1, time: "09:30" }), set("end", {})]));
  const next = () => schedulesOf(server.services.db, "f")[0]?.nextAt;
  await expect.poll(next).toBe(Date.UTC(2026, 2, 10, 9, 30));
  await instance.saveSettings({ ...(await instance.settings()), timezone: "Europe/Warsaw" });
  await expect.poll(next).toBe(Date.UTC(2026, 2, 10, 8, 30));
});

test("two thousand schedules of one minute fire once each", async () => {
  const clock = clockAt(slot - 100);
  const { server, owner } = await serverWith([], { clock });
  const nodes = Array.from({ length: 50 }, (_, i) => ({
    ...every({ every: "minutes", interval: 1 }),
    id: `clock${i}`,
  }));
  for (let i = 0; i < 40; i++) await publish(owner, flowOf(`f${i}`, nodes, { edges: [] }));
  const count = (sql: string): unknown => server.services.sqlite.prepare(sql).pluck().get();
  const later = `SELECT count(*) FROM schedules WHERE next_at = ${slot + 60_000}`;
  await expect.poll(() => count("SELECT count(*) FROM schedules"), { timeout: 30_000 }).toBe(2000);
  clock.set(slot + 5);
  await expect.poll(() => count(later), { timeout: 30_000 }).toBe(2000);
  await expect.poll(() => count("SELECT count(*) FROM executions"), { timeout: 30_000 }).toBe(2000);
});

test("a change that comes while the database cannot be read is taken in as soon as it can", async () => {
  const clock = clockAt(slot - 100);
  const { server, owner } = await serverWith([minutely], { clock });
  const { db, sqlite } = server.services;
  await expect.poll(() => schedulesOf(db, "f")).toMatchObject([{ nextAt: slot }]);
  sqlite.exec("ALTER TABLE schedules RENAME TO away");
  await owner.client.flows.unpublish({ id: "f" });
  await expect.poll(() => server.logged.some((line) => line.includes("could not be changed"))).toBe(true);
  sqlite.exec("ALTER TABLE away RENAME TO schedules");
  await expect.poll(() => schedulesOf(db, "f"), { timeout: 5000 }).toEqual([]);
});

test("a server that cannot read its schedules at the start loses none of them", async () => {
  const clock = clockAt(slot - 100);
  const dataDir = mkdtempSync(join(tmpdir(), "weft-schedules-"));
  onTestFinished(() => rmSync(dataDir, { recursive: true, force: true }));
  const { server, owner } = await serverWith([minutely], { clock, dataDir });
  await expect.poll(() => schedulesOf(server.services.db, "f")).toMatchObject([{ nextAt: slot }]);
  server.services.sqlite.exec("ALTER TABLE schedules RENAME TO away");
  await server.stop();
  clock.set(slot + 5);
  const again = await startTestServer({ clock, dataDir });
  await expect.poll(() => again.logged.some((line) => line.includes("could not be read"))).toBe(true);
  again.services.sqlite.exec("ALTER TABLE away RENAME TO schedules");
  const { client } = await signIn(again.url, owner.email);
  const list = async () => (await client.executions.list({})).items;
  await expect.poll(list, { timeout: 5000 }).toMatchObject([{ status: "succeeded" }]);
  expect(schedulesOf(again.services.db, "f")).toMatchObject([{ nextAt: slot + 60_000 }]);
});
