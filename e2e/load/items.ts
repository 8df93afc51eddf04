/**
 * 100,000 items of 10 fields through edit fields → filter → sort → summarize, executed by the runtime, beside the same work
 * written by hand in JavaScript. They take turns in one process; peak memory is that of a process which only executes the
 * flow, once. `npm run bench items [ROUNDS]`
 */
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { deepStrictEqual } from "node:assert";
import { parseFlow } from "@weft/flow";
import { loadNode, nodeManifests } from "@weft/nodes";
import { createPlan, memoryJournal, startExecution } from "@weft/runtime";
import type { Host, Plan } from "@weft/runtime";
import type { Item } from "@weft/sdk";
import { sumsByHand } from "./lib/by-hand.ts";
import { median } from "./lib/measure.ts";
import { orders } from "./lib/orders.ts";

const COUNT = 100_000;

async function plan(): Promise<Plan> {
  const parsed = parseFlow(readFileSync(join(import.meta.dirname, "items.flow.json"), "utf8"));
  if (!parsed.ok) throw new Error("The flow is not well formed.");
  return createPlan(parsed.flow, {
    manifest: nodeManifests.get,
    load: loadNode,
  });
}

function nothing(): never {
  throw new Error("This flow asks nothing of the world outside.");
}

async function byFlow(prepared: Plan, items: readonly Item[]): Promise<readonly Item[]> {
  const host: Host = {
    now: Date.now,
    sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
    random: Math.random,
    journal: memoryJournal(),
    files: { read: nothing, write: nothing },
    http: nothing,
    preview: nothing,
    timezone: "UTC",
  };
  const start = { id: "items", plan: prepared, mode: "production", trigger: "start", items } as const;
  const { status, lastItems } = await startExecution({ ...start, acceptFirst: true }, host).done;
  if (status !== "succeeded") throw new Error(`The execution has ${status}.`);
  return lastItems;
}

async function timed(work: () => unknown): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

const items = orders(COUNT).map((json) => ({ json }));
const prepared = await plan();
if (process.argv[2] === "once") {
  await byFlow(prepared, items);
  console.log(process.resourceUsage().maxRSS / 1024);
} else {
  const rounds = Number(process.argv[2] ?? 7);
  const found = await byFlow(prepared, items);
  deepStrictEqual(
    found.map(({ json }) => json),
    sumsByHand(items).map(({ json }) => json),
  );
  const times: { flow: number[]; hand: number[] } = { flow: [], hand: [] };
  for (let round = 0; round < rounds; round++) {
    times.hand.push(await timed(() => sumsByHand(items)));
    times.flow.push(await timed(() => byFlow(prepared, items)));
  }
  const [flow, hand] = [median(times.flow), median(times.hand)];
  const peaks = Array.from({ length: 3 }, () =>
    Number(execFileSync(process.execPath, [import.meta.filename, "once"], { encoding: "utf8" })),
  );
  console.table({
    [`${COUNT.toLocaleString("en")} items of 10 fields`]: {
      "by hand, ms": Math.round(hand),
      "flow, ms": Math.round(flow),
      "times by hand": Number((flow / hand).toFixed(2)),
      "peak MB": Math.round(median(peaks)),
    },
  });
}
