import type { Flow, FlowEdge, FlowNode } from "@weft/flow";
import type { JsonObject } from "@weft/sdk";
import type { Random } from "../testing/random.ts";
import { outputsOf } from "./reference-nodes.ts";
import type { Came, ReferenceItem, ReferenceOutputs } from "./reference-nodes.ts";
import { isInBody, leadsTo } from "./reference-graph.ts";

export interface ReferenceRun {
  readonly node: string;
  readonly inputs: readonly Came[];
  readonly outputs: ReferenceOutputs;
}

/** One loop that goes round. */
interface Circle {
  readonly node: FlowNode;
  readonly entry: Came;
  /** The circle in which it stands itself. */
  readonly around: Circle | undefined;
  sent: number;
  readonly returned: ReferenceItem[];
  over: boolean;
}

interface Due {
  readonly node: FlowNode;
  readonly inputs: readonly Came[];
  readonly around: Circle | undefined;
  /** Its own circle, for a loop that has begun. */
  readonly circle?: Circle;
}

/** A join that has some of its deliveries, oldest first. */
interface Partial {
  readonly node: FlowNode;
  readonly around: Circle | undefined;
  readonly came: Came[];
}

export class TooLarge extends Error {}

interface Given {
  readonly flow: Flow;
  readonly items: readonly JsonObject[];
  /** What is ready may start in any order; `undefined`: depth first, the upper target before the lower one. */
  readonly choose: Random | undefined;
  readonly maxRuns?: number;
}

/**
 * What a flow gives by the rules of when a node runs, told as plainly as possible: no plan, no events, no promises.
 * It shares nothing with the scheduler that it stands beside.
 */
export function referenceRuns(given: Given): readonly ReferenceRun[] {
  return new Reference(given).run();
}

class Reference {
  readonly #given: Given;
  readonly #runs: ReferenceRun[] = [];
  #partials: Partial[] = [];
  #due: Due[] = [];
  #circles: Circle[] = [];

  constructor(given: Given) {
    this.#given = given;
  }

  run(): readonly ReferenceRun[] {
    const { flow, items, choose } = this.#given;
    const trigger = flow.nodes.find(({ type }) => type === "start");
    if (!trigger) return [];
    const main = items.map((json, i): ReferenceItem => ({ json, roots: new Set([i]) }));
    this.#runs.push({ node: trigger.id, inputs: [], outputs: { main } });
    const due = this.#deliver(trigger, { main }, { around: undefined });
    if (choose) this.#inAnyOrder(due, choose);
    else {
      for (const next of due) this.#depthFirst(next);
      this.#lateJoins(undefined);
    }
    return this.#runs;
  }

  #depthFirst(due: Due): void {
    if (due.node.type !== "loop") return this.#perform(due).forEach((next) => this.#depthFirst(next));
    const circle = begun(due);
    while (!circle.over) {
      for (const next of this.#perform({ ...due, circle })) this.#depthFirst(next);
      this.#lateJoins(circle);
    }
  }

  /** Nothing else is left within the circle: joins run with what they have, those first that others wait for. */
  #lateJoins(circle: Circle | undefined): void {
    for (;;) {
      const waiting = this.#partials.filter((partial) => isWithin(partial.around, circle));
      const next = waiting.find((partial) => !this.#mayGetMore(partial)) ?? waiting[0];
      if (!next) return;
      this.#depthFirst(this.#taken(next));
    }
  }

  #inAnyOrder(first: readonly Due[], random: Random): void {
    this.#due = [...first];
    for (;;) {
      const next = random.pick(this.#due) ?? this.#late(random);
      if (!next) return;
      this.#due = this.#due.filter((due) => due !== next);
      const circle = next.node.type === "loop" ? (next.circle ?? begun(next)) : undefined;
      if (circle && !next.circle) this.#circles.push(circle);
      this.#due.push(...this.#perform(circle ? { ...next, circle } : next));
      this.#circles = this.#circles.filter(({ over }) => !over);
    }
  }

