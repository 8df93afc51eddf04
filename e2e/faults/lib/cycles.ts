import { testedFlows } from "./flows.ts";
import type { Sent } from "./flows.ts";
import { sendLoad } from "./load.ts";
import { startOtherSystem } from "./other-system.ts";
import type { OtherSystem } from "./other-system.ts";
import { addCounts, faultText, isAtRecovery, isAtStop, planFaults } from "./plan.ts";
import type { Fault, Survey } from "./plan.ts";
import { seededRandom } from "./random.ts";
import type { Random } from "./random.ts";
import { launchServer } from "./server.ts";
import type { ServerProcess } from "./server.ts";
import { prepareSite } from "./site.ts";
import type { Site } from "./site.ts";
import type { Stories } from "./story.ts";
import { verify } from "./verify.ts";
import type { Verdict } from "./verify.ts";

const REQUESTS = 250;
/** One in this many kills is followed by a rest, in which everything is looked at. */
const RESTS = 5;

export interface Told {
  /** Where it died; `not reached`: it was killed at the end of its load, for the fault did not come about. */
  readonly kills: Record<string, number>;
  readonly sent: Sent[];
  readonly violations: string[];
  readonly stories: Stories;
  verdict: Verdict | undefined;
  rests: number;
}

interface Bench {
  readonly site: Site;
  readonly other: OtherSystem;
  readonly random: Random;
  readonly told: Told;
  /** Events of the last load that may be sent again, for nobody knows whether they were taken. */
  again: readonly Sent[];
}

export interface KillCall {
  readonly cycles: number;
  readonly seed: number;
  /** Only this fault, again and again. */
  readonly only?: Fault;
  say(line: string): void;
}

/** Kills the server under load, over and over, and finds out what became of every event. */
export async function killCycles({
  cycles,
  seed,
  only,
  say,
}: KillCall): Promise<Told & { readonly dataDir: string }> {
  const random = seededRandom(seed);
  const other = await startOtherSystem(seed);
  const { host } = new URL(other.url);
  const site = await prepareSite(
    testedFlows.map((flow) => flow.document(other.url)),
    [host],
  );
  const told: Told = {
    kills: {},
    sent: [],
    violations: [],
    stories: new Map(),
    verdict: undefined,
    rests: 0,
  };
  const bench: Bench = { site, other, random, told, again: [] };
  const survey = await takeSurvey(bench);
  const faults = only ? Array.from({ length: cycles }, () => only) : planFaults(survey, cycles, seed);
  for (const [i, fault] of faults.entries()) {
    if (fault.kind === "step" && isAtRecovery(fault.point)) await killBusy(bench, `b${i}`);
    const end = await killOnce(bench, fault, `k${i}`);
    say(`${i + 1}/${cycles} ${faultText(fault)}: ${end}, ${told.sent.length} events so far`);
    if (i === faults.length - 1 || random.between(1, RESTS) === 1) await rest(bench);
    if (told.violations.length > 0) break;
  }
  await other.stop();
  if (told.violations.length === 0) site.remove();
  return { ...told, dataDir: site.dataDir };
}

/** Which steps there are, and how often a life of the server comes to them: in a first life, and in one that recovers. */
async function takeSurvey(bench: Bench): Promise<Survey> {
  const survey: Record<string, number> = {};
  await countedLife(bench, survey, "s0");
  await killBusy(bench, "s1");
  await countedLife(bench, survey, "s2");
  return survey;
}

/** Leaves much to resume: dies as a write has been sent whose answer nobody has seen. */
async function killBusy(bench: Bench, prefix: string): Promise<void> {
  const times = bench.random.between(60, 120);
  await killOnce(bench, { kind: "step", point: "outbound.http.after", times }, prefix);
}

async function countedLife(
  { site, random, told }: Bench,
  survey: Record<string, number>,
  prefix: string,
): Promise<void> {
  const server = launchServer({ ...site, fault: "count" });
  await server.ready;
  const load = { url: site.url, random, prefix, requests: REQUESTS, goOn: server.isAlive };
  const sending = sendLoad(load);
  told.sent.push(...(await sending));
  server.kill("SIGTERM");
  await server.gone;
  addCounts(survey, server.told());
}

/** One life of the server. Gives where it died. */
async function killOnce(bench: Bench, fault: Fault, prefix: string): Promise<string> {
  const { site, random, told } = bench;
  const server = launchServer({ ...site, ...(fault.kind === "step" && { fault: faultText(fault) }) });
  const timer = fault.kind === "moment" ? setTimeout(() => server.kill("SIGKILL"), fault.afterMs) : undefined;
  if ((await server.ready) !== undefined) {
    const stopping =
      fault.kind === "step" && isAtStop(fault.point)
        ? setTimeout(() => server.kill("SIGTERM"), random.between(20, 400))
        : undefined;
    const { again } = bench;
    const load = { url: site.url, random, prefix, requests: REQUESTS, again, goOn: server.isAlive };
    const sent = await sendLoad(load);
    told.sent.push(...sent);
    bench.again = [...again, ...sent].filter(({ flow, status }) => flow.once && (status ?? 503) === 503);
    // Asked to stop, it comes to its steps without further events.
    if (stopping !== undefined) await Promise.race([server.gone, later(15_000)]);
    clearTimeout(stopping);
  }
  const reached = !server.isAlive();
  server.kill("SIGKILL");
  clearTimeout(timer);
  const { code, signal } = await server.gone;
  told.violations.push(...complaintsOf(server));
  if (code !== null && code !== 0)
    told.violations.push(`the server ended by itself with ${code}:\n${server.told()}`);
  const place = fault.kind === "moment" ? "some moment" : fault.point;
  const end = reached && signal === "SIGKILL" ? place : "not reached";
  told.kills[end] = (told.kills[end] ?? 0) + 1;
  return end;
}

/** Starts the server without a fault, lets everything come to rest, and looks at it. */
async function rest({ site, other, told }: Bench): Promise<void> {
  const server = launchServer(site);
  if ((await server.ready) === undefined) {
    told.violations.push(`the server does not start any more:\n${server.told()}`);
    return;
  }
  const earlier = told.verdict?.statuses ?? new Map<string, string>();
  told.verdict = await verify({
    api: site.owner.api,
    sent: told.sent,
    other,
    earlier,
    stories: told.stories,
  });
  told.violations.push(...told.verdict.violations, ...complaintsOf(server));
  told.rests += 1;
  server.kill("SIGTERM");
  await server.gone;
}

const complaintsOf = (server: ServerProcess): string[] =>
  server.complaints().map((line) => `the server's log: ${line}`);

const later = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms).unref());
