import { parseStored } from "@weft/flow";
import type { RunError } from "@weft/flow";
import { listenOnce } from "@weft/runtime";
import type { Item } from "@weft/sdk";
import { newExecutionId } from "../executions/id.ts";
import type { ExecutionParts } from "../executions/parts.ts";
import { pinnedOutputs } from "../executions/pinned.ts";
import { findFlow } from "../flows/store.ts";
import type { FoundTrigger } from "../standing/triggers.ts";
import { standingTriggers } from "../standing/triggers.ts";
import { LISTEN_MS } from "../webhooks/listeners.ts";

interface Place {
  readonly workspaceId: string;
  readonly flowId: string;
  readonly node: string;
}

/** Listening triggers of drafts that wait for one event, which a person will see. One server, one of each trigger. */
export class Trials {
  readonly #parts: ExecutionParts;
  readonly #waiting = new Map<string, AbortController>();

  constructor(parts: ExecutionParts) {
    this.#parts = parts;
  }

  /** Until when it waits, in epoch milliseconds; `undefined` when this is no listening trigger of the draft. */
  async start(place: Place): Promise<number | undefined> {
    const trigger = await this.#find(place);
    if (trigger === undefined) return undefined;
    const { flowId, node } = place;
    const key = keyOf(flowId, node);
    this.#waiting.get(key)?.abort(new Error("It listens anew."));
    const stop = new AbortController();
    this.#waiting.set(key, stop);
    const until = this.#parts.clock.now() + LISTEN_MS;
    this.#parts.hub.send(flowId, { type: "listening", node, until });
    void this.#wait(place, trigger, stop);
    return until;
  }

  stop(flowId: string, node: string): void {
    const key = keyOf(flowId, node);
    const waiting = this.#waiting.get(key);
    if (waiting === undefined) return;
    this.#waiting.delete(key);
    waiting.abort(new Error("Nobody listens any more."));
    this.#parts.hub.send(flowId, { type: "stoppedListening", node });
  }

  close(): void {
    for (const waiting of this.#waiting.values()) waiting.abort(new Error("The server stops."));
    this.#waiting.clear();
  }

  async #find({ workspaceId, flowId, node }: Place): Promise<FoundTrigger | undefined> {
    const { db, catalog, log } = this.#parts;
    const draft = findFlow(db, workspaceId, flowId)?.draft;
    const onFault = (faulty: { readonly name: string }, error: unknown): void =>
      log.warn({ err: error, flowId, node: faulty.name }, "this trigger cannot listen");
    const found = draft === undefined ? undefined : await standingTriggers(draft, { catalog, onFault });
    return found?.triggers.find((trigger) => trigger.kind === "listen" && trigger.node.id === node);
  }

  async #wait(place: Place, trigger: FoundTrigger, stop: AbortController): Promise<void> {
    const { flowId, node } = place;
    const timer = setTimeout(() => this.stop(flowId, node), LISTEN_MS);
    const first = Promise.withResolvers<readonly Item[]>();
    const over = new Promise<void>((resolve) => {
      stop.signal.addEventListener("abort", () => resolve(), { once: true });
    });
    const ended = listenOnce({
      trigger,
      host: this.#parts.host,
      signal: stop.signal,
      trial: true,
      name: `weft-trial-${crypto.randomUUID()}`,
      connected: () => undefined,
      // It is shown to a person, not taken: whoever waits for more than that waits for the end.
      accept: async (items) => {
        first.resolve(items);
        await over;
        stop.signal.throwIfAborted();
      },
      forget: async () => undefined,
    });
    const outcome = await Promise.race([first.promise.then((items) => ({ items })), ended]);
    clearTimeout(timer);
    // Somebody may have ended it, or begun anew.
    if (stop.signal.aborted) return;
    this.#waiting.delete(keyOf(flowId, node));
    stop.abort(new Error("An event was caught."));
    await ended;
    await this.#run(place, outcome).catch((error: unknown) => {
      this.#parts.log.error({ err: error, flowId }, "a test event could not be run");
      this.#parts.hub.send(flowId, { type: "stoppedListening", node });
    });
  }

  /** The draft runs as it is now, not as it was when listening began. */
  async #run(
    { workspaceId, flowId, node }: Place,
    { items = [], error }: { readonly items?: readonly Item[]; readonly error?: RunError },
  ): Promise<void> {
    const { db, clock, hub, plans, executions } = this.#parts;
    const draft = findFlow(db, workspaceId, flowId)?.draft;
    const parsed = draft === undefined ? undefined : parseStored(draft);
    const plan = parsed?.ok ? await plans.draft(parsed.flow) : undefined;
    if (draft === undefined || !plan?.byId.has(node) || !executions.hasRoom())
      return hub.send(flowId, { type: "stoppedListening", node });
    const id = newExecutionId(clock.now());
    // Who watches knows whose events these are before they come.
    hub.send(flowId, { type: "caught", node, executionId: id });
    const reuse = pinnedOutputs(plan, node);
    const test = { workspaceId, plan, version: null, draft, mode: "test", acceptFirst: true } as const;
    await executions.start({
      ...test,
      id,
      trigger: node,
      items,
      reuse,
      ...(error && { triggerError: error }),
    }).accepted;
  }
}

function keyOf(flowId: string, node: string): string {
  return `${flowId} ${node}`;
}
