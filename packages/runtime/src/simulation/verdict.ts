import type { Flow, RunEvent } from "@weft/flow";
import { inAnyOrder, inSequence, runsOf } from "./compare.ts";
import type { Expected } from "./compare.ts";
import type { Disk } from "./disk.ts";
import type { Network } from "./network.ts";
import { pathOf } from "./path.ts";
import type { ReferenceRun } from "./reference.ts";

export interface Evidence {
  readonly disk: Disk;
  readonly network: Network;
  readonly promised: { readonly executions: ReadonlySet<string>; readonly calls: ReadonlySet<string> };
  readonly expected: Expected;
  /** Executions that do not give what the flow gives by itself: somebody decided otherwise. */
  readonly changed: ReadonlyMap<string, "cancelled" | "decided">;
}

/** What was promised and not kept, once nothing more happens. */
export function problemsOf(evidence: Evidence): readonly string[] {
  const { disk, promised } = evidence;
  const ids = [...disk.rows.keys()];
  return [
    ...[...promised.executions]
      .filter((id) => !disk.endOf(id))
      .map((id) => `${id} was accepted and has no end`),
    ...[...promised.calls].flatMap((call) => callProblems(disk, call)),
    ...ids.flatMap((id) => [...endProblems(disk, id), ...runProblems(id, disk.eventsOf(id))]),
    ...ids.flatMap((id) => itemProblems(evidence, id)),
    ...effectProblems(evidence),
  ];
}

function endProblems(disk: Disk, id: string): readonly string[] {
  const ends = disk.eventsOf(id).filter(({ type }) => type === "execution.finished");
  return ends.length === 1 ? [] : [`${id} is ${disk.rows.get(id)?.status} and has ${ends.length} ends`];
}

/** A run is the same one whenever it is tried, waits once, and finishes once. */
function runProblems(id: string, events: readonly RunEvent[]): readonly string[] {
  const runs = new Map<number, string>();
  const finished = new Set<number>();
  const waited = new Set<number>();
  return events.flatMap((event) => {
    if (event.type === "run.woken" && event.woken && event.woken.by !== "person") waited.add(event.run);
    if (
      event.type === "run.parked" &&
      (event.reason === "wait" || event.reason === "child") &&
      waited.has(event.run)
    )
      return [`${id} run ${event.run} waits again`];
    if (event.type === "run.started") {
      const identity = JSON.stringify([event.node, event.index, event.inputs]);
      const known = runs.get(event.run) ?? identity;
      runs.set(event.run, identity);
      if (known !== identity) return [`${id} run ${event.run} was ${known} and is ${identity}`];
      if (finished.has(event.run)) return [`${id} run ${event.run} starts after its end`];
    }
    if (event.type !== "run.finished") return [];
    const again = finished.has(event.run);
    finished.add(event.run);
    return again ? [`${id} run ${event.run} finished twice`] : [];
  });
}

/** A caller who was told that the wait is over finds it over, once. */
function callProblems(disk: Disk, call: string): readonly string[] {
  const [id = "", run] = call.split(" ");
  const woken = disk
    .eventsOf(id)
    .filter((event) => event.type === "run.woken" && String(event.run) === run && event.woken?.by === "call");
  return woken.length === 1 ? [] : [`${call} was called, and woken ${woken.length} times`];
}

function itemProblems({ disk, expected, changed }: Evidence, id: string): readonly string[] {
  const row = disk.rows.get(id);
  if (row?.flow !== "main" || changed.has(row.retryOf ?? id)) return [];
  if (disk.endOf(id)?.status !== "succeeded") return [];
  const sequential = expected.parsed.settings.order === "sequential";
  const compared = (runs: readonly ReferenceRun[]) =>
    sequential ? inSequence(runs) : inAnyOrder(runs, expected.fixed);
  const gave = compared(runsOf(disk.eventsOf(id)));
  const wanted = compared(expected.runs);
  const lacks = wanted.find((line, i) => gave[i] !== line) ?? gave[wanted.length];
  return lacks === undefined ? [] : [`${id} should give ${lacks}, and gives ${gave[wanted.indexOf(lacks)]}`];
}

/** No effect twice, and none that the flow has not; all of them where its execution succeeded in the end. */
function effectProblems({ disk, network, expected, changed }: Evidence): readonly string[] {
  const roots = [...disk.rows].filter(([, { flow, retryOf }]) => flow === "main" && retryOf === undefined);
  const most = counted(effectsOf(expected.parsed, expected.runs).flatMap((line) => roots.map(() => line)));
  // Whoever says what a run is to have given may make paths that the flow by itself does not have.
  const decided = [...changed.values()].includes("decided");
  const effects = [...network.effects.values()];
  const found = counted(effects.map(({ node, path }) => `${node} ${path}`));
  const succeeded = [...disk.rows].filter(
    ([id, { flow, retryOf = id }]) =>
      flow === "main" && !changed.has(retryOf) && disk.endOf(id)?.status === "succeeded",
  );
  const least = counted(
    effectsOf(expected.parsed, expected.runs).flatMap((line) => succeeded.map(() => line)),
  );
  return [
    ...effects
      .filter(({ applied }) => applied > 1)
      .map(({ node, path, applied }) => `${node} ${path} was applied ${applied} times`),
    ...[...found]
      .filter(([line, count]) => !decided && count > (most.get(line) ?? 0))
      .map(([line, count]) => `${line} had its effect ${count} times instead of ${most.get(line) ?? 0}`),
    ...[...least]
      .filter(([line, count]) => (found.get(line) ?? 0) < count)
      .map(([line, count]) => `${line} had its effect ${found.get(line) ?? 0} times instead of ${count}`),
  ];
}

/** Node and path of each write of a whole execution. */
function effectsOf({ nodes }: Flow, runs: readonly ReferenceRun[]): readonly string[] {
  return runs.flatMap(({ node: id, inputs }) => {
    const node = nodes.find((one) => one.id === id);
    if (!node || node.disabled) return [];
    const name = { plain: id, keyed: id, callEach: "keyedChild" }[node.type];
    if (name === undefined) return [];
    const items = inputs[0]?.items ?? [];
    return (node.executeOnce ? items.slice(0, 1) : items).map(({ json }) => `${name} ${pathOf(json)}`);
  });
}

function counted(lines: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const line of lines) counts.set(line, (counts.get(line) ?? 0) + 1);
  return counts;
}
