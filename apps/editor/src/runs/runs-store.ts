import type { LiveMessage } from "@weft/api";
import type { ApiClient } from "@weft/api/client";
import { ancestors, foldExecution } from "@weft/flow";
import type { ExecutionView, Flow } from "@weft/flow";
import type { Item } from "@weft/sdk";
import { createStore } from "zustand/vanilla";
import type { EditSession } from "../flow/edit-session.ts";
import { editorSession } from "../flow/flow-api.ts";
import { forgetOthers, hear } from "../presence/here.ts";
import { isDryRun, isOver, record, stillHolds, viewOf } from "./fold.ts";
import type { Recording } from "./fold.ts";
import { followLive } from "./live.ts";

export interface Listening {
  readonly node: string;
  /** Epoch milliseconds. */
  readonly until: number;
  readonly url: string;
}

export interface Shown {
  readonly id: string;
  readonly mode: "test" | "production";
  /** Nothing is sent. */
  readonly dry: boolean;
  readonly view: ExecutionView;
}

export interface Runs {
  /** The execution that is drawn over the flow. */
  readonly shown: Shown | undefined;
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

const nothing: Runs = {
  shown: undefined,
  last: undefined,
  listening: undefined,
  starting: false,
  connected: false,
};

/** The executions of the flow being edited, as they happen. */
export class RunsStore {
  readonly state = createStore<Runs>()(() => nothing);
  readonly #session: EditSession;
  readonly #client: ApiClient;
  readonly #heard = new Set<(view: ExecutionView) => void>();
  readonly #followed = new Set<(by: string | null) => void>();
  /** The stream has broken off or was ended, so something may have been missed. */
  #missed = false;
  #recording: Recording | undefined;
  /** The execution that this page asked for; it is shown whatever else runs. */
  #own: string | undefined;
  #ranOn: { readonly id: string; readonly flow: Flow } | undefined;
  #frame: number | undefined;

  constructor(session: EditSession, client: ApiClient) {
    this.#session = session;
    this.#client = client;
  }

