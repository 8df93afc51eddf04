import { runNode } from "@weft/sdk/testing";
import { expect, test } from "vitest";
import { flowChangeWait } from "./change-wait.ts";

const key = "booking-7";

test.for([
  [{ date: "2026-03-01T09:00" }, Date.UTC(2026, 2, 1, 8)],
  [{ change: "now" }, "now"],
  [{ change: "cancel" }, "cancel"],
] as const)("%j", async ([params, to]) => {
  const { outputs, changes } = await runNode(flowChangeWait, {
    items: [{ id: 7 }],
    params: { key: ` ${key} `, ...params },
    timezone: "Europe/Warsaw",
  });
  expect(changes).toEqual([{ key, to }]);
  expect(outputs["main"]).toEqual([{ json: { id: 7, changed: 1 }, from: 0 }]);
});

test("that nothing waits is an error only where that is asked for", async () => {
  const run = (whenNone: "continue" | "fail") =>
    runNode(flowChangeWait, { params: { key, change: "cancel", whenNone }, waiting: 0 });
  expect((await run("continue")).outputs["main"]).toMatchObject([{ json: { changed: 0 } }]);
  await expect(run("fail")).rejects.toMatchObject({ code: "wait-none", details: { values: { key } } });
});

test("a key and a date that mean nothing are refused", async () => {
  const run = (params: { key: string; date?: string }) => runNode(flowChangeWait, { params });
  await expect(run({ key: " ", date: "2026-03-01" })).rejects.toMatchObject({ code: "wait-key-empty" });
  await expect(run({ key, date: "soon" })).rejects.toMatchObject({ code: "wait-date" });
});
