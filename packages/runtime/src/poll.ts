import type { Flow, FlowNode, RunError } from "@weft/flow";
import type {
  Emit,
  Item,
  JsonObject,
  NodeManifest,
  PollContext,
  PollMemory,
  TriggerDefinition,
  WatchContext,
} from "@weft/sdk";
import { Failure, mayPass, runError, toRunError } from "./errors.ts";
import type { Host, HostTables } from "./host.ts";
import { shown } from "./params/convert.ts";

/** A polling trigger of a flow, its parameters as its code sees them. */
export interface PollTrigger {
  readonly flow: Flow;
  readonly node: FlowNode;
  readonly manifest: NodeManifest;
  readonly definition: TriggerDefinition;
  readonly params: Readonly<Record<string, unknown>>;
}

export interface PollCall {
  readonly trigger: PollTrigger;
  readonly host: Host;
  /** What it remembers. */
  readonly memory: JsonObject;
  /** A person tries the flow out. */
  readonly trial: boolean;
  readonly signal: AbortSignal;
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
  | {
      readonly ok: false;
      readonly error: RunError;
      /** How long the other system wants to be left alone. */
      readonly waitMs?: number;
    };

/** Milliseconds between two looks, as the trigger says. @throws what its code throws */
export function pollInterval({ definition, params }: PollTrigger): number {
  const ms = definition.everyMs?.({ params });
  return ms !== undefined && Number.isFinite(ms) ? Math.max(0, ms) : 0;
}

/** Lets a polling trigger look once. Never rejects; what it gave and remembers counts only when all went well. */
export async function pollOnce(call: PollCall): Promise<PollOutcome> {
  const { trigger, signal } = call;
  const { node, definition, params } = trigger;
  const events: (readonly Item[])[] = [];
  const memory = new Memory(call.memory);
  let again = false;
  const ctx: PollContext = {
    ...surroundings(call),
    trial: call.trial,
    memory,
    emit(items) {
      const list = checked(items, node.type);
      if (list.length > 0) events.push(list);
    },
    again: () => void (again = true),
  };
  try {
    await untilStopped(definition.poll?.({ params, ctx }), signal);
    return { ok: true, events, memory: memory.all(), again };
  } catch (thrown) {
    // Node code that is aborted throws whatever it likes; what counts is why it was aborted.
    const cause: unknown = signal.aborted ? signal.reason : thrown;
    const { id, name, type } = node;
    const waitMs = mayPass(cause);
    const error = { ...toRunError(cause, type), node: { id, name } };
    return { ok: false, error, ...(typeof waitMs === "number" && { waitMs }) };
  }
}

/** Resolves when there may be something new; rejects when the trigger cannot tell. */
export async function watchOnce(call: Omit<PollCall, "trial">): Promise<void> {
  const { definition, params } = call.trigger;
  const ctx: WatchContext = { ...surroundings(call), memory: new Memory(call.memory) };
  await untilStopped(definition.watch?.({ params, ctx }), call.signal);
}

/** Node code may not heed the signal; then nobody waits for it any more, and what it gives counts for nothing. */
async function untilStopped(work: Promise<void> | undefined, signal: AbortSignal): Promise<void> {
  const { promise: stopped, reject } = Promise.withResolvers<never>();
  const stop = (): void => reject(signal.reason);
  signal.addEventListener("abort", stop, { once: true });
  try {
    await Promise.race([work, stopped]);
    signal.throwIfAborted();
  } finally {
    signal.removeEventListener("abort", stop);
  }
}

/** Why a look was cut off. */
export function pollTooLong(ms: number): Error {
  return new Failure(runError("node-timeout", { ms }));
}

function surroundings({ trigger, host, signal }: Omit<PollCall, "trial">): Omit<WatchContext, "memory"> {
  const { flow, node, manifest } = trigger;
  const access = {
    credential: node.credential,
    credentialTypes: manifest.credential?.types ?? [],
    flowId: flow.id,
  };
  return {
    signal,
    flow: { id: flow.id, name: flow.name, timezone: flow.settings.timezone ?? host.timezone },
    files: host.files,
    now: () => host.now(),
    http: (request) => host.http({ request, ...access, signal }),
    async reach(target) {
      if (!host.reach) throw new Failure(runError("needs-server"));
      return host.reach({ ...target, signal });
    },
    credential: async () => host.credential?.(access),
    tables: readOnly(host.tables, flow.id),
    // Nobody would see it: what comes of a look is seen in the executions that it starts.
    log: () => undefined,
  };
}

function readOnly(tables: HostTables | undefined, flowId: string): PollContext["tables"] {
  if (!tables) {
    const fails = async (): Promise<never> => {
      throw new Failure(runError("needs-server"));
    };
    return { find: fails, rows: fails };
  }
  return {
    find: (table) => tables.find({ flowId, table }),
    rows: (query) => tables.rows({ ...query, flowId }),
  };
}

function checked(emit: Emit, type: string): readonly Item[] {
  const items = [emit].flat() as readonly Item[];
  for (const item of items) {
    const json: unknown = (item as Partial<Item> | null | undefined)?.json;
    if (typeof json !== "object" || json === null || Array.isArray(json))
      throw new Failure(runError("bad-output", { handle: "main", found: shown(item), type }));
  }
  return items;
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