  /** Begins to follow the flow; the function handed back stops that. */
  start(): () => void {
    void this.#loadLast();
    const stop = followLive({
      open: (signal) => this.#client.flows.live({ id: this.#flowId, session: editorSession }, { signal }),
      take: (message) => this.#take(message),
      connected: () => void this.#reconnected(),
      lost: () => this.#lost(),
    });
    return () => {
      stop();
      forgetOthers(this.#session.here);
      this.#missed = true;
      if (this.#frame !== undefined) cancelAnimationFrame(this.#frame);
      this.#frame = undefined;
    };
  }

  /** @throws when the server does not take it */
  async run({ reuse, items, ...options }: RunOptions): Promise<void> {
    const flow = this.#session.flow.get();
    const earlier = reuse ? this.#reusable(options.until) : undefined;
    const given = { ...(items && { items: [...items] }), ...(earlier !== undefined && { reuse: earlier }) };
    this.state.setState({ starting: true });
    // Until the answer names it, an execution that begins is taken for the one that was asked for.
    this.#recording = undefined;
    try {
      const { executionId: id } = await this.#client.flows.run({ id: this.#flowId, ...options, ...given });
      this.#own = id;
      this.#ranOn = { id, flow };
      const seen = this.#recording as Recording | undefined;
      if (seen?.id !== id) this.#recording = { id, mode: "test", events: [], trimmed: true };
      await this.#reread({ id, mode: "test" });
    } finally {
      this.state.setState({ starting: false });
    }
  }

  async stop(): Promise<void> {
    const { shown } = this.state.getState();
    if (shown) await this.#client.executions.cancel({ id: shown.id });
  }

  async listen(node: string): Promise<void> {
    const { url, until } = await this.#client.flows.listen({ id: this.#flowId, node });
    this.state.setState({ listening: { node, until, url } });
  }

  async stopListening(): Promise<void> {
    const { listening } = this.state.getState();
    this.state.setState({ listening: undefined });
    if (listening) await this.#client.flows.stopListening({ id: this.#flowId, node: listening.node });
  }

  clear(): void {
    this.#recording = undefined;
    this.#drawSoon();
  }

  /** Hears of every execution started here that ends. */
  onEnd(hear: (view: ExecutionView) => void): () => void {
    this.#heard.add(hear);
    return () => this.#heard.delete(hear);
  }

  /** Hears that the flow is now what someone else saved; `null` when it is not known who. */
  onFollow(hear: (by: string | null) => void): () => void {
    this.#followed.add(hear);
    return () => this.#followed.delete(hear);
  }

  get #flowId(): string {
    return this.#session.flow.get().id;
  }

  #take(message: LiveMessage): void {
    const { listening } = this.state.getState();
    hear(this.#session.here, message, editorSession);
    if (message.type === "run") {
      const next = record(this.#recording, message, this.#own);
      if (next === this.#recording) return;
      this.#recording = next;
      this.#drawSoon();
    } else if (message.type === "caught") {
      this.#own = message.executionId;
      this.state.setState({ listening: undefined });
    } else if (message.type === "stoppedListening") {
      if (listening?.node === message.node) this.state.setState({ listening: undefined });
    } else if (message.type === "saved") {
      const news = message.session !== editorSession && message.revision > this.#session.save.revision;
      if (news) void this.#follow(message.by);
    } else if (message.type === "published" || message.type === "trigger") {
      void this.#session.api.load(this.#flowId).then(this.#session.learn, () => undefined);
    }
  }

  async #follow(by: string | null): Promise<void> {
    const { save, api, learn } = this.#session;
    try {
      const taken = await save.follow(() => api.load(this.#flowId));
      if (!taken) return;
      learn(taken);
      for (const hear of this.#followed) hear(by);
    } catch {
      // The next save, theirs or ours, tells again.
    }
  }

  #drawSoon(): void {
    this.#frame ??= requestAnimationFrame(() => this.#draw());
  }

  #draw(): void {
    this.#frame = undefined;
    const recording = this.#recording;
    const view = viewOf(recording);
    this.state.setState({ shown: recording && view && { ...this.#kindOf(recording), view } });
    this.#session.overlay.setState({ execution: view });
    if (recording && view && isOver(recording.events)) void this.#ended(recording, view);
  }

  #kindOf({ id, mode, events }: Recording): Omit<Shown, "view"> {
    return { id, mode, dry: isDryRun(events) };
  }

  async #ended(over: Recording, view: ExecutionView): Promise<void> {
    if (over.id === this.#own) {
      this.#own = undefined;
      for (const hear of this.#heard) hear(view);
    }
    if (over.trimmed) await this.#reread(over);
  }

  /** The whole execution, where the live events do not have all of it. */
  async #reread({ id, mode }: Pick<Recording, "id" | "mode">): Promise<void> {
    try {
      const { events, trimmed } = await this.#client.executions.get({ id });
      if (this.#recording?.id !== id) return;
      this.#recording = { id, mode, events, trimmed: false, totals: trimmed };
      this.#drawSoon();
    } catch {
      // What is shown already stays; it only lacks some items.
    }
  }

  #lost(): void {
    this.#missed = true;
    forgetOthers(this.#session.here);
    this.state.setState({ connected: false });
  }

  async #reconnected(): Promise<void> {
    this.state.setState({ connected: true });
    if (this.#missed) void this.#follow(null);
    this.#missed = false;
    if (this.#recording && !isOver(this.#recording.events)) await this.#reread(this.#recording);
  }

  async #loadLast(): Promise<void> {
    try {
      const { items } = await this.#client.executions.list({ flow: this.#flowId, limit: 1 });
      const id = items[0]?.id;
      if (id === undefined) return;
      const { events, trimmed } = await this.#client.executions.get({ id });
      this.state.setState({ last: { id, view: foldExecution(events, trimmed) } });
    } catch {
      // Without it there is sample data.
    }
  }

  #reusable(until: string | undefined): string | undefined {
    const { shown, last } = this.state.getState();
    const id = shown?.id ?? last?.id;
    if (id === undefined || until === undefined) return undefined;
    const then = this.#ranOn?.id === id ? this.#ranOn.flow : undefined;
    const now = this.#session.flow.get();
    return stillHolds(then, now, ancestors(now, until)) ? id : undefined;
  }
}
