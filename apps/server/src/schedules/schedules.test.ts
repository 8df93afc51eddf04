import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import type { Clock } from "../services.ts";
import { flowOf, set } from "../testing/flow-builder.ts";
import { publish, serverWith } from "../testing/publish.ts";
import { signIn, startTestServer } from "../testing/server.ts";
import { schedulesOf } from "./store.ts";

const every = (rule: object) => ({ id: "clock", type: "core.schedule", params: { rules: [rule] } });
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

test("slots missed while down are left out", async () => {
  const dataDir = mkdtempSync(join(tmpdir(), "weft-schedules-"));
  onTestFinished(() => rmSync(dataDir, { recursive: true, force: true }));
  const { server, owner } = await serverWith([], { clock: clockAt(slot + 1000), dataDir });
  await publish(owner, minutely);
  await server.stop();
  const later = await startTestServer({ clock: clockAt(slot + 3_600_000 + 1000), dataDir });
  const again = await signIn(later.url, owner.email);
  expect(schedulesOf(later.services.db, "f")).toMatchObject([{ nextAt: slot + 3_600_000 + 60_000 }]);
  expect((await again.client.executions.list({})).items).toEqual([]);
});
