import type { AcceptOptions, Item, ListenContext } from "@weft/sdk";
import { Failure, runError } from "./errors.ts";
import { checkedItems, failureOf, surroundings, untilStopped } from "./standing.ts";
import type { StandingFailure, StandingWork } from "./standing.ts";

export interface ListenCall
  extends Omit<StandingWork, "heard">, Pick<ListenContext, "name" | "trial" | "connected" | "forget"> {
  /** Resolves when the event is stored for good. */
  accept(items: readonly Item[], options: AcceptOptions): Promise<void>;
}

/** What a trigger has begun with an event it may end, and tell the other system, after it was stopped. Milliseconds. */
const GRACE_MS = 3_000;

/** Lets a listening trigger hold its connection once. Never rejects; says why the connection has ended. */
export async function listenOnce(call: ListenCall): Promise<StandingFailure> {
  const { trigger, host, signal, trial, name, forget } = call;
  const { node, definition, params } = trigger;
  const work: StandingWork = { trigger, host, signal };
  const ctx: ListenContext = {
    ...surroundings(work),
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
    return failureOf(thrown, work);
  }
}
