import type { RunEvent } from "@weft/flow";
import type { ChildResult, Item } from "@weft/sdk";
import type { ExecutionStart, RunningExecution, Wake } from "../execution.ts";
import { retryHistory } from "../execution/retry.ts";
import type { Plan } from "../plan.ts";
import { startExecution } from "../start.ts";
import type { ParkedEvent, Row } from "./disk.ts";
import { Process } from "./process.ts";
import type { Surroundings } from "./process.ts";

export interface ServerParts extends Surroundings {
  readonly plans: Readonly<Record<Row["flow"], Plan>>;
  /** Everything that this server promised to somebody outside. */
  readonly promised: { readonly executions: Set<string>; readonly calls: Set<string> };
  /** The process is gone. */
  died(): void;
}

interface Live {
  readonly execution: RunningExecution;
  /** Settles when it is over here; never rejects. */
  readonly over: Promise<void>;
}

/**
 * A server in as few lines as will do: it keeps executions, wakes parked runs when they are due, and goes on after a crash
 * with whatever is stored.
 */
export class Server {
  readonly #parts: ServerParts;
  readonly process: Process;
  readonly #live = new Map<string, Live>();
  readonly #rows = new Map<string, Row>();
  #stopping = false;

  constructor(parts: ServerParts) {
    this.#parts = parts;
    this.process = new Process(parts, {
      died: () => parts.died(),
      stored: (id, events) => this.#stored(id, events),
      rowOf: (id) => this.#rows.get(id) ?? { flow: "main", status: "running" },
    });
  }

  get alive(): boolean {
    return this.process.alive && !this.#stopping;
  }

  /** Goes on with what an earlier process left. */
  recover(): void {
    const { disk } = this.#parts;
    for (const [id, { status }] of disk.rows) {
      if (status === "finished") continue;
      if (status === "running") this.#resume(id, { after: "crash" });
      if (status === "stopped") this.#resume(id, { after: "wait" });
      for (const [run, parked] of disk.parkedIn(id)) this.#arm(id, run, parked);
    }
  }

