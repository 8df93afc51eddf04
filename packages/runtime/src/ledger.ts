import type { RunOutputs } from "@weft/flow";
import type { Item } from "@weft/sdk";
import { deliveryTo } from "./schedule/state.ts";
import { weightOf } from "./weight.ts";
import type { Run } from "./schedule/state.ts";

export interface LedgerEntry {
  readonly run: Run;
  readonly outputs: RunOutputs;
}

const none: readonly Item[] = [];

/** What the finished runs of one execution gave. */
export class Ledger {
  readonly #byRun = new Map<number, LedgerEntry>();
  readonly #byNode = new Map<number, LedgerEntry[]>();
  /** About how many characters of JSON all items here come to. */
  weight = 0;
  /** What the execution was marked with, by key. */
  marks: Readonly<Record<string, string>> = {};

  add(run: Run, outputs: RunOutputs): void {
    const entry = { run, outputs };
    const before = this.#inputs(run);
    for (const handle in outputs) this.weight += weightOf(outputs[handle] ?? none, before);
    this.#byRun.set(run.run, entry);
    const list = this.#byNode.get(run.node);
    if (list) list.push(entry);
    else this.#byNode.set(run.node, [entry]);
  }

  mark(marks: Readonly<Record<string, string>>): void {
    this.marks = { ...this.marks, ...marks };
  }

  #inputs({ inputs: [first] }: Run): readonly Item[] {
    return (first && this.#byRun.get(first.run)?.outputs[first.output]) ?? none;
  }

  get(run: number): LedgerEntry | undefined {
    return this.#byRun.get(run);
  }

  /** Finished runs of a node, in the order in which they finished. */
  ofNode(node: number): readonly LedgerEntry[] {
    return this.#byNode.get(node) ?? [];
  }

  /** The items that came to a run over one of its inputs. */
  inputOf(run: Run, input: string): readonly Item[] {
    const delivery = deliveryTo(run, input);
    return delivery ? (this.#byRun.get(delivery.run)?.outputs[delivery.output] ?? none) : none;
  }
}
