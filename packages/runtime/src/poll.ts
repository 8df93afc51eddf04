import type { Item, JsonObject, PollContext, PollMemory, WatchContext } from "@weft/sdk";
import { Failure, runError } from "./errors.ts";
import { checkedItems, failureOf, surroundings, untilStopped } from "./standing.ts";
import type { StandingFailure, StandingTrigger, StandingWork } from "./standing.ts";

export interface PollCall extends Omit<StandingWork, "heard"> {
  /** What it remembers. */
  readonly memory: JsonObject;
  /** A person tries the flow out. */
  readonly trial: boolean;
}

export type PollOutcome =
  | {
      readonly ok: true;
      /** The items of each execution that is to be started. */
      readonly events: readonly (readonly Item[])[];
      readonly memory: JsonObject;
      /** It wants to look again at once. */
      readonly again: boolean;
    }
  | StandingFailure;

/** Milliseconds between two looks, as the trigger says. @throws what its code throws */
export function pollInterval({ definition, params }: StandingTrigger): number {
  const ms = definition.everyMs?.({ params });
  return ms !== undefined && Number.isFinite(ms) ? Math.max(0, ms) : 0;
}

/** Lets a polling trigger look once. Never rejects; what it gave and remembers counts only when all went well. */
export async function pollOnce(call: PollCall): Promise<PollOutcome> {
  const { trigger, host, signal } = call;
  const { node, definition, params } = trigger;
  const work: StandingWork = { trigger, host, signal };
  const events: (readonly Item[])[] = [];
  const memory = new Memory(call.memory);
  let again = false;
  const ctx: PollContext = {
    ...surroundings(work),
    trial: call.trial,
    memory,
    emit(items) {
      const list = checkedItems(items, node.type);
      if (list.length > 0) events.push(list);
    },
    again: () => void (again = true),
  };
  try {
    await untilStopped(definition.poll?.({ params, ctx }), signal);
    return { ok: true, events, memory: memory.all(), again };
  } catch (thrown) {
    return failureOf(thrown, work);
  }
}

/** Resolves when there may be something new; rejects when the trigger cannot tell. */
export async function watchOnce(call: Omit<PollCall, "trial">): Promise<void> {
  const { definition, params } = call.trigger;
  const ctx: WatchContext = { ...surroundings(call), memory: new Memory(call.memory) };
  await untilStopped(definition.watch?.({ params, ctx }), call.signal);
}

/** Why a look was cut off. */
export function pollTooLong(ms: number): Error {
  return new Failure(runError("node-timeout", { ms }));
}

/** Holds copies: what was remembered cannot be changed from outside, and is what JSON makes of it. */
class Memory implements PollMemory {
  readonly #values: Map<string, string>;

  constructor(values: JsonObject) {
    this.#values = new Map(Object.entries(values).map(([key, value]) => [key, JSON.stringify(value)]));
  }

  get(key: string): unknown {
    const text = this.#values.get(key);
    return text === undefined ? undefined : (JSON.parse(text) as unknown);
  }

  set(key: string, value: unknown): void {
    const text = JSON.stringify(value) as string | undefined;
    if (text === undefined) this.#values.delete(key);
    else this.#values.set(key, text);
  }

  all(): JsonObject {
    const entries = Array.from(this.#values, ([key, text]) => [key, JSON.parse(text) as unknown] as const);
    return Object.fromEntries(entries);
  }
}