  /** Nothing runs: a join that can get nothing more, or the next round of a loop. */
  #late(random: Random): Due | undefined {
    const joins = this.#partials.filter((partial) => !this.#mayGetMore(partial));
    const rounds = this.#circles.filter(
      (circle) =>
        !this.#partials.some(({ around }) => isWithin(around, circle)) &&
        !this.#circles.some(({ around }) => isWithin(around, circle)),
    );
    const chosen = random.pick([...joins, ...rounds]);
    if (chosen === undefined) return this.#partials[0] && this.#taken(this.#partials[0]);
    if ("came" in chosen) return this.#taken(chosen);
    return { node: chosen.node, inputs: [chosen.entry], around: chosen.around, circle: chosen };
  }

  /** Nothing runs, so only other joins that wait, and loops that are not done, can still deliver. */
  #mayGetMore(partial: Partial): boolean {
    const { node, around, came } = partial;
    const { flow } = this.#given;
    const missing = connectedInputs(flow, node).filter((input) => !came.some((one) => one.input === input));
    const sources = [
      ...this.#partials.filter((other) => other !== partial && isWithin(other.around, around)),
      ...this.#circles.filter((circle) => isWithin(circle.around, around)),
    ];
    return missing.some((input) =>
      sources.some((source) => leadsTo(flow, { from: source.node.id, to: node.id, input }, around?.node.id)),
    );
  }

  #taken(partial: Partial): Due {
    const { node, around, came } = partial;
    const inputs = connectedInputs(this.#given.flow, node).flatMap((input) => {
      const oldest = came.findIndex((one) => one.input === input);
      return oldest < 0 ? [] : came.splice(oldest, 1);
    });
    if (came.length === 0) this.#partials = this.#partials.filter((other) => other !== partial);
    return { node, inputs, around };
  }

  #perform({ node, inputs, around, circle }: Due): readonly Due[] {
    if (this.#runs.length >= (this.#given.maxRuns ?? 10_000)) throw new TooLarge("The flow runs too often");
    const { flow, items: given } = this.#given;
    const leading = edgesFrom(flow, node).map(({ sourceHandle }) => sourceHandle);
    const outputs = outputsOf({ node, inputs, turn: circle, given, leading });
    this.#runs.push({ node: node.id, inputs, outputs });
    if (circle) {
      circle.sent += outputs["loop"]?.length ?? 0;
      circle.over = !outputs["loop"]?.length;
    }
    return this.#deliver(node, outputs, { around, ...(circle && { circle }) });
  }

  #deliver(
    node: FlowNode,
    outputs: ReferenceOutputs,
    { around, circle }: Pick<Due, "around" | "circle">,
  ): readonly Due[] {
    const { flow } = this.#given;
    return edgesFrom(flow, node).flatMap((edge) => {
      const items = outputs[edge.sourceHandle] ?? [];
      const target = flow.nodes.find(({ id }) => id === edge.target);
      if (items.length === 0 || !target) return [];
      const came = { input: edge.targetHandle, items };
      const inside = circle && edge.sourceHandle === "loop" ? circle : around;
      return this.#arrive(target, came, circleOf(flow, inside, target));
    });
  }

  #arrive(node: FlowNode, came: Came, around: Circle | undefined): readonly Due[] {
    if (node.type === "loop" && around?.node === node) {
      around.returned.push(...came.items);
      return [];
    }
    const inputs = connectedInputs(this.#given.flow, node);
    if (node.type !== "join" || inputs.length < 2) return [{ node, inputs: [came], around }];
    let partial = this.#partials.find((one) => one.node === node && one.around === around);
    if (!partial) this.#partials.push((partial = { node, around, came: [] }));
    partial.came.push(came);
    const complete = inputs.every((input) => partial.came.some((one) => one.input === input));
    return complete ? [this.#taken(partial)] : [];
  }
}

function begun({ node, inputs, around }: Due): Circle {
  const [entry = { input: "main", items: [] }] = inputs;
  return { node, entry, around, sent: 0, returned: [], over: false };
}

function isWithin(inner: Circle | undefined, outer: Circle | undefined): boolean {
  return inner === outer || (inner !== undefined && isWithin(inner.around, outer));
}

/** Items that leave the body of a loop leave its circle. */
function circleOf(flow: Flow, from: Circle | undefined, target: FlowNode): Circle | undefined {
  if (!from || from.node === target || isInBody(flow, from.node.id, target.id)) return from;
  return circleOf(flow, from.around, target);
}

function connectedInputs({ edges }: Flow, node: FlowNode): readonly string[] {
  const inputs = edges.filter(({ target }) => target === node.id).map(({ targetHandle }) => targetHandle);
  return [...new Set(inputs)].toSorted();
}

function edgesFrom({ nodes, edges, settings }: Flow, { id }: FlowNode): readonly FlowEdge[] {
  const own = edges.filter(({ source }) => source === id);
  if (settings.order !== "sequential") return own;
  const at = ({ target }: FlowEdge) => nodes.find((node) => node.id === target)?.position ?? { x: 0, y: 0 };
  return own.toSorted((a, b) => at(a).y - at(b).y || at(a).x - at(b).x);
}
