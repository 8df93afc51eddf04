import type { RunEvent } from "@weft/flow";
import type { World } from "./world.ts";

export type ParkedEvent = Extract<RunEvent, { type: "run.parked" }>;

/** What a server knows of an execution besides its events. */
export interface Row {
  readonly flow: "main" | "child";
  status: "running" | "parked" | "stopped" | "needsAttention" | "finished";
  /** The execution that tries this one again. */
  retriedAs?: string;
  readonly retryOf?: string;
}

/** What survives a crash. It refuses nothing, and says what is wrong. */
export class Disk {
  readonly #world: World;
  readonly #events = new Map<string, RunEvent[]>();
  readonly rows = new Map<string, Row>();

  constructor(world: World) {
    this.#world = world;
  }

  eventsOf(id: string): readonly RunEvent[] {
    return this.#events.get(id) ?? [];
  }

  write(id: string, row: Row, events: readonly RunEvent[]): void {
    const stored = this.#events.get(id) ?? [];
    if (stored.at(-1)?.type === "execution.finished" && events.length > 0)
      this.#world.wrong(`${id} goes on after its end: ${events.map(({ type }) => type).join(", ")}`);
    this.#events.set(id, [...stored, ...events]);
    if (!this.rows.has(id)) this.rows.set(id, row);
    const known = this.rows.get(id) ?? row;
    if (events.length > 0) known.status = this.endOf(id) ? "finished" : "running";
    for (const event of events) this.#world.say(`stored ${id} ${told(event)}`);
  }

  endOf(id: string): Extract<RunEvent, { type: "execution.finished" }> | undefined {
    const last = this.eventsOf(id).at(-1);
    return last?.type === "execution.finished" ? last : undefined;
  }

  /** The execution that tried this one again, and so on. */
  readonly newestOf = (id: string): string => {
    const again = this.rows.get(id)?.retriedAs;
    return again === undefined ? id : this.newestOf(again);
  };

  /** Runs that are parked, by number. */
  parkedIn(id: string): ReadonlyMap<number, ParkedEvent> {
    const parked = new Map<number, ParkedEvent>();
    for (const event of this.eventsOf(id)) {
      if (event.type === "run.parked") parked.set(event.run, event);
      else if ("run" in event) parked.delete(event.run);
    }
    return parked;
  }

  /** Runs that a person has to decide about. */
  stuckIn(id: string): ReadonlySet<number> {
    const stuck = new Set<number>();
    for (const event of this.eventsOf(id)) {
      if (event.type === "run.needsAttention") stuck.add(event.run);
      else if ("run" in event) stuck.delete(event.run);
    }
    return stuck;
  }

  /** Whether a run of this node has begun, and no word of its end is stored. */
  hasOpenWrite(id: string, node: string): boolean {
    const open = new Set<number>();
    for (const event of this.eventsOf(id)) {
      if (event.type === "run.started" && event.node === node && event.write) open.add(event.run);
      else if ("run" in event) open.delete(event.run);
    }
    return open.size > 0;
  }
}

export function told(event: RunEvent): string {
  const { type } = event;
  const run = "run" in event ? ` ${event.run}` : "";
  if (type === "run.started") return `${type}${run} ${event.node} ${event.index} try ${event.attempt}`;
  if (type === "run.failed") return `${type}${run} ${event.error.code}`;
  if (type === "execution.finished") return `${type} ${event.status} ${event.error?.code ?? ""}`;
  if (type === "execution.resumed") return `${type} ${event.after}`;
  return `${type}${run}`;
}
