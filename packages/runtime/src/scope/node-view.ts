import { expressionError } from "@weft/expressions";
import type { ItemView, NodeView } from "@weft/expressions";
import type { Item } from "@weft/sdk";
import type { LedgerEntry } from "../ledger.ts";
import type { PlanNode } from "../plan.ts";
import { originOf } from "./lineage.ts";
import type { Viewpoint } from "./viewpoint.ts";

/** What `$('Name')` gives: the items of another node, seen from one run. */
export class RanNode implements NodeView {
  readonly #from: Viewpoint;
  readonly #node: PlanNode;

  constructor(from: Viewpoint, node: PlanNode) {
    this.#from = from;
    this.#node = node;
  }

  get isExecuted(): boolean {
    return this.#runs().length > 0;
  }

  get params(): unknown {
    return this.#node.node.params;
  }

  /** Where a loop stands, as n8n tells it: rounds from 0, and how many there will be. */
  get context(): unknown {
    const loop = this.isExecuted ? this.#latest()?.run.loop : undefined;
    if (!loop) return undefined;
    const { round, sent, total } = loop;
    const noItemsLeft = sent >= total;
    // All rounds but the last are full.
    const maxRunIndex = noItemsLeft ? round : Math.ceil((total * round) / sent);
    return { currentRunIndex: round - 1, maxRunIndex, noItemsLeft };
  }

  first(output?: number, run?: number): ItemView | undefined {
    return this.#items(output, run)[0];
  }

  last(output?: number, run?: number): ItemView | undefined {
    return this.#items(output, run).at(-1);
  }

  all(output?: number, run?: number): readonly ItemView[] {
    return this.#items(output, run);
  }

  item(itemIndex = this.#from.itemIndex): ItemView {
    this.#executed();
    const { plan, ledger, run, input } = this.#from;
    return originOf({ plan, ledger, target: this.#node.index, from: { run, input, item: itemIndex } });
  }

  #items(output: number | undefined, run: number | undefined): readonly Item[] {
    const entry =
      run === undefined || run < 0 ? this.#latest() : this.#executed().find((e) => e.run.index === run);
    const handle = this.#node.outputs[output ?? this.#outputLeadingHere()];
    return (handle !== undefined && entry?.outputs[handle]) || [];
  }

  /** The newest run that the current one came of; where there is none (another branch), the newest at all. */
  #latest(): LedgerEntry | undefined {
    const runs = this.#executed();
    if (runs.length === 1) return runs[0];
    return runs.findLast((entry) => this.#from.before().has(entry.run.run)) ?? runs.at(-1);
  }

  #outputLeadingHere(): number {
    const { plan, planNode: node } = this.#from;
    const leads = this.#node.out.find(
      (edge) =>
        edge.target === node.index ||
        node.connected.some((input) => plan.feeders(node.index, input).has(edge.target)),
    );
    return leads ? Math.max(0, this.#node.outputs.indexOf(leads.output)) : 0;
  }

  #runs(): readonly LedgerEntry[] {
    return this.#from.ledger.ofNode(this.#node.index);
  }

  #executed(): readonly LedgerEntry[] {
    const runs = this.#runs();
    if (runs.length > 0) return runs;
    throw expressionError("node-not-run", { node: this.#node.node.name });
  }
}
