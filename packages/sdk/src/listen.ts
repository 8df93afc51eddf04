import type { NodeContext } from "./context.ts";
import type { Item } from "./item.ts";

export interface AcceptOptions {
  /** What the other system would send the same event by again: an event whose key was taken before starts nothing. */
  readonly key?: string;
  /** `false`: the other system says that it has not sent this one before, so that its key may only be one used again. */
  readonly again?: boolean;
}

/** What a listening trigger touches while it holds its connection. */
export interface ListenContext extends Pick<
  NodeContext,
  "signal" | "now" | "http" | "reach" | "credential" | "files" | "flow"
> {
  /**
   * A person tries the flow out, while the flow may be in service: nothing may be taken away from it. The first event is
   * shown to the person and never accepted.
   */
  readonly trial: boolean;
  /** A name that no other trigger of this instance has, the same after every restart; one of its own in a trial. */
  readonly name: string;
  /** Says that the connection stands. */
  connected(): void;
  /**
   * Starts an execution. Resolves when its event is stored for good: only then may the other system be told that it is
   * taken. Waits while the server has no room. Events are taken in the order of the calls.
   */
  accept(items: Item | readonly Item[], options?: AcceptOptions): Promise<void>;
  /** Lets go of keys whose events the other system will not send again. Resolves when they are gone for good. */
  forget(...keys: readonly string[]): Promise<void>;
}

export interface ListenHandler<P> {
  /**
   * Connects and takes one event after the other until the signal is aborted. Whenever it ends before, also without a
   * failure, it is called again after a pause.
   */
  listen(call: { params: P; ctx: ListenContext }): Promise<void>;
}
