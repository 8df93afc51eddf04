/**
 * Webhook → edit fields → if, every event on the disk before its answer and every execution kept, side by side with bare
 * Express: with the answer of the last node, and answered at once. All of them run; they take turns of one second, for
 * machines and disks change their pace from one minute to the next. A ratio is that of two turns next to each other.
 * `npm run bench webhook [TURNS]`
 */
import { client, load } from "./lib/load.ts";
import type { Load } from "./lib/load.ts";
import { median } from "./lib/measure.ts";
import { residentMb } from "./lib/traffic.ts";
import { targets } from "./lib/webhook-targets.ts";
import type { Target } from "./lib/webhook-targets.ts";

const turns = Number(process.argv[2] ?? 15);
const WARM_UP_S = 2;
const TURN_S = 1;
const order = JSON.stringify({ orderId: "A-1001", price: 25.5, qty: 6, customer: { name: "Anna Nowak" } });

interface Turn extends Load {
  /** MB, right after it. */
  readonly memory: number;
}

async function turnOf({ url, pid }: Target): Promise<Turn> {
  return { ...(await load(url, order, TURN_S)), memory: residentMb(pid) };
}

/** How many of the executions that were accepted are still unfinished a second after the last turn. */
async function unfinished({ backlog }: Target): Promise<number> {
  await new Promise((resolve) => setTimeout(resolve, 1000));
  return (await backlog?.()) ?? 0;
}

const running = new Map<string, Target>();
for (const [name, start] of Object.entries(targets)) running.set(name, await start());
for (const target of running.values()) await load(target.url, order, WARM_UP_S);
const results = new Map<string, Turn[]>([...running.keys()].map((name) => [name, []]));
for (let turn = 0; turn < turns; turn++)
  for (const [name, target] of running) results.get(name)?.push(await turnOf(target));

const rows: Record<string, Record<string, number>> = {};
const express = results.get("express") ?? [];
for (const [name, target] of running) {
  const own = results.get(name) ?? [];
  const of = (key: keyof Turn): number => median(own.map((turn) => turn[key]));
  const ratios = own.map(({ perSecond }, turn) => perSecond / (express[turn]?.perSecond ?? Number.NaN));
  rows[name] = {
    "requests/s": Math.round(of("perSecond")),
    "of Express": Number(median(ratios).toFixed(3)),
    "p50 ms": of("p50"),
    "p99 ms": of("p99"),
    failed: own.reduce((sum, { failed }) => sum + failed, 0),
    "MB under load": of("memory"),
    unfinished: await unfinished(target),
  };
  await target.stop();
}
console.log(`load by ${client}`);
console.table(rows);
