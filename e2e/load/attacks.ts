/**
 * What people who only want to do harm cost those who do not: an order every 20 ms while somebody sends bodies that are
 * made to be heavy, or holds 2,000 connections that drip. The p99 should stay below 200 ms. `npm run bench attacks [SECONDS] [NAME]`
 */
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { weftCommand } from "../support/command.ts";
import { startWeft } from "../support/weft.ts";
import { attackNames } from "./lib/attack-names.ts";
import { residentMb, row, traffic } from "./lib/traffic.ts";

const seconds = Number(process.argv[2] ?? 20);
const only = process.argv[3] ?? "";
const MB = 1_000_000;
// As an administrator may set it who expects large orders.
process.env["WEFT_BODY_LIMIT"] = String(20 * MB);

const dataDir = mkdtempSync(join(tmpdir(), "weft-attacks-"));
await weftCommand(["import", join(import.meta.dirname, "order.flow.json"), "--publish", "--data", dataDir]);
const weft = await startWeft({ keep: dataDir });
const url = `${weft.url}/webhook/load`;
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Beside the orders, not before them: whoever measures must not be busy with attacking. */
async function attack(name: string): Promise<void> {
  const worker = new Worker(new URL("./lib/attack.ts", import.meta.url), {
    workerData: { name, url, seconds },
  });
  await once(worker, "exit");
}

const attacks: [string, () => Promise<unknown>][] = [
  ["nobody", () => pause(seconds * 1000)],
  ...attackNames.map((name): [string, () => Promise<unknown>] => [name, () => attack(name)]),
];
const table: Record<string, object> = {};
for (const [name, go] of attacks.filter(([each]) => each.includes(only))) {
  const result = row(await traffic(url, go()));
  table[name] = { ...result, "resident MB": residentMb(weft.pid) };
  await pause(1000);
}
console.table(table);
await weft.stop();
rmSync(dataDir, { recursive: true });
