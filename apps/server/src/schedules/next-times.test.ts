import { expect, test } from "vitest";
import { serverWith } from "../testing/publish.ts";

const at = Date.UTC(2026, 2, 27, 8, 30);
const clock = { now: () => at };

async function asking() {
  const { owner } = await serverWith([], { clock });
  const { flows } = owner.client;
  return (rule: object, more: object = {}) =>
    flows.nextTimes({ type: "core.schedule", version: 1, params: { rules: [rule] }, ...more });
}

const shown = ({ timezone, times }: { timezone: string; times: readonly number[] }) =>
  times.map((time) =>
    new Intl.DateTimeFormat("sv", { dateStyle: "short", timeStyle: "short", timeZone: timezone }).format(
      time,
    ),
  );

test("the next times of a rule come in its flow's time zone, over the change of the clocks", async () => {
  const ask = await asking();
  const warsaw = await ask({ every: "days", time: "09:00" }, { timezone: "Europe/Warsaw" });
  expect(shown(warsaw)).toEqual([
    "2026-03-28 09:00",
    "2026-03-29 09:00",
    "2026-03-30 09:00",
    "2026-03-31 09:00",
    "2026-04-01 09:00",
  ]);
  // The clocks are put forward between the first two.
  expect(warsaw.times[1]).toBe((warsaw.times[0] ?? 0) + 23 * 3_600_000);
  const saoPaulo = await ask(
    { every: "weeks", weekdays: ["monday"], time: "18:00" },
    { timezone: "America/Sao_Paulo", count: 2 },
  );
  expect(shown(saoPaulo)).toEqual(["2026-03-30 18:00", "2026-04-06 18:00"]);
});

test("what is left out has its default, and the workspace's zone", async () => {
  const { owner } = await serverWith([], { clock });
  const settings = await owner.client.instance.settings();
  await owner.client.instance.saveSettings({ ...settings, timezone: "America/Manaus" });
  const query = { type: "core.schedule", version: 1, params: {}, count: 1 };
  const answer = await owner.client.flows.nextTimes(query);
  expect([answer.timezone, shown(answer)]).toEqual(["America/Manaus", ["2026-03-27 09:00"]]);
});

test("a rule that cannot be read is told with its place, one that never comes gives nothing", async () => {
  const ask = await asking();
  const unread = await ask({ every: "cron", cron: "every day" });
  expect(unread).toMatchObject({ times: [], error: { code: "schedule-cron", values: { rule: 1 } } });
  expect(await ask({ every: "cron", cron: "0 9 30 2 *" })).toMatchObject({ times: [] });
  expect(await ask({ every: "days", interval: "often" })).toMatchObject({ times: [], error: {} });
});

test("only schedule triggers and time zones that there are can be asked about", async () => {
  const { owner } = await serverWith([], { clock });
  const ask = (more: object) =>
    owner.client.flows.nextTimes({ type: "core.schedule", version: 1, params: {}, ...more });
  await expect(ask({ type: "core.webhook" })).rejects.toMatchObject({ code: "NOT_FOUND" });
  await expect(ask({ type: "no.such" })).rejects.toMatchObject({ code: "NOT_FOUND" });
  await expect(ask({ timezone: "Mars/Olympus" })).rejects.toMatchObject({ code: "INVALID_INPUT" });
  await expect(ask({ count: 1000 })).rejects.toMatchObject({ status: 422 });
});
