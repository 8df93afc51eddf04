import type { LiveMessage } from "@weft/api";
import type { ApiClient } from "@weft/api/client";
import { ancestors, foldExecution } from "@weft/flow";
import type { ExecutionView, Flow } from "@weft/flow";
import type { Item } from "@weft/sdk";
import { createStore } from "zustand/vanilla";
import type { StoreApi } from "zustand/vanilla";
import type { EditSession } from "../flow/edit-session.ts";
import { isOver, record, stillHolds, viewOf } from "./fold.ts";
import type { Recording } from "./fold.ts";
import { followLive } from "./live.ts";

export interface Listening {
  readonly node: string;
  /** Epoch milliseconds. */
  readonly until: number;
  readonly url: string;
}

export interface Runs {
  /** The execution that is drawn over the flow. */
  readonly shown:
    | { readonly id: string; readonly mode: "test" | "production"; readonly view: ExecutionView }
    | undefined;
  /** The newest one before this page was opened; its data is there to map from. */
  readonly last: { readonly id: string; readonly view: ExecutionView } | undefined;
  readonly listening: Listening | undefined;
  /** A run was asked for and has not begun. */
  readonly starting: boolean;
  readonly connected: boolean;
}

export interface RunOptions {
  readonly trigger?: string;
  readonly until?: string;
  readonly dry?: boolean;
  readonly items?: readonly Item[];
  /** Take what nodes before `until` gave last, as far as it still holds. */
  readonly reuse?: boolean;
}

/** The executions of the flow being edited, as they happen. */
export interface RunsStore {
  readonly state: StoreApi<Runs>;
  /** Begins to follow the flow; the function handed back stops that. */
  readonly start: () => () => void;
  /** @throws when the server does not take it */
  readonly run: (options: RunOptions) => Promise<void>;
  readonly stop: () => Promise<void>;
  readonly listen: (node: string) => Promise<void>;
  readonly stopListening: () => Promise<void>;
  readonly clear: () => void;
  /** Hears of every execution started here that ends. */
  readonly onEnd: (heard: (view: ExecutionView) => void) => () => void;
}

const nothing: Runs = {
  shown: undefined,
  last: undefined,
  listening: undefined,
  starting: false,
  connected: false,
};

export function createRuns(session: EditSession, client: ApiClient): RunsStore {
  const state = createStore<Runs>()(() => nothing);
  const heard = new Set<(view: ExecutionView) => void>();
  const flowId = session.flow.get().id;
  let recording: Recording | undefined;
  /** The execution that this page asked for; it is shown whatever else runs. */
  let own: string | undefined;
  let ranOn: { id: string; flow: Flow } | undefined;
  let frame: number | undefined;

  function draw(): void {
    frame = undefined;
    const view = viewOf(recording);
    state.setState({ shown: recording && view && { id: recording.id, mode: recording.mode, view } });
    session.overlay.setState({ execution: view });
    if (recording && view && isOver(recording.events)) void ended(recording, view);
  }
  function drawSoon(): void {
    frame ??= requestAnimationFrame(draw);
  }
  async function ended(over: Recording, view: ExecutionView): Promise<void> {
    if (over.id === own) {
      own = undefined;
      for (const hear of heard) hear(view);
    }
    if (over.trimmed) await reread(over);
  }
  /** The whole execution, where the live events do not have all of it. */
  async function reread({ id, mode }: Pick<Recording, "id" | "mode">): Promise<void> {
    try {
      const detail = await client.executions.get({ id });
      if (recording?.id !== id) return;
      recording = { id, mode, events: detail.events, trimmed: false };
      drawSoon();
    } catch {
      // What is shown already stays; it only lacks some items.
    }
  }
  function take(message: LiveMessage): void {
    if (message.type === "run") {
      const next = record(recording, message, own);
      if (next !== recording) {
        recording = next;
        drawSoon();
      }
    } else if (message.type === "caught") {
      own = message.executionId;
      state.setState({ listening: undefined });
    } else if (message.type === "stoppedListening") {
      if (state.getState().listening?.node === message.node) state.setState({ listening: undefined });
    } else if (message.type === "published")
      void session.api.load(flowId).then(session.learn, () => undefined);
  }
  async function reconnected(): Promise<void> {
    state.setState({ connected: true });
    if (recording && !isOver(recording.events)) await reread(recording);
  }
  async function loadLast(): Promise<void> {
    try {
      const { items } = await client.executions.list({ flow: flowId, limit: 1 });
      const id = items[0]?.id;
      if (id === undefined) return;
      const detail = await client.executions.get({ id });
      state.setState({ last: { id, view: foldExecution(detail.events) } });
    } catch {
      // Without it there is sample data.
    }
  }
  function reusable(until: string | undefined): string | undefined {
    const { shown, last } = state.getState();
    const id = shown?.id ?? last?.id;
    if (id === undefined || until === undefined) return undefined;
    const then = ranOn?.id === id ? ranOn.flow : undefined;
    const now = session.flow.get();
    return stillHolds(then, now, ancestors(now, until)) ? id : undefined;
  }

  return {
    state,
    start() {
      void loadLast();
      const stop = followLive({
        open: (signal) => client.flows.live({ id: flowId }, { signal }),
        take,
        connected: () => void reconnected(),
        lost: () => state.setState({ connected: false }),
      });
      return () => {
        stop();
        if (frame !== undefined) cancelAnimationFrame(frame);
        frame = undefined;
      };
    },
    async run({ reuse, items, ...options }) {
      const flow = session.flow.get();
      const earlier = reuse ? reusable(options.until) : undefined;
      state.setState({ starting: true });
      // Until the answer names it, an execution that begins is taken for the one that was asked for.
      recording = undefined;
      try {
        const given = items && { items: [...items] };
        const { executionId } = await client.flows.run({
          id: flowId,
          ...options,
          ...given,
          ...(earlier && { reuse: earlier }),
        });
        own = executionId;
        ranOn = { id: executionId, flow };
        const seen = recording as Recording | undefined;
        if (seen?.id !== executionId)
          recording = { id: executionId, mode: "test", events: [], trimmed: true };
        await reread({ id: executionId, mode: "test" });
      } finally {
        state.setState({ starting: false });
      }
    },
    async stop() {
      const { shown } = state.getState();
      if (shown) await client.executions.cancel({ id: shown.id });
    },
    async listen(node) {
      const { url, until } = await client.flows.listen({ id: flowId, node });
      state.setState({ listening: { node, until, url } });
    },
    async stopListening() {
      const { listening } = state.getState();
      state.setState({ listening: undefined });
      if (listening) await client.flows.stopListening({ id: flowId, node: listening.node });
    },
    clear() {
      recording = undefined;
      drawSoon();
    },
    onEnd(hear) {
      heard.add(hear);
      return () => heard.delete(hear);
    },
  };
}
