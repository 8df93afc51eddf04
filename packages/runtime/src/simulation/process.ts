import type { RunEvent } from "@weft/flow";
import type { HttpResponse } from "@weft/sdk";
import type { Host, Journal, OutboundCall } from "../host.ts";
import { testHost } from "../testing/host.ts";
import type { Disk, Row } from "./disk.ts";
import type { Network } from "./network.ts";
import type { World } from "./world.ts";

export interface Surroundings {
  readonly world: World;
  readonly disk: Disk;
  readonly network: Network;
  readonly faults: Faults;
}

export interface Faults {
  /** How often the process may still die. */
  crashes: number;
  /** Share of the moments at which it does. */
  readonly crashShare: number;
  /** Share of the commits that the disk refuses. */
  readonly diskShare: number;
}

/** Called by a process about itself. */
export interface ProcessEvents {
  died(): void;
  /** These events of an execution are durable now. */
  stored(id: string, events: readonly RunEvent[]): void;
  rowOf(id: string): Row;
}

/** One process: from its death on, nothing that it does or hears has any effect. */
export class Process {
  readonly #parts: Surroundings;
  readonly #events: ProcessEvents;
  readonly #pending = new Map<string, RunEvent[]>();
  /** Executions of which the disk has refused events. */
  readonly #broken = new Set<string>();
  alive = true;
  readonly host: Host;

  constructor(parts: Surroundings, events: ProcessEvents) {
    const { world } = parts;
    this.#parts = parts;
    this.#events = events;
    this.host = {
      ...testHost(),
      now: () => world.now,
      sleep: this.#sleep,
      random: world.random.next,
      journal: this.#journal(),
      http: this.#http,
      wakes: true,
    };
  }

  /** A moment at which it may die. */
  point(name: string): void {
    const { faults, world } = this.#parts;
    if (!this.alive || faults.crashes === 0 || !world.random.chance(faults.crashShare)) return;
    faults.crashes -= 1;
    this.die(name);
  }

  die(why: string): void {
    if (!this.alive) return;
    this.alive = false;
    this.#parts.world.say(`the process dies: ${why}`);
    this.#events.died();
  }

  /** In a while, if it still lives. */
  later(ms: number, act: () => void): void {
    this.#parts.world.after(ms, () => {
      if (this.alive) act();
    });
  }

  readonly #sleep = (ms: number, signal: AbortSignal): Promise<void> =>
    new Promise((resolve, reject) => {
      const stop = () => {
        if (this.alive) reject(signal.reason as Error);
      };
      if (signal.aborted) return stop();
      signal.addEventListener("abort", stop, { once: true });
      this.later(ms, resolve);
    });

  readonly #http = (call: OutboundCall): Promise<HttpResponse> =>
    new Promise((resolve, reject) => {
      this.point("before it sends");
      if (!this.alive) return;
      this.#checkIntent(call);
      const stop = () => {
        if (this.alive) reject(call.signal.reason as Error);
      };
      call.signal.addEventListener("abort", stop, { once: true });
      this.#parts.network.send(call, (answer) => {
        this.point("as the answer comes");
        if (!this.alive) return;
        if (answer instanceof Error) reject(answer);
        else resolve(answer);
      });
      this.point("as it sends");
    });

  #checkIntent({ request }: OutboundCall): void {
    const { disk, world } = this.#parts;
    const id = request.headers?.["x-execution"];
    if (id === undefined) return;
    const node = new URL(request.url).pathname.slice(1);
    if (!disk.hasOpenWrite(id, node)) world.wrong(`${id} sends ${node} before its intent is durable`);
  }

  #journal(): Journal {
    const { world, faults } = this.#parts;
    return {
      append: (id, events) => {
        this.point("before it appends");
        if (!this.alive) return;
        this.#pending.set(id, [...(this.#pending.get(id) ?? []), ...events]);
        this.point("after it appended");
      },
      commit: (id) =>
        new Promise((resolve, reject) => {
          this.later(world.random.int(0, 20), () => {
            this.point("before it commits");
            if (!this.alive) return;
            if (world.random.chance(faults.diskShare)) this.#broken.add(id);
            if (this.#broken.has(id)) return reject(new Error("disk full"));
            // Others may come along in the same commit, before they asked for it.
            const others = [...this.#pending.keys()].filter((one) => one !== id && world.random.chance(0.3));
            const woke = this.#pending.get(id)?.some(({ type }) => type === "run.woken");
            for (const one of [id, ...others]) this.#flush(one);
            this.point("after it committed");
            if (woke) this.point("after it committed a wake");
            if (this.alive) resolve();
          });
        }),
    };
  }

  #flush(id: string): void {
    const events = this.#pending.get(id) ?? [];
    if (events.length === 0 || this.#broken.has(id)) return;
    this.#pending.delete(id);
    this.#parts.disk.write(id, this.#events.rowOf(id), events);
    this.#events.stored(id, events);
  }
}
