import type { AcceptOptions, Item, ListenContext } from "@weft/sdk";
import { Failure, runError } from "./errors.ts";
import type { Host } from "./host.ts";
import { checkedItems, failureOf, surroundings, untilStopped } from "./standing.ts";
import type { StandingFailure, StandingTrigger } from "./standing.ts";

export interface ListenCall extends Pick<ListenContext, "name" | "trial" | "connected" | "forget"> {
  readonly trigger: StandingTrigger;
  readonly host: Host;
  readonly signal: AbortSignal;
  /** Resolves when the event is stored for good. */
  accept(items: readonly Item[], options: AcceptOptions): Promise<void>;
}

/** What a trigger has begun with an event it may end, and tell the other system, after it was stopped. Milliseconds. */
const GRACE_MS = 3_000;

/** Lets a listening trigger hold its connection once. Never rejects; says why the connection has ended. */
export async function listenOnce(call: ListenCall): Promise<StandingFailure> {
  const { trigger, signal, trial, name, forget } = call;
  const { node, definition, params } = trigger;
  const ctx: ListenContext = {
    ...surroundings(call),
    trial,
    name,
    connected: () => void (signal.aborted || call.connected()),
    forget,
    async accept(items, options = {}) {
      const list = checkedItems(items, node.type);
      signal.throwIfAborted();
      if (list.length > 0) await call.accept(list, options);
    },
  };
  try {
    await untilStopped(definition.listen?.({ params, ctx }), signal, GRACE_MS);
    throw new Failure(runError("connection-closed"));
  } catch (thrown) {
    return failureOf(thrown, trigger, signal);
  }
}
