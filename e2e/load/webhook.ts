/**
 * Webhook → edit fields → if → answer, every event on the disk before its answer, side by side with bare Express.
 * Prints a table; figures mean something only as ratios of one run. `npm run bench webhook [ROUNDS]`
 */
import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { weftCommand } from "../support/command.ts";
import { startWeft } from "../support/weft.ts";

const run = promisify(execFile);
const rounds = Number(process.argv[2] ?? 3);
const seconds = 5;
const order = { orderId: "A-1001", price: 25.5, qty: 6, customer: { name: "Anna Nowak" } };
const autocannon = createRequire(import.meta.url).resolve("autocannon");

interface Target {
  readonly url: string;
  readonly pid: number;
  stop(): Promise<void> | void;
}

interface Round {
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
  readonly failed: number;
  /** MB, under load. */
  readonly memory: number;
}

const start = { express: startExpress, weft: startOrderFlow };

async function startExpress(): Promise<Target> {
  const child = spawn(process.execPath, [join(import.meta.dirname, "express.mjs")], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const [line] = (await once(child.stdout, "data")) as [Buffer];
  return {
    url: `${line.toString().trim()}/webhook/load`,
    pid: child.pid ?? 0,
    stop: () => void child.kill(),
  };
}

async function startOrderFlow(): Promise<Target> {
  const dataDir = mkdtempSync(join(tmpdir(), "weft-load-"));
  await weftCommand(["import", join(import.meta.dirname, "order.flow.json"), "--publish", "--data", dataDir]);
  const server = await startWeft({ keep: dataDir });
  const stop = async (): Promise<void> => {
    await server.stop();
    rmSync(dataDir, { recursive: true });
  };
  return { url: `${server.url}/webhook/load`, pid: server.pid, stop };
}

async function measure({ url, pid }: Target): Promise<Round> {
  const answer = await fetch(url, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(order),
  });
  const item = (await answer.json()) as { total?: number };
  if (item.total !== 153) throw new Error(`${url} answered wrongly: ${JSON.stringify(item)}`);
  const load = (time: number): Promise<{ stdout: string }> =>
    run(
      process.execPath,
      [
        autocannon,
        "--json",
        "-c",
        "16",
        "-d",
        String(time),
        "-m",
        "POST",
        "-H",
        "content-type=application/json",
        "-b",
        JSON.stringify(order),
        url,
      ],
      { maxBuffer: 1 << 24 },
    );
  await load(2);
  const result = JSON.parse((await load(seconds)).stdout) as {
    requests: { average: number };
    latency: { p50: number; p99: number };
    non2xx: number;
    errors: number;
  };
  const { requests, latency, non2xx, errors } = result;
  return {
    perSecond: requests.average,
    p50: latency.p50,
    p99: latency.p99,
    failed: non2xx + errors,
    memory: residentMb(pid),
  };
}

function residentMb(pid: number): number {
  const kb = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1];
  return Math.round(Number(kb) / 1024);
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
}

const results: Record<string, Round[]> = { express: [], weft: [] };
for (let round = 0; round < rounds; round++) {
  for (const [name, begin] of Object.entries(start)) {
    const target = await begin();
    results[name]?.push(await measure(target));
    await target.stop();
  }
}
const of = (name: string, key: keyof Round): number =>
  median((results[name] ?? []).map((round) => round[key]));
console.table(
  Object.fromEntries(
    Object.keys(start).map((name) => [
      name,
      {
        "requests/s": Math.round(of(name, "perSecond")),
        "of Express": Number((of(name, "perSecond") / of("express", "perSecond")).toFixed(3)),
        "p50 ms": of(name, "p50"),
        "p99 ms": of(name, "p99"),
        failed: of(name, "failed"),
        "MB under load": of(name, "memory"),
      },
    ]),
  ),
);
