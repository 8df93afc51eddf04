import type { Flow, FlowNode, RunError } from "@weft/flow";
import type { Emit, Item, NodeManifest, PollContext, TriggerDefinition, WatchContext } from "@weft/sdk";
import { Failure, mayPass, runError, toRunError } from "./errors.ts";
import { hear, unreadAnswer } from "./heard.ts";
import type { Hearing } from "./heard.ts";
import type { Host, HostTables } from "./host.ts";
import { shown } from "./params/convert.ts";

/** A trigger of a flow that is at work while no execution runs, its parameters as its code sees them. */
export interface StandingTrigger {
  readonly flow: Flow;
  readonly node: FlowNode;
  readonly manifest: NodeManifest;
  readonly definition: TriggerDefinition;
  readonly params: Readonly<Record<string, unknown>>;
}

export interface StandingFailure {
  readonly ok: false;
  readonly error: RunError;
  /** How long the other system wants to be left alone. */
  readonly waitMs?: number;
}

/** Its work, once. */
export interface StandingWork extends Hearing {
  readonly trigger: StandingTrigger;
  readonly host: Host;
  readonly signal: AbortSignal;
}

/** What became of its work. Node code that is aborted throws whatever it likes; what counts is why it was aborted. */
export function failureOf(thrown: unknown, { trigger, signal, ...hearing }: StandingWork): StandingFailure {
  const cause: unknown = signal.aborted ? signal.reason : thrown;
  const { id, name, type } = trigger.node;
  const waitMs = mayPass(cause);
  const error = unreadAnswer(hearing, cause, type) ?? toRunError(cause, type);
  return {
    ok: false,
    error: { ...error, node: { id, name } },
    ...(typeof waitMs === "number" && { waitMs }),
  };
}

/** Node code may not heed the signal; then nobody waits for it any more, and what it gives counts for nothing. */
export async function untilStopped(
  work: Promise<void> | undefined,
  signal: AbortSignal,
  graceMs = 0,
): Promise<void> {
  const { promise: stopped, reject } = Promise.withResolvers<never>();
  let timer: NodeJS.Timeout | undefined;
  const stop = (): void => {
    if (graceMs === 0) reject(signal.reason);
    else timer = setTimeout(() => reject(signal.reason), graceMs);
  };
  signal.addEventListener("abort", stop, { once: true });
  if (signal.aborted) stop();
  try {
    await Promise.race([work, stopped]);
    signal.throwIfAborted();
  } finally {
    clearTimeout(timer);
    signal.removeEventListener("abort", stop);
  }
}

/** What such a trigger touches, whichever way it works. */
export function surroundings(call: StandingWork): Omit<WatchContext, "memory"> {
  const { trigger, host, signal } = call;
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
    http: (request) => hear(call, request, () => host.http({ request, ...access, signal })),
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

/** Items that node code gave, whole. @throws when they are none */
export function checkedItems(emit: Emit, type: string): readonly Item[] {
  const items = [emit].flat() as readonly Item[];
  for (const item of items) {
    const json: unknown = (item as Partial<Item> | null | undefined)?.json;
    if (typeof json !== "object" || json === null || Array.isArray(json))
      throw new Failure(runError("bad-output", { handle: "main", found: shown(item), type }));
  }
  return items;
}
