import type { ApiClient } from "@weft/api/client";
import { testedFlows } from "./flows.ts";
import type { Sent } from "./flows.ts";
import { storyOf } from "./story.ts";
import type { Stories, Story } from "./story.ts";
import { LINES } from "./other-system.ts";
import type { OtherSystem } from "./other-system.ts";

type Summary = Awaited<ReturnType<ApiClient["executions"]["list"]>>["items"][number];

/** What was found once everything had come to rest. */
export interface Verdict {
  readonly executions: number;
  /** By status. */
  readonly counts: Readonly<Record<string, number>>;
  /** In words, each with the event and its execution; none when all is well. */
  readonly violations: readonly string[];
  /** Of each execution that is over or waits for a person. */
  readonly statuses: ReadonlyMap<string, string>;
}

/** As many crashes in one execution are not put down to chance. */
const QUARANTINE = 3;
const ERRANDS_MS = 1500;
const REST_MS = 60_000;
const UNDER_WAY = ["running", "parked"] as const;

function missingOf(
  sent: Sent,
  execution: Summary | undefined,
  byEvent: ReadonlyMap<string, unknown>,
): string | undefined {
  if (execution?.status !== "succeeded" && execution?.status !== "failed") return undefined;
  const missing = sent.flow.leadsTo?.(sent, execution.id).filter((key) => !byEvent.has(key)) ?? [];
  return missing.length > 0 ? `${execution.id} is over, but there is no ${missing.join(", ")}` : undefined;
}

interface Look {
  readonly api: ApiClient;
  readonly other: OtherSystem;
  readonly stories: Stories;
}

