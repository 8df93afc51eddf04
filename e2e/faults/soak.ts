/**
 * Steady mixed load: large events, failures, retries, schedules, events that are sent again. Memory, handles and answer times
 * must stay as they were. `npm run faults soak [MINUTES]`
 */
import { readFileSync, readdirSync } from "node:fs";
import { median, percentile } from "../load/lib/measure.ts";
import { soakedFlows } from "./lib/flows.ts";
import { sendLoad } from "./lib/load.ts";
import { startOtherSystem } from "./lib/other-system.ts";
import { seededRandom } from "./lib/random.ts";
import { launchServer } from "./lib/server.ts";
import { prepareSite } from "./lib/site.ts";
import { countBy, verify } from "./lib/verify.ts";

const minutes = Number(process.argv[2] ?? 10);
const SAMPLES = 60;
/** What memory may grow by from the middle third to the last: a share, and MB for the noise of short runs. */
const GROWTH = { share: 1.1, mb: 12 };
const MORE_HANDLES = 5;

/** What the server holds at one moment. */
interface Sample {
  readonly rssMb: number;
  readonly heapMb: number;
  readonly files: number;
  readonly handles: number;
  /** Until a webhook that does not exist says so: how long the event loop keeps others waiting. */
  readonly answerMs: number;
}

const other = await startOtherSystem(1);
const documents = soakedFlows.map((flow) => flow.document(other.url));
const site = await prepareSite(documents, [new URL(other.url).host]);
const server = launchServer(site);
if ((await server.ready) === undefined) throw new Error(`Weft does not start:\n${server.told()}`);

const until = performance.now() + minutes * 60_000;
const goOn = (): boolean => server.isAlive() && performance.now() < until;
const load = { url: site.url, random: seededRandom(1), prefix: "soak", flows: soakedFlows, goOn };
const sending = sendLoad({ ...load, requests: Infinity, pauseMs: 100 });
const samples: Sample[] = [];
while (goOn()) {
  await new Promise((resolve) => setTimeout(resolve, (minutes * 60_000) / SAMPLES));
  if (goOn()) samples.push(await sample());
}
const sent = await sending;
const { violations, counts } = await verify({ api: site.owner.api, sent, other });
server.kill("SIGTERM");
await server.gone;
await other.stop();

const third = Math.floor(samples.length / 3);
const [first, middle, last] = [0, 1, 2].map((i) => summary(samples.slice(i * third, (i + 1) * third)));
console.table({ "first third": first, "middle third": middle, "last third": last });
console.log({
  events: sent.length,
  "by answer": countBy(sent.map(({ status }) => String(status ?? "none"))),
  counts,
});
const faults = [...violations, ...server.complaints(), ...growth(middle, last)];
for (const fault of faults.slice(0, 20)) console.log(fault);
if (faults.length === 0) site.remove();
else console.log(`The data is kept in ${site.dataDir}.`);
console.log(`${minutes} minutes, ${sent.length} events, ${faults.length} faults`);
process.exitCode = faults.length === 0 ? 0 : 1;

async function sample(): Promise<Sample> {
  const metrics = await (await fetch(`${site.url}/metrics`)).text();
  const metric = (name: string): number => Number(new RegExp(`^${name} (\\S+)$`, "m").exec(metrics)?.[1]);
  const kb = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${server.pid}/status`, "utf8"))?.[1];
  const began = performance.now();
  await fetch(`${site.url}/webhook/absent`, { method: "POST" });
  return {
    rssMb: Number(kb) / 1024,
    heapMb: metric("nodejs_heap_size_used_bytes") / 2 ** 20,
    files: readdirSync(`/proc/${server.pid}/fd`).length,
    handles: metric("nodejs_active_handles_total"),
    answerMs: performance.now() - began,
  };
}

function summary(list: readonly Sample[]): Sample {
  const of = (key: keyof Sample): number => Math.round(median(list.map((one) => one[key])));
  const answerMs = Math.round(
    percentile(
      list.map((one) => one.answerMs),
      95,
    ),
  );
  return { rssMb: of("rssMb"), heapMb: of("heapMb"), files: of("files"), handles: of("handles"), answerMs };
}

function growth(before: Sample | undefined, after: Sample | undefined): string[] {
  if (before === undefined || after === undefined) return ["The load was too short to measure anything."];
  const more = [];
  for (const key of ["rssMb", "heapMb"] as const) {
    if (after[key] > before[key] * GROWTH.share + GROWTH.mb)
      more.push(`${key} grew from ${before[key]} to ${after[key]}`);
  }
  for (const key of ["files", "handles"] as const) {
    if (after[key] > before[key] + MORE_HANDLES)
      more.push(`${key} grew from ${before[key]} to ${after[key]}`);
  }
  return more;
}
