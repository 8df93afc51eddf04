import type { ExpressionContext, NodeView } from "@weft/expressions";
import type { Item } from "@weft/sdk";
import type { Host } from "../host.ts";
import type { Ledger } from "../ledger.ts";
import type { Plan, PlanNode } from "../plan.ts";
import type { Run } from "../schedule/state.ts";
import { RanNode } from "./node-view.ts";
import type { ExecutionView, Viewpoint } from "./viewpoint.ts";

export interface ScopeParts {
  readonly plan: Plan;
  readonly ledger: Ledger;
  readonly host: Host;
  readonly execution: ExecutionView;
  readonly run: Run;
  readonly planNode: PlanNode;
  /** The input handle that `items` came over. */
  readonly input: string;
  readonly items: readonly Item[];
}

const noItem: Item = { json: {} };

/**
 * What the expressions of one run see. Made once for a run and moved from item to item with `at`; what most expressions
 * never ask for is worked out when it is asked for.
 */
export class RunScope implements ExpressionContext, Viewpoint {
  readonly plan: Plan;
  readonly ledger: Ledger;
  readonly run: Run;
  readonly planNode: PlanNode;
  readonly input: string;
  readonly items: readonly Item[];
  readonly execution: ExecutionView;
  declare extra?: Readonly<Record<string, unknown>>;
  readonly #host: Host;
  #item: Item;
  #index = 0;
  #views: Map<string, NodeView> | undefined;
  #before: ReadonlySet<number> | undefined;

  constructor(parts: ScopeParts) {
    this.plan = parts.plan;
    this.ledger = parts.ledger;
    this.run = parts.run;
    this.planNode = parts.planNode;
    this.input = parts.input;
    this.items = parts.items;
    this.execution = parts.execution;
    this.#host = parts.host;
    this.#item = parts.items[0] ?? noItem;
  }

  at(index: number): this {
    this.#index = index;
    this.#item = this.items[index] ?? noItem;
    return this;
  }

  also(index: number, extra: Readonly<Record<string, unknown>>): RunScope {
    const { plan, ledger, execution, run, planNode, input, items } = this;
    const scope = new RunScope({
      plan,
      ledger,
      host: this.#host,
      execution,
      run,
      planNode,
      input,
      items,
    });
    scope.extra = extra;
    return scope.at(index);
  }

  get item(): Item {
    return this.#item;
  }

  get itemIndex(): number {
    return this.#index;
  }

  get runIndex(): number {
    return this.run.index;
  }

  get flow(): { readonly id: string; readonly name: string } {
    return this.plan.flow;
  }

  get self(): { readonly id: string; readonly version: number } {
    return this.planNode.node;
  }

  get lenient(): boolean {
    return this.plan.flow.settings.expressionErrors === "empty";
  }

  get params(): unknown {
    return this.planNode.node.params;
  }

  get timezone(): string {
    return this.plan.flow.settings.timezone ?? this.#host.timezone;
  }

  get env(): Readonly<Record<string, string | undefined>> {
    return this.#host.env ?? {};
  }

  get prevNode(): { readonly name: string; readonly outputIndex: number; readonly runIndex: number } {
    const delivery = this.run.inputs[0];
    const source = delivery && this.ledger.get(delivery.run)?.run;
    const node = source && this.plan.nodes[source.node];
    if (!delivery || !node) return { name: "", outputIndex: 0, runIndex: 0 };
    return {
      name: node.node.name,
      outputIndex: node.outputs.indexOf(delivery.output),
      runIndex: source.index,
    };
  }

  now(): number {
    return this.#host.now();
  }

  node(name: string): NodeView | undefined {
    const known = this.#views?.get(name);
    if (known) return known;
    const index = this.plan.byName.get(name);
    const node = index === undefined ? undefined : this.plan.nodes[index];
    if (!node) return undefined;
    const view = new RanNode(this, node);
    this.#views ??= new Map();
    this.#views.set(name, view);
    return view;
  }

  before(): ReadonlySet<number> {
    if (this.#before) return this.#before;
    const seen = new Set<number>();
    const open = this.run.inputs.map((d) => d.run);
    for (let run = open.pop(); run !== undefined; run = open.pop()) {
      if (seen.has(run)) continue;
      seen.add(run);
      const came = this.ledger.get(run)?.run;
      // What earlier rounds of a loop did is not before this one: the walk would grow with every round.
      const inputs = came?.loop ? came.inputs.slice(0, 1) : came?.inputs;
      for (const delivery of inputs ?? []) open.push(delivery.run);
    }
    this.#before = seen;
    return seen;
  }
}
