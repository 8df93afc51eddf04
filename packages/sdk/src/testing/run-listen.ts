import type { Item } from "../item.ts";
import type { AcceptOptions } from "../listen.ts";
import type { TriggerDefinition } from "../node.ts";
import type { Params, ParamsOf } from "../params.ts";
import { testContext } from "./context.ts";
import type { ContextOptions } from "./context.ts";
import { withDefaults } from "./defaults.ts";

type Trigger<P extends Params> = TriggerDefinition & { readonly params: P };

export interface ListenTest<P extends Params> extends Omit<ContextOptions, "signal"> {
  /** Final values; what is left out takes its default. */
  readonly params?: Partial<ParamsOf<P>>;
  /** A person tries the flow out. */
  readonly trial?: true;
  /** `test-trigger` unless said. */
  readonly name?: string;
  /** Stores an event; what it throws, the trigger is told. */
  accept?(event: AcceptedEvent): Promise<void>;
}

export interface AcceptedEvent extends AcceptOptions {
  readonly items: readonly Item[];
}

export interface Listening {
  /** What was accepted so far. */
  readonly events: readonly AcceptedEvent[];
  /** The keys that were let go of. */
  readonly forgotten: readonly string[];
  /** Resolves when the connection stands, rejects when it ends before. */
  readonly connected: Promise<void>;
  /** Settles when the trigger has ended; rejects with what it throws. */
  readonly ended: Promise<void>;
  /** Takes the trigger out of service; resolves when it has ended, whatever it throws. */
  stop(): Promise<void>;
}

/** Lets a listening trigger connect and take events until it is stopped. */
export function startListening<P extends Params>(
  definition: Trigger<P>,
  test: ListenTest<P> = {},
): Listening {
  if (!definition.listen) throw new Error(`${definition.type} does not listen`);
  const params = withDefaults(definition.params, test.params ?? {});
  const stop = new AbortController();
  const { signal } = stop;
  const events: AcceptedEvent[] = [];
  const forgotten: string[] = [];
  const connected = Promise.withResolvers<void>();
  const ended = definition.listen({
    params,
    ctx: {
      ...testContext({ ...test, signal }).ctx,
      trial: test.trial === true,
      name: test.name ?? "test-trigger",
      connected: connected.resolve,
      async accept(items, options = {}) {
        signal.throwIfAborted();
        const event = { items: [items].flat(), ...options };
        await test.accept?.(event);
        events.push(event);
      },
      forget: async (...keys) => void forgotten.push(...keys),
    },
  });
  ended.then(
    () => connected.reject(new Error("The trigger ended before it was connected")),
    connected.reject,
  );
  connected.promise.catch(() => {});
  return {
    events,
    forgotten,
    connected: connected.promise,
    ended,
    async stop() {
      stop.abort(new Error("The test is over"));
      await ended.catch(() => {});
    },
  };
}
