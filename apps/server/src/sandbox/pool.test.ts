import { getEventListeners } from "node:events";
import { expect, test } from "vitest";
import { testSandbox } from "./testing.ts";

function job(code: string) {
  const ask = () => "{}";
  const given = JSON.stringify({ items: [], globals: { $flow: {}, $workflow: {}, $execution: {} } });
  return { code, each: false, given, timezone: "UTC", now: 0, owner: "flow", ask, log: () => {} };
}

test("a job that is over is not kept by the signal of its execution", async () => {
  const sandbox = testSandbox();
  const { signal } = new AbortController();
  for (let round = 0; round < 3; round += 1) await sandbox.run(job("return []"), signal);
  expect(getEventListeners(signal, "abort")).toEqual([]);
});

test("cancelling ends the job that runs and the one that waits for its turn, and the next ones go on", async () => {
  const sandbox = testSandbox({ timeMs: 60_000 });
  const cancelled = new AbortController();
  const both = [job("for (;;);"), job("return []")].map((one) => sandbox.run(one, cancelled.signal));
  const next = sandbox.run(job("return []"), new AbortController().signal);
  cancelled.abort(new Error("cancelled"));
  for (const one of both) await expect(one).rejects.toThrow("cancelled");
  expect(await next).toEqual({ results: [{ value: [], from: [] }] });
});