/** Waits until nothing is under way. Gives what is left after a minute. */
export async function untilAtRest(api: ApiClient): Promise<readonly Summary[]> {
  const until = performance.now() + REST_MS;
  // What starts by itself meanwhile is left out: there is always some of it.
  const to = Date.now();
  for (;;) {
    const lists = await Promise.all(
      UNDER_WAY.map((status) => api.executions.list({ status, to, limit: 200 })),
    );
    const left = lists.flatMap(({ items }) => items);
    const waiting = left.length > 0 && (await withoutExcuse(api, left)).length > 0;
    if (!waiting || performance.now() > until) return waiting ? left : [];
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** Who calls a flow that needs attention waits as long as that takes. */
async function withoutExcuse(api: ApiClient, left: readonly Summary[]): Promise<readonly Summary[]> {
  if (left.some(({ flowId }) => flowId !== "calls")) return left;
  const { items } = await api.executions.list({ flow: "callee", status: "needsAttention", limit: 200 });
  const called = items.map(({ correlation }) => correlation ?? "");
  return left.filter((one) => !called.some((key) => key.startsWith(`call ${one.correlation} `)));
}

/** Compares what was sent with what is stored. @param earlier statuses that were final before */
export async function verify(call: {
  readonly api: ApiClient;
  readonly sent: readonly Sent[];
  readonly other: OtherSystem;
  readonly earlier?: ReadonlyMap<string, string>;
  /** What is learned is added. */
  readonly stories?: Stories;
}): Promise<Verdict> {
  const { api, sent, other, earlier = new Map<string, string>(), stories = new Map<string, Story>() } = call;
  const look: Look = { api, other, stories };
  const stuck = await untilAtRest(api);
  const violations = stuck.map((one) => `${one.id} of ${one.flowId} is still ${one.status}`);
  // What an execution leads to is begun right after its end.
  await new Promise((resolve) => setTimeout(resolve, ERRANDS_MS));
  const executions = await allExecutions(api);
  const byEvent = Map.groupBy(executions, ({ correlation }) => correlation ?? "");
  for (const one of sent) {
    const found = byEvent.get(one.id) ?? [];
    byEvent.delete(one.id);
    const wrong =
      (await wrongEvent(one, found, look)) ?? wrongReply(one) ?? missingOf(one, found[0], byEvent);
    if (wrong !== undefined)
      violations.push(`${one.flow.name} ${one.id} (answer ${one.status ?? "none"}): ${wrong}`);
  }
  for (const [event, found] of byEvent) {
    const wrong = await wrongByItself(event, found, look);
    if (wrong !== undefined) violations.push(`${found[0]?.flowId} ${event}: ${wrong}`);
  }
  const over = executions.filter(({ status }) => status !== "running" && status !== "parked");
  const statuses = new Map(over.map(({ id, status }) => [id, status]));
  for (const [id, status] of earlier) {
    const now = statuses.get(id);
    if (now !== status) violations.push(`${id} was ${status} and is ${now ?? "gone"}`);
  }
  return { executions: executions.length, counts: countBy(statuses.values()), violations, statuses };
}

async function wrongEvent(
  sent: Sent,
  found: readonly Summary[],
  { api, other, stories }: Look,
): Promise<string | undefined> {
  const [execution, ...more] = found;
  if (more.length > 0) return `${found.length} executions: ${found.map(({ id }) => id).join(", ")}`;
  if (execution === undefined) {
    if (sent.status !== undefined && sent.status < 300) return "lost: there is no execution";
    const traces = other.keysOf(sent.id).size + other.plainWritesOf(sent.id);
    return traces > 0 ? "something was written without an execution" : undefined;
  }
  const { id, status } = execution;
  if (status === "running" || status === "parked") return undefined;
  // Those that a crash may have torn are read event by event.
  const torn = sent.status === undefined || status === "needsAttention";
  const story = torn ? await storyOf(api, stories, id) : undefined;
  if (story?.broken !== undefined) return `${id}: ${story.broken}`;
  if (sent.flow.fails && status === "failed") return undefined;
  if (status !== "succeeded" && status !== "needsAttention")
    return `${id} is ${status}: ${execution.error?.message ?? "without an error"}`;
  const { executionId = id } = (sent.body ?? {}) as { executionId?: unknown };
  if (executionId !== id) return `${id}: the caller was told ${String(executionId)}`;
  if (story?.code === "quarantined") return wrongQuarantine(sent, story, other);
  const wrong = sent.flow.wrongEnd(sent, { id, status, node: story?.node }, other);
  return wrong && `${id}: ${wrong}`;
}

/** Three crashes may happen to any execution here; what it did until then must still have been done once. */
function wrongQuarantine({ id }: Sent, { crashes }: Story, other: OtherSystem): string | undefined {
  if (crashes < QUARANTINE) return `it is quarantined after ${crashes} crashes`;
  if (other.plainWritesOf(id) > 1) return "quarantined; the write without a key took effect more than once";
  return other.keysOf(id).size > LINES ? "quarantined; a write was sent under two keys" : undefined;
}

/** Executions that no event of ours began. */
function wrongByItself(
  event: string,
  found: readonly Summary[],
  look: Look,
): Promise<string | undefined> | string {
  const flow = testedFlows.find(({ name, share }) => name === found[0]?.flowId && share === 0);
  if (flow === undefined) return "nobody sent this event";
  return wrongEvent({ id: event, flow, price: 0, qty: 0 }, found, look);
}

function wrongReply(sent: Sent): string | undefined {
  const { status, body, flow } = sent;
  if (status === undefined) return typeof body === "string" ? body : undefined;
  if (flow.fails && status === 500) return undefined;
  if (status >= 300) return status === 503 ? undefined : `a fault was answered: ${JSON.stringify(body)}`;
  return status === 202 || body === undefined ? undefined : flow.wrongAnswer?.(sent);
}

async function allExecutions(api: ApiClient): Promise<Summary[]> {
  const all: Summary[] = [];
  let cursor: string | undefined;
  do {
    const page = await api.executions.list({ limit: 200, ...(cursor !== undefined && { cursor }) });
    all.push(...page.items);
    cursor = page.next;
  } while (cursor !== undefined);
  return all;
}

export function countBy(values: Iterable<string>): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const value of values) counts[value] = (counts[value] ?? 0) + 1;
  return counts;
}
