import { hash } from "node:crypto";
import type { Decision, RunEvent } from "@weft/flow";
import type { Item } from "@weft/sdk";
import type { Disk } from "./disk.ts";
import type { Network } from "./network.ts";
import { pathOf } from "./path.ts";

interface Question {
  readonly disk: Disk;
  readonly network: Network;
  readonly id: string;
  readonly run: number;
}

/**
 * What a careful person decides about a run whose outcome is not known: looks in the other system, and tries again only
 * what had no effect there. `half`: some of its items had.
 */
export function decisionOf(question: Question): { readonly decision: Decision; readonly half: boolean } {
  const by = { by: "person", user: "anna" } as const;
  const { disk, network, id, run } = question;
  const events = disk.eventsOf(id);
  const started = events.findLast((event) => event.type === "run.started" && event.run === run);
  if (started?.type !== "run.started" || !started.node.startsWith("plain"))
    return { decision: { ...by, choice: "retry" }, half: false };
  const items = started.inputs.flatMap((delivery) => itemsOf(events, delivery));
  const done = items.map((_, i) => {
    const base = disk.rows.get(id)?.retryOf ?? id;
    return network.effects.has(keyOf(`${base}\n${started.node}\n${started.index}\n${i}`));
  });
  if (!done.includes(true)) return { decision: { ...by, choice: "retry" }, half: false };
  const answers = items.filter((_, i) => done[i]).map(({ json }) => ({ json: { path: `${pathOf(json)}!` } }));
  return { decision: { ...by, choice: "done", items: answers }, half: done.includes(false) };
}

/** Idempotency keys: of execution, node, run and item. */
function keyOf(text: string): string {
  return hash("sha256", text, "hex").slice(0, 32);
}

function itemsOf(
  events: readonly RunEvent[],
  { run, output }: { readonly run: number; readonly output: string },
): readonly Item[] {
  const gave = events.find((event) => event.type === "run.finished" && event.run === run);
  return gave?.type === "run.finished" ? (gave.outputs[output] ?? []) : [];
}
