import type { FlowMemory, MemoryScope } from "@weft/sdk";
import type { MemoryPlace } from "../host.ts";
import type { Frame } from "./frame.ts";

/** What runs at work have noted and not stored yet, in order. */
const noted = new WeakMap<
  Frame,
  { readonly scope: MemoryScope; readonly name: string; readonly value: unknown }[]
>();

/** The flow's memory as one run sees it. What is to be kept waits in the frame until the run has come to its end. */
export class RunMemory implements FlowMemory {
  readonly #frame: Frame;

  constructor(frame: Frame) {
    this.#frame = frame;
  }

  async claim({ scope, keys, most }: Parameters<FlowMemory["claim"]>[0]): Promise<ReadonlySet<string>> {
    const { memory } = this.#frame.around.host;
    if (!memory) return new Set(keys);
    const place = this.#place(scope);
    const { fresh, keep } = await memory.claim({ place, keys, most });
    if (fresh.size > 0) this.#later(place, keep);
    return fresh;
  }

  async raise({ scope, to }: Parameters<FlowMemory["raise"]>[0]): Promise<number | undefined> {
    const { memory } = this.#frame.around.host;
    if (!memory) return undefined;
    const place = this.#place(scope);
    const { before, keep } = await memory.raise({ place, to });
    this.#later(place, keep);
    return before;
  }

  async notes({ scope, name }: Parameters<FlowMemory["notes"]>[0]): Promise<readonly unknown[]> {
    const { memory } = this.#frame.around.host;
    const place = this.#place(scope);
    const stored = memory && !place.trial ? await memory.notes({ place, name }) : [];
    const own = (noted.get(this.#frame) ?? []).filter((one) => one.scope === scope && one.name === name);
    return [...stored, ...own.map(({ value }) => value)];
  }

  async note(call: Parameters<FlowMemory["note"]>[0]): Promise<void> {
    const { scope, name, value, most } = call;
    const all = noted.get(this.#frame) ?? [];
    noted.set(this.#frame, [...all, { scope, name, value }]);
    const { memory } = this.#frame.around.host;
    if (!memory) return;
    const place = this.#place(scope);
    this.#later(place, memory.note({ place, name, value, most, number: all.length }).keep);
  }

  async clear({ scope }: Parameters<FlowMemory["clear"]>[0]): Promise<void> {
    const { memory } = this.#frame.around.host;
    if (!memory) return;
    const place = this.#place(scope);
    const { keep } = await memory.clear(place);
    this.#later(place, keep);
  }

  #place(scope: MemoryScope): MemoryPlace {
    const { around, run, node } = this.#frame;
    return {
      flowId: around.plan.flow.id,
      scope: scope === "node" ? node.node.id : "",
      executionId: around.id,
      run: run.run,
      // What a test lets through must still be new in production.
      trial: around.dry || around.mode !== "production",
    };
  }

  #later({ trial }: MemoryPlace, keep: () => void): void {
    if (!trial) this.#frame.keeps.push(keep);
  }
}
