import { defineAction } from "@weft/sdk";
import type { Item, JsonObject, ParamsOf, RunAllCall, WaitFor } from "@weft/sdk";
import { toInstant } from "../conditions/convert.ts";
import { fatal } from "../errors.ts";
import { formOf } from "./wait-form.ts";
import { waitParams } from "./wait.params.ts";
import { waitText } from "./wait.text.ts";

type Params = ParamsOf<typeof waitParams>;
type Call = RunAllCall<Params>;

/** Items that came together go on together, so their times may differ by no more than it takes to work them out. */
const sameTimeMs = 60_000;

/**
 * Wait of n8n, except that it never takes the first item's word for all: there, items with different times all go on at the
 * first one's.
 */
export const flowWait = defineAction({
  type: "flow.wait",
  version: 1,
  label: "Wait",
  help: "Lets the flow rest for a time, until a date, until it is called back, or until somebody sends a form.",
  icon: "hourglass",
  group: "Flow",
  synonyms: ["delay", "sleep", "pause", "timer", "reminder", "approval", "form", "callback", "resume"],
  summary: "{mode}",
  effect: "none",
  params: waitParams,
  outputs: ["main", "timeout", "cancelled"],
  outputsWhen: {
    timeout: { mode: ["call", "form"], limit: "filled" },
    cancelled: { key: "filled" },
  },
  handles: { main: "goes on", timeout: "time is over", cancelled: "cancelled" },
  declares: { rows: "fields", when: { mode: ["form"] } },
  translations: waitText,
  wait(call) {
    if (call.items.length === 0) return undefined;
    const key = keyOf(call);
    return { ...waitFor(call), ...(key !== undefined && { key }) };
  },
  runAll({ params: { mode, limit }, items, woken }) {
    if (woken?.by === "cancelled") return { cancelled: items };
    if (woken?.by === "call") return { main: brought(woken.items, items) };
    // Without a limit it is another flow that lets them go on.
    const over = (mode === "call" || mode === "form") && limit !== undefined;
    return over ? { timeout: items } : { main: items };
  },
});

function waitFor(call: Call): WaitFor {
  const { params, ctx } = call;
  switch (params.mode) {
    case "duration":
      return { until: latest(call, (at) => ctx.now() + checkedLength(at.duration)) };
    case "date":
      return { until: latest(call, (at) => instantOf(at.date, ctx.flow.timezone)) };
    case "call":
      return { ...limitOf(call), call: callOf(params) };
    case "form":
      return { ...limitOf(call), call: formOf(params) };
  }
}

/** When all go on who came together. */
function latest({ items, paramsAt }: Call, instant: (params: Params) => number): number {
  const instants = items.map((_, index) => instant(paramsAt(index)));
  const end = instants.reduce((a, b) => Math.max(a, b));
  if (end - instants.reduce((a, b) => Math.min(a, b)) > sameTimeMs) throw fatal("wait-times-differ");
  return end;
}

function checkedLength(duration: number): number {
  if (!(duration >= 0)) throw fatal("wait-length", { length: duration });
  return duration;
}

function instantOf(date: string, timezone: string): number {
  const instant = toInstant(date, timezone);
  if (instant === undefined) throw fatal("wait-date", { value: date });
  return instant;
}

function limitOf({ params: { limit }, ctx }: Call): { until?: number } {
  return limit === undefined ? {} : { until: ctx.now() + checkedLength(limit) };
}

function keyOf({ items, paramsAt }: Call): string | undefined {
  const keys = new Set(items.map((_, index) => paramsAt(index).key?.trim()));
  if (keys.size > 1) throw fatal("wait-keys-differ");
  const [key] = keys;
  return key === "" ? undefined : key;
}

/** What the execution's own address accepts, and what it answers. */
function callOf({ methods, answer }: Params): JsonObject {
  const respond = { status: 200, headers: { "content-type": "text/plain; charset=utf-8" }, body: answer };
  return { kind: "call", methods, ...(answer !== undefined && { respond }) };
}

/** What came with the call came of everything that waited for it; without anything, that goes on itself. */
function brought(given: readonly Item[], items: readonly Item[]): readonly Item[] {
  if (given.length === 0) return items;
  const from = items.map((_, index) => index);
  return given.map((item) => ({ ...item, from }));
}
