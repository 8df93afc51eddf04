import { execFile, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);
const autocannon = createRequire(import.meta.url).resolve("autocannon");
const CONNECTIONS = "16";

/** What a program that sends as fast as it is answered saw. */
export interface Load {
  readonly perSecond: number;
  /** Milliseconds. */
  readonly p50: number;
  readonly p99: number;
  readonly failed: number;
}

/**
 * What sends the load: wrk where it is installed, for it takes a tenth of the processor time that autocannon does, and on
 * two cores that time is missing from what is measured.
 */
export const client = spawnSync("wrk", ["-v"]).error === undefined ? "wrk" : "autocannon";

/** Posts `body` over 16 connections, each as soon as its last one was answered. */
export function load(url: string, body: string, seconds: number): Promise<Load> {
  return client === "wrk" ? loadWithWrk(url, body, seconds) : loadWithAutocannon(url, body, seconds);
}

async function loadWithWrk(url: string, body: string, seconds: number): Promise<Load> {
  const folder = mkdtempSync(join(tmpdir(), "weft-wrk-"));
  const script = join(folder, "post.lua");
  // A JSON text is a Lua text as well, as long as it is ASCII without slashes.
  writeFileSync(
    script,
    `wrk.method = "POST"\nwrk.headers["Content-Type"] = "application/json"\nwrk.body = ${JSON.stringify(body)}\n`,
  );
  try {
    const args = ["-t1", `-c${CONNECTIONS}`, `-d${seconds}s`, "--latency", "-s", script, url];
    const { stdout } = await run("wrk", args);
    const found = (pattern: RegExp): string[] => pattern.exec(stdout)?.slice(1) ?? [];
    const count = (pattern: RegExp): number => found(pattern).reduce((sum, text) => sum + Number(text), 0);
    return {
      perSecond: count(/Requests\/sec:\s+([\d.]+)/),
      p50: milliseconds(found(/^\s+50%\s+(\S+)/m)),
      p99: milliseconds(found(/^\s+99%\s+(\S+)/m)),
      failed:
        count(/Non-2xx or 3xx responses: (\d+)/) +
        count(/Socket errors: connect (\d+), read (\d+), write (\d+), timeout (\d+)/),
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** As wrk writes it: 950.00us, 1.20ms, 2.00s. */
function milliseconds([text = ""]: readonly string[]): number {
  const [, figure, unit] = /^([\d.]+)(us|ms|s)$/.exec(text) ?? [];
  const ms = Number(figure) * (unit === "us" ? 0.001 : unit === "ms" ? 1 : 1000);
  return Math.round(ms * 10) / 10;
}

async function loadWithAutocannon(url: string, body: string, seconds: number): Promise<Load> {
  const args = ["--json", "-c", CONNECTIONS, "-d", String(seconds), "-m", "POST"];
  const sent = ["-H", "content-type=application/json", "-b", body];
  const { stdout } = await run(process.execPath, [autocannon, ...args, ...sent, url], { maxBuffer: 1 << 24 });
  const { requests, latency, non2xx, errors } = JSON.parse(stdout) as {
    requests: { average: number };
    latency: { p50: number; p99: number };
    non2xx: number;
    errors: number;
  };
  return { perSecond: requests.average, p50: latency.p50, p99: latency.p99, failed: non2xx + errors };
}
