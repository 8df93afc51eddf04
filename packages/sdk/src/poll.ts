import type { NodeContext } from "./context.ts";
import type { Item } from "./item.ts";
import type { Tables } from "./tables/tables.ts";

/** What a polling trigger touches while it looks. */
export interface PollContext extends Pick<
  NodeContext,
  "signal" | "now" | "http" | "reach" | "credential" | "files" | "log" | "flow"
> {
  /** A person tries the flow out: give the newest that there is. Nothing is remembered before or after it. */
  readonly trial: boolean;
  /** JSON values that survive restarts, stored together with what was emitted. Empty when it looks for the first time. */
  readonly memory: PollMemory;
  /** The built-in tables of the workspace, to be read. */
  readonly tables: Pick<Tables, "find" | "rows">;
  /** Each call starts an execution of its own. */
  emit(items: Item | readonly Item[]): void;
  /** Looks again as soon as what was emitted is stored: for more of it, or to tidy up after it. */
  again(): void;
}

export interface PollMemory {
  get(key: string): unknown;
  /** `undefined` forgets it. */
  set(key: string, value: unknown): void;
}

/** What a polling trigger touches while it waits for news. */
export interface WatchContext extends Omit<PollContext, "trial" | "memory" | "emit" | "again"> {
  readonly memory: Pick<PollMemory, "get">;
}

export interface PollHandler<P> {
  /** Milliseconds from one look to the next; a server may keep to a longer time, and takes its time after failures. */
  everyMs(call: { params: P }): number;
  /** Looks for what is new. Whatever it remembers and emits counts only when it ends well. */
  poll(call: { params: P; ctx: PollContext }): Promise<void>;
  /** Waits between two looks and resolves when there may be news; what it throws only means that nobody waits. */
  watch?(call: { params: P; ctx: WatchContext }): Promise<void>;
}
