import type { Item, JsonObject } from "../item.ts";
import type { TriggerDefinition } from "../node.ts";
import type { Params, ParamsOf } from "../params.ts";
import type { PollMemory } from "../poll.ts";
import { testContext } from "./context.ts";
import type { ContextOptions } from "./context.ts";
import { withDefaults } from "./defaults.ts";

type Trigger<P extends Params> = TriggerDefinition & { readonly params: P };

export interface PollTest<P extends Params> extends ContextOptions {
  /** Final values; what is left out takes its default. */
  readonly params?: Partial<ParamsOf<P>>;
  /** What it remembers: the `remembered` of an earlier look. Nothing unless said. */
  readonly remembered?: JsonObject;
  /** A person tries the flow out. */
  readonly trial?: true;
}

export interface PollResult {
  /** The items of each execution that would be started. */
  readonly events: readonly (readonly Item[])[];
  readonly remembered: JsonObject;
  /** Whether it wants to look again at once. */
  readonly again: boolean;
}

/** Lets a polling trigger look once. Requests are really sent: start a `testServer` for them. Rejects with what it throws. */
export async function runPoll<P extends Params>(
  definition: Trigger<P>,
  test: PollTest<P> = {},
): Promise<PollResult> {
  if (!definition.poll) throw new Error(`${definition.type} does not poll`);
  const params = withDefaults(definition.params, test.params ?? {});
  const events: (readonly Item[])[] = [];
  const memory = remembering(test.remembered ?? {});
  let again = false;
  await definition.poll({
    params,
    ctx: {
      ...testContext(test).ctx,
      trial: test.trial === true,
      memory,
      emit: (items) => void events.push([items].flat()),
      again: () => void (again = true),
    },
  });
  return { events: events.filter((items) => items.length > 0), remembered: memory.all(), again };
}

/** Resolves when the trigger says that there may be news. */
export async function runWatch<P extends Params>(
  definition: Trigger<P>,
  test: Omit<PollTest<P>, "trial"> = {},
): Promise<void> {
  if (!definition.watch) throw new Error(`${definition.type} does not wait for news`);
  const params = withDefaults(definition.params, test.params ?? {});
  await definition.watch({
    params,
    ctx: { ...testContext(test).ctx, memory: remembering(test.remembered ?? {}) },
  });
}

function remembering(values: JsonObject): PollMemory & { all(): JsonObject } {
  const held = new Map<string, unknown>(Object.entries(structuredClone(values)));
  return {
    get: (key) => structuredClone(held.get(key)),
    set(key, value) {
      if (value === undefined) held.delete(key);
      else held.set(key, JSON.parse(JSON.stringify(value)) as unknown);
    },
    all: () => Object.fromEntries(held),
  };
}
