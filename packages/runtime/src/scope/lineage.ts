import { expressionError } from "@weft/expressions";
import type { ExpressionError } from "@weft/expressions";
import type { Item, Origin } from "@weft/sdk";
import type { Ledger } from "../ledger.ts";
import type { Plan } from "../plan.ts";
import { deliveryTo } from "../schedule/state.ts";
import type { Run } from "../schedule/state.ts";

/** An item as it came to a run. */
interface Arrival {
  readonly run: Run;
  readonly input: string;
  readonly item: number;
}

interface Question {
  readonly plan: Plan;
  readonly ledger: Ledger;
  /** Index in the plan of the node whose item is looked for. */
  readonly target: number;
  readonly from: Arrival;
}

/** Why no single item of a node can be told. */
interface Loss {
  readonly node: string;
  /** Names of the nodes between which the trace is lost. */
  readonly between: { readonly before: string; readonly after: string } | undefined;
  readonly several: boolean;
}

/**
 * The item of `target` that led to an item, found by walking back along `from`. Throws an ExpressionError that says between
 * which two nodes the trace is lost, or that several items led here.
 */
export function originOf({ plan, ledger, target, from }: Question): Item {
  const found = new Set<Item>();
  const open: Arrival[] = [from];
  const seen = new Set<string>();
  let between: Loss["between"];
  for (let at = open.pop(); at; at = open.pop()) {
    const { run, input, item: index } = at;
    const delivery = deliveryTo(run, input);
    const source = delivery && ledger.get(delivery.run);
    if (!delivery || !source) continue;
    const item = source.outputs[delivery.output]?.[index];
    if (source.run.node === target) {
      if (item) found.add(item);
      else between = { before: nameOf(plan, run.node), after: nameOf(plan, target) };
      continue;
    }
    if (source.run.inputs.length === 0) continue;
    const origins = item?.from;
    if (origins === undefined) {
      between = { before: nodeBefore(plan, ledger, source.run), after: nameOf(plan, source.run.node) };
      continue;
    }
    const back = (
      typeof origins === "number" || !Array.isArray(origins) ? [origins] : origins
    ) as readonly Origin[];
    for (const origin of back) {
      const next = arrival(source.run, origin);
      const key = `${next.run.run} ${next.item} ${next.input}`;
      if (back.length > 1 || seen.size > 0) {
        if (seen.has(key)) continue;
        seen.add(key);
      }
      open.push(next);
    }
  }
  const [only, another] = found;
  if (only && !another) return only;
  throw lost({ node: nameOf(plan, target), between, several: another !== undefined });
}

function arrival(run: Run, origin: Origin): Arrival {
  if (typeof origin === "number") return { run, input: run.inputs[0]?.input ?? "", item: origin };
  return { run, input: origin.input, item: origin.item };
}

function lost({ node, between, several }: Loss): ExpressionError {
  if (several) return expressionError("lineage-several", { node });
  return between === undefined
    ? expressionError("lineage-none", { node })
    : expressionError("lineage-lost", { node, ...between });
}

function nameOf(plan: Plan, index: number): string {
  return plan.nodes[index]?.node.name ?? "";
}

function nodeBefore(plan: Plan, ledger: Ledger, run: Run): string {
  const before = ledger.get(run.inputs[0]?.run ?? -1);
  return before ? nameOf(plan, before.run.node) : "";
}
