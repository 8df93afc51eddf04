/**
 * Five times as many orders as can be worked on, for a minute: each is answered 2xx, 429 or 503, memory stays within
 * bounds, and ten seconds later all is as before. `npm run bench overload [SECONDS]`
 */
import { execFile } from "node:child_process";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { createRequire } from "node:module";
import { promisify } from "node:util";
import type { Flow } from "@weft/flow";
import { emptyFlow } from "@weft/flow";
import { setUpOwner } from "../support/people.ts";
import { startWeft } from "../support/weft.ts";
import { residentMb, row, sendOrder, traffic } from "./lib/traffic.ts";

const run = promisify(execFile);
const autocannon = createRequire(import.meta.url).resolve("autocannon");
const seconds = Number(process.argv[2] ?? 60);
const IN_FLIGHT = 30;
const ERP_MS = 100;
/** What the ERP lets through in a second. */
const capacity = (IN_FLIGHT * 1000) / ERP_MS;
process.env["WEFT_MAX_EXECUTIONS"] = String(IN_FLIGHT);

const erp = createServer((request, response) => {
  request.resume();
  setTimeout(() => response.setHeader("content-type", "application/json").end("{}"), ERP_MS);
});
await new Promise<void>((resolve) => erp.listen(0, "127.0.0.1", resolve));
const erpUrl = `http://127.0.0.1:${(erp.address() as AddressInfo).port}/`;

function orderFlow(): Flow {
  const at = (x: number) => ({ version: 1, position: { x, y: 0 } });
  const order = { path: "overload", method: "POST", respond: "lastNode" };
  return {
    ...emptyFlow({ id: "overload", name: "Overload" }),
    nodes: [
      { id: "order", type: "core.webhook", name: "Order", params: order, ...at(0) },
      { id: "erp", type: "http.request", name: "ERP", params: { method: "POST", url: erpUrl }, ...at(260) },
    ],
    edges: [{ id: "e", source: "order", sourceHandle: "main", target: "erp", targetHandle: "main" }],
  };
}

const weft = await startWeft();
const { api } = await setUpOwner(weft);
await api.instance.saveSettings({ ...(await api.instance.settings()), allowedHosts: ["127.0.0.1"] });
const { flow, revision } = await api.flows.create({ flow: orderFlow() });
await api.flows.publish({ id: flow.id, revision });
const url = `${weft.url}/webhook/overload`;
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

async function load(perSecond: number): Promise<Record<string, string | number>> {
  const held: number[] = [];
  const watching = setInterval(() => held.push(residentMb(weft.pid)), 500);
  const args = ["--json", "-c", "300", "-R", String(perSecond), "-d", String(seconds), "-m", "POST"];
  const body = ["-H", "content-type=application/json", "-b", JSON.stringify({ note: "x".repeat(20_000) })];
  const { stdout } = await run(process.execPath, [autocannon, ...args, ...body, url], { maxBuffer: 1 << 26 });
  clearInterval(watching);
  const { statusCodeStats, latency, errors } = JSON.parse(stdout) as {
    statusCodeStats: Record<string, { count: number }>;
    latency: { p50: number; p99: number };
    errors: number;
  };
  const answers = Object.entries(statusCodeStats).map(([status, { count }]) => `${count} × ${status}`);
  return {
    answers: answers.join(", "),
    "without answer": errors,
    "p50 ms": latency.p50,
    "p99 ms": latency.p99,
    "MB, first half": Math.max(...held.slice(0, held.length / 2)),
    "resident MB": Math.max(...held),
  };
}

/** Seconds until twenty orders in a row are taken. */
async function recovered(): Promise<number> {
  const began = performance.now();
  for (let good = 0; good < 20;) good = (await sendOrder(url)).status === 200 ? good + 1 : 0;
  return Math.round((performance.now() - began) / 100) / 10;
}

const before = row(await traffic(url, pause(5_000)));
const during = await load(5 * capacity);
const back = await recovered();
const after = row(await traffic(url, pause(5_000)));
console.log(`capacity: ${capacity} orders/s; load: ${5 * capacity}/s for ${seconds} s`);
console.table({ before: { ...before }, during, after: { ...after, "resident MB": residentMb(weft.pid) } });
console.log(`20 orders in a row were taken ${back} s after the overload`);
await weft.stop();
erp.close();
erp.closeAllConnections();
