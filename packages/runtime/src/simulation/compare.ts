import { foldExecution, parseFlow } from "@weft/flow";
import type { Flow, RunEvent } from "@weft/flow";
import { Random } from "../testing/random.ts";
import { generateFlow } from "./flows.ts";
import type { FlowWishes, GeneratedFlow } from "./flows.ts";
import { referenceRuns, TooLarge } from "./reference.ts";
import type { ReferenceRun } from "./reference.ts";
import { told } from "./reference-nodes.ts";

/** A generated flow, and what it has to give. */
export interface Expected extends GeneratedFlow {
  readonly parsed: Flow;
  readonly runs: readonly ReferenceRun[];
}

const maxRuns = 300;

/** The flow of a seed; smaller than wished where it would run too often. */
export function expectedOf(wishes: FlowWishes): Expected {
  const made = generateFlow(wishes);
  const parsed = parseFlow(made.flow);
  if (!parsed.ok) throw new Error(parsed.problems.map((p) => `${p.pointer}: ${p.message}`).join("\n"));
  const { flow } = parsed;
  const choose = wishes.order === "parallel" ? new Random(wishes.seed) : undefined;
  try {
    return { ...made, parsed: flow, runs: referenceRuns({ flow, items: made.items, choose, maxRuns }) };
  } catch (error) {
    if (!(error instanceof TooLarge)) throw error;
    return expectedOf({ ...wishes, size: Math.floor(wishes.size * 0.7) });
  }
}

/** What the events tell, as the reference tells it. */
export function runsOf(events: readonly RunEvent[]): readonly ReferenceRun[] {
  const { runs } = foldExecution(events);
  const outputsOf = new Map(runs.map(({ run, outputs }) => [run, outputs]));
  const plain = (items: readonly { json: ReferenceRun["outputs"][string][number]["json"] }[]) =>
    items.map(({ json }) => ({ json, roots: new Set<number>() }));
  return runs.map(({ node, inputs, outputs }) => ({
    node,
    inputs: inputs
      .filter(({ input }) => !input.startsWith("back"))
      .map(({ input, run, output }) => ({ input, items: plain(outputsOf.get(run)?.[output] ?? []) })),
    outputs: Object.fromEntries(Object.entries(outputs).map(([handle, items]) => [handle, plain(items)])),
  }));
}

/** Runs in the order in which they came, for the sequential order: all of it is fixed. */
export function inSequence(runs: readonly ReferenceRun[]): readonly string[] {
  return runs.map(lineOf);
}

/** The items of each output in any order; of nodes of which the rules say it, what came together in each run, too. */
export function inAnyOrder(runs: readonly ReferenceRun[], fixed: ReadonlySet<string>): readonly string[] {
  const items = new Map<string, string[]>();
  for (const { node, outputs } of runs) {
    for (const [handle, list] of Object.entries(outputs)) {
      if (list.length === 0) continue;
      const key = `${node}.${handle}`;
      items.set(key, [...(items.get(key) ?? []), ...list.map(({ json }) => told(json))]);
    }
  }
  const totals = [...items].map(([key, list]) => `${key}: ${list.toSorted().join(" ")}`);
  const together = runs.filter(({ node }) => fixed.has(node)).map(lineOf);
  return [...totals, ...together].toSorted();
}

function lineOf({ node, inputs, outputs }: ReferenceRun): string {
  const came = inputs.map(({ input, items }) => `${input}=${items.map(({ json }) => told(json)).join(" ")}`);
  const gave = Object.entries(outputs)
    .filter(([, items]) => items.length > 0)
    .map(([handle, items]) => `${handle}=${items.map(({ json }) => told(json)).join(" ")}`);
  return `${node} [${came.join(", ")}] -> ${gave.toSorted().join(", ")}`;
}
