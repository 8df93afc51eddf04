import type { Flow } from "../document.ts";
import { sourcesByTarget } from "./queries.ts";

/** Answers "does this node come before that one?" for a whole flow: one bitset a node, made at the first question. */
export class Ancestry {
  readonly #flow: Flow;
  readonly #idsByName: ReadonlyMap<string, string>;
  readonly #indexes: ReadonlyMap<string, number>;
  #bits: Uint32Array | undefined;

  constructor(flow: Flow) {
    this.#flow = flow;
    this.#idsByName = new Map(flow.nodes.map((n) => [n.name, n.id]));
    this.#indexes = new Map(flow.nodes.map((n, i) => [n.id, i]));
  }

  idOf(name: string): string | undefined {
    return this.#idsByName.get(name);
  }

  isBefore(id: string, of: string): boolean {
    const source = this.#indexes.get(id);
    const target = this.#indexes.get(of);
    if (source === undefined || target === undefined) return false;
    this.#bits ??= this.#compute();
    return ((this.#bits[target * this.#words + (source >> 5)] ?? 0) & (1 << (source & 31))) !== 0;
  }

  get #words(): number {
    return Math.ceil(this.#flow.nodes.length / 32);
  }

  /** A node's ancestors are its sources and theirs. Circles need more than one round; a DAG in topological order needs one and a look. */
  #compute(): Uint32Array {
    const words = this.#words;
    const bits = new Uint32Array(this.#flow.nodes.length * words);
    const sources = sourcesByTarget(this.#flow.edges);
    const order = topological(this.#flow, sources).map((id) => ({
      at: this.#indexes.get(id) ?? 0,
      from: (sources.get(id) ?? []).flatMap((s) => this.#indexes.get(s) ?? []),
    }));
    for (let changed = true; changed;) {
      changed = false;
      for (const { at, from } of order)
        for (const source of from) if (absorb(bits, words, at, source)) changed = true;
    }
    return bits;
  }
}

/** Adds `source` and its ancestors to those of `at`; tells whether that was news. */
function absorb(bits: Uint32Array, words: number, at: number, source: number): boolean {
  let changed = false;
  for (let w = 0; w < words; w++) {
    const own = bits[at * words + w] ?? 0;
    const self = w === source >> 5 ? 1 << (source & 31) : 0;
    const merged = (own | (bits[source * words + w] ?? 0) | self) >>> 0;
    if (merged === own) continue;
    bits[at * words + w] = merged;
    changed = true;
  }
  return changed;
}

/** Sources first, as far as circles allow. Nodes are marked when they are entered, so that a circle ends. */
function topological(flow: Flow, sources: ReadonlyMap<string, readonly string[]>): readonly string[] {
  const order: string[] = [];
  const entered = new Set<string>();
  for (const { id: root } of flow.nodes) {
    if (entered.has(root)) continue;
    entered.add(root);
    const path = [{ id: root, at: 0 }];
    for (let frame = path.at(-1); frame !== undefined; frame = path.at(-1)) {
      const source = sources.get(frame.id)?.[frame.at++];
      if (source === undefined) {
        order.push(frame.id);
        path.pop();
      } else if (!entered.has(source)) {
        entered.add(source);
        path.push({ id: source, at: 0 });
      }
    }
  }
  return order;
}