  start(
    given: Pick<ExecutionStart, "id" | "items" | "acceptFirst" | "parent">,
    flow: Row["flow"] = "main",
  ): void {
    const { id } = given;
    this.#rows.set(id, { flow, status: "running" });
    const execution = this.#run(id, {
      ...given,
      plan: this.#parts.plans[flow],
      mode: "production",
      trigger: "in",
    });
    const promised: Promise<unknown> = given.acceptFirst ? execution.accepted : execution.done;
    void this.#ifAlive(promised, () => {
      if (!this.#parts.disk.rows.has(id)) this.#parts.world.wrong(`${id} is promised and not stored`);
      this.#parts.promised.executions.add(id);
    });
  }

  /** `false`: it does not run here, and is not finished. */
  cancel(id: string): void {
    const { disk, world } = this.#parts;
    const live = this.#live.get(id);
    if (live) return live.execution.cancel();
    const row = disk.rows.get(id);
    if (!row || row.status === "finished") return;
    disk.write(id, row, [{ type: "execution.finished", at: world.now, status: "cancelled" }]);
    this.#ended(id);
  }

  /** Everything gets a second to come to rest. */
  stop(): void {
    this.#stopping = true;
    const limit = new AbortController();
    for (const { execution } of this.#live.values()) execution.park(limit.signal);
    this.process.later(1000, () => limit.abort());
    void this.#ifAlive(Promise.all([...this.#live.values()].map(({ over }) => over)), () =>
      this.process.die("it was stopped"),
    );
  }

  /** Ends the waiting of a run, wherever its execution is. `false`: it waits no more. */
  async wake(id: string, wake: Wake): Promise<boolean> {
    if (!this.alive) return never;
    const live = this.#live.get(id);
    const durable = live?.execution.wake(wake);
    if (durable) return durable;
    if (live) {
      await live.over;
      return this.wake(id, wake);
    }
    const { disk } = this.#parts;
    if (!disk.parkedIn(id).has(wake.run) && !disk.stuckIn(id).has(wake.run)) return false;
    await this.#resume(id, { after: "wait", wakes: [wake] }).accepted;
    return true;
  }

  /** Tries a failed execution again. */
  retry(id: string): void {
    const { disk, world } = this.#parts;
    const row = disk.rows.get(id);
    if (!row || row.retriedAs !== undefined || !this.alive) return;
    const again = `${id}+`;
    row.retriedAs = again;
    const history = retryHistory(disk.eventsOf(id), { id, at: world.now, keepCalls: true });
    disk.write(again, { flow: row.flow, status: "running", retryOf: row.retryOf ?? id }, history);
    this.#resume(again, { after: "queue" });
    for (const [run, parked] of disk.parkedIn(again)) {
      for (const child of parked.children?.ids ?? []) {
        const last = disk.newestOf(child);
        if (disk.endOf(last) && disk.endOf(last)?.status !== "succeeded") this.retry(last);
      }
      this.#arm(again, run, parked);
    }
  }

  #resume(id: string, more: Pick<ExecutionStart, "after" | "wakes">): RunningExecution {
    const { disk, plans } = this.#parts;
    const row = disk.rows.get(id) as Row;
    this.#rows.set(id, row);
    const history = disk.eventsOf(id);
    const plan = plans[row.flow];
    return this.#run(id, {
      id,
      plan,
      mode: "production",
      trigger: "in",
      items: [],
      history,
      acceptFirst: true,
      ...more,
    });
  }

  #run(id: string, start: ExecutionStart): RunningExecution {
    const execution = startExecution(start, this.process.host);
    const over = execution.done.then(
      ({ status }) => this.#over(id, status),
      () => {
        this.#live.delete(id);
        if (this.process.alive) this.process.die("the disk refused a commit");
      },
    );
    this.#live.set(id, { execution, over });
    return execution;
  }

  #over(id: string, status: string): void {
    if (!this.process.alive) return;
    const { disk } = this.#parts;
    this.#live.delete(id);
    const row = disk.rows.get(id);
    if (!row) return this.#parts.world.wrong(`${id} is over and not stored`);
    if (status === "parked" || status === "needsAttention") {
      row.status = this.#stopping ? "stopped" : status;
      return;
    }
    if (disk.endOf(id)?.status !== status)
      this.#parts.world.wrong(`${id} is ${status}, and that is not stored`);
    this.#ended(id);
  }

  #stored(id: string, events: readonly RunEvent[]): void {
    for (const event of events) if (event.type === "run.parked") this.#arm(id, event.run, event);
  }

  /** Sees to it that a parked run is woken. */
  #arm(id: string, run: number, parked: ParkedEvent): void {
    const { world } = this.#parts;
    const { until, reason, children } = parked;
    if (until !== undefined)
      this.process.later(Math.max(0, until - world.now), () => {
        if (this.#isParked(id, run, parked))
          this.#rouse(id, reason === "wait" ? { run, woken: { by: "time" } } : { run });
      });
    if (!children) return;
    for (const [i, items] of children.items.entries()) {
      const child = children.ids[i] ?? "";
      if (!this.#parts.disk.rows.has(child) && !this.#live.has(child))
        this.process.later(0, () => this.#startChild(child, items, { execution: id, run, depth: 1 }));
    }
    this.process.later(0, () => this.#childrenDone(id, run));
  }

  #startChild(id: string, items: readonly Item[], parent: NonNullable<ExecutionStart["parent"]>): void {
    if (this.alive && !this.#parts.disk.rows.has(id) && !this.#live.has(id))
      this.start({ id, items, acceptFirst: true, parent }, "child");
  }

  #isParked(id: string, run: number, parked: ParkedEvent): boolean {
    return this.#parts.disk.parkedIn(id).get(run) === parked;
  }

  #ended(id: string): void {
    const { disk } = this.#parts;
    for (const [parent, { status }] of disk.rows) {
      if (status === "finished") continue;
      for (const [run, { children }] of disk.parkedIn(parent))
        if (children?.ids.some((child) => disk.newestOf(child) === id)) this.#childrenDone(parent, run);
    }
  }

  /** Wakes a run when all executions that it waits for have ended. */
  #childrenDone(id: string, run: number): void {
    const { disk } = this.#parts;
    const ids = disk.parkedIn(id).get(run)?.children?.ids;
    if (!ids || !ids.every((child) => disk.endOf(disk.newestOf(child)))) return;
    const results = ids.map(disk.newestOf).map((child): ChildResult => {
      const { status = "failed" } = disk.endOf(child) ?? {};
      return { executionId: child, status, items: lastItems(disk.eventsOf(child)) };
    });
    this.#rouse(id, { run, woken: { by: "children", results } });
  }

  /** Like `wake`, for no one who would hear of it. */
  #rouse(id: string, wake: Wake): void {
    void this.#ifAlive(this.wake(id, wake), () => undefined);
  }

  async #ifAlive<T>(promise: Promise<T>, then: (value: T) => void): Promise<void> {
    try {
      const value = await promise;
      if (this.process.alive) then(value);
    } catch {
      // The journal failed: the process dies of it.
    }
  }
}

const never = new Promise<never>(() => undefined);

function lastItems(events: readonly RunEvent[]): readonly Item[] {
  const last = events.findLast((event) => event.type === "run.finished");
  return last?.type === "run.finished" ? (last.outputs["main"] ?? []) : [];
}
