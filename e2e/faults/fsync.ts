/**
 * Watches the server's system calls: each answer 2xx, and each write to another system, comes after an fsync of the database's
 * log that holds the event. Status 77: it cannot be looked at here. `npm run faults fsync [REQUESTS]`
 */
import { spawnSync } from "node:child_process";
import { createReadStream, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { DurableOrderReader, eventPrefix } from "./lib/durable-order.ts";
import type { DurableOrder } from "./lib/durable-order.ts";
import { testedFlows } from "./lib/flows.ts";
import { sendLoad } from "./lib/load.ts";
import { startOtherSystem } from "./lib/other-system.ts";
import { seededRandom } from "./lib/random.ts";
import { launchServer } from "./lib/server.ts";
import { prepareSite } from "./lib/site.ts";

const CANNOT = 77;
const requests = Number(process.argv[2] ?? 1000);
const calls = "read,write,writev,pwrite64,pwritev,sendto,sendmsg,fsync,fdatasync";
/** More than a page of the database, so that an event is seen wherever in it it stands. */
const strace = ["strace", "-f", "-y", "-s", "8400", "--seccomp-bpf", "-e", `trace=${calls}`, "-o"];

const [command = "", ...options] = strace;
const trial = spawnSync(command, [...options, "/dev/null", "true"], { encoding: "utf8" });
if (trial.status !== 0) {
  console.log(
    `Skipped: system calls cannot be watched here (${trial.error?.message ?? trial.stderr.trim()}).`,
  );
  process.exit(CANNOT);
}

const folder = mkdtempSync(join(tmpdir(), "weft-trace-"));
const trace = join(folder, "trace");
const { order, answers } = await traced();
if (order.answers < answers)
  throw new Error(`${answers} answers came, but the trace has ${order.answers}: it cannot be trusted.`);
const { violations } = order;
for (const violation of violations.slice(0, 20)) console.log(violation);
if (violations.length > 0) console.log(`The trace is kept in ${trace}.`);
else rmSync(folder, { recursive: true });
console.log(
  `${requests} events, ${order.answers} answered 2xx, ${order.writes} writes to another system, ` +
    `${order.syncs} fsyncs of the log, ${violations.length} violations`,
);
process.exitCode = violations.length > 0 ? 1 : 0;

async function traced(): Promise<{ order: DurableOrder; answers: number }> {
  const random = seededRandom(1);
  const other = await startOtherSystem(1);
  const documents = testedFlows.map((flow) => flow.document(other.url));
  const site = await prepareSite(documents, [new URL(other.url).host]);
  const server = launchServer({ ...site, under: [...strace, trace] });
  if ((await server.ready) === undefined) throw new Error(`Weft does not start:\n${server.told()}`);
  const load = { url: site.url, random, prefix: eventPrefix, requests, goOn: server.isAlive };
  const sent = await sendLoad(load);
  // strace ends with the program that it started.
  const started = readFileSync(`/proc/${server.pid}/task/${server.pid}/children`, "utf8").trim();
  process.kill(Number(started), "SIGTERM");
  await server.gone;
  await other.stop();
  site.remove();
  const reader = new DurableOrderReader();
  for await (const line of createInterface({ input: createReadStream(trace) })) reader.line(line);
  const answers = sent.filter(({ status = 0 }) => status >= 200 && status < 300).length;
  return { order: reader.result(), answers };
}
