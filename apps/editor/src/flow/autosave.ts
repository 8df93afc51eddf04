import type { Flow } from "@weft/flow";
import { createStore } from "zustand/vanilla";
import type { Drafts } from "./drafts.ts";
import type { FlowStore } from "./flow-store.ts";

/** A draft as the server has it. */
export interface Stored {
  readonly flow: Flow;
  readonly revision: number;
}

/** What became of one attempt to save. */
export type SaveAnswer =
  | { readonly kind: "saved"; readonly revision: number }
  /** Someone else saved meanwhile. */
  | { readonly kind: "conflict" }
  /** The server did not answer, or is not ready: try again later. */
  | { readonly kind: "unreachable" }
  /** Trying again would not help until something changes. */
  | { readonly kind: "refused"; readonly code: string };

export type SaveStatus =
  | { readonly state: "saved" }
  | { readonly state: "dirty" }
  | { readonly state: "saving" }
  | { readonly state: "retrying"; readonly attempt: number }
  | { readonly state: "conflict" }
  | { readonly state: "refused"; readonly code: string };

export interface AutosaveOptions {
  readonly flow: FlowStore;
  /** The revision that the flow was loaded at. */
  readonly revision: number;
  readonly save: (flow: Flow, revision: number) => Promise<SaveAnswer>;
  readonly drafts: Drafts;
  /** Milliseconds of quiet before a save. */
  readonly delayMs?: number;
}

const RETRY_MS = [1000, 2000, 5000, 10_000, 20_000] as const;

/**
 * Saves the flow a moment after it changed, one save at a time, and never over somebody else's work: a revision that is
 * not the newest any more stops in `conflict` until a person chooses.
 */
export class Autosave {
  readonly status = createStore<SaveStatus>()(() => ({ state: "saved" }));
  #revision: number;
  #saved: Flow;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #running: Promise<void> | undefined;
  readonly #options: AutosaveOptions;

  constructor(options: AutosaveOptions) {
    this.#options = options;
    this.#revision = options.revision;
    this.#saved = options.flow.get();
  }

  /** Begins to watch the flow. The function handed back stops that, and sends what is left without waiting for it. */
  start(): () => void {
    const unsubscribe = this.#options.flow.state.subscribe(() => this.#changed());
    return () => {
      unsubscribe();
      clearTimeout(this.#timer);
      if (!this.clean && this.status.getState().state === "dirty") void this.#attempt();
    };
  }

  /** The newest revision known to hold our changes. */
  get revision(): number {
    return this.#revision;
  }

  get clean(): boolean {
    return this.#options.flow.get() === this.#saved;
  }

  /** Saves now. Resolves to whether everything is on the server. */
  async flush(): Promise<boolean> {
    while (!this.clean && this.status.getState().state !== "conflict") {
      await (this.#running ?? this.#attempt());
      const { state } = this.status.getState();
      if (state === "retrying" || state === "refused") return false;
    }
    return this.clean;
  }

  /** Tries again at once, when the network is back. */
  wake(): void {
    if (this.status.getState().state === "retrying") this.#schedule(0);
  }

  /** Settles a conflict: our flow shall replace the revision that the server has. */
  keepMine(newest: number): void {
    this.#revision = newest;
    this.status.setState({ state: "dirty" }, true);
    this.#changed();
  }

  /** Settles a conflict, or follows another editor: the server's flow replaces ours. The history starts over. */
  takeTheirs(flow: Flow, revision: number): void {
    clearTimeout(this.#timer);
    this.#revision = revision;
    this.#saved = flow;
    this.#options.flow.reset(flow);
    this.#options.drafts.remove(flow.id);
    this.status.setState({ state: "saved" }, true);
  }

  /**
   * Someone else saved. Theirs is taken while nothing here is unsaved; otherwise a person has to choose.
   * @returns what was taken
   */
  async follow<T extends Stored>(load: () => Promise<T>): Promise<T | undefined> {
    const theirs = await load();
    // The answer to a save of ours may tell that theirs is no news any more.
    await this.#running;
    if (theirs.revision <= this.#revision) return undefined;
    if (this.clean) this.takeTheirs(theirs.flow, theirs.revision);
    else this.conflict();
    return this.clean ? theirs : undefined;
  }

  /** Has the server make another draft, e.g. of an older version, and takes it. Nothing is saved or followed meanwhile. */
  async replace<T extends Stored>(make: () => Promise<T>): Promise<T> {
    const made = make();
    const taken = made.then(({ flow, revision }) => this.takeTheirs(flow, revision));
    await this.#hold(taken);
    return made;
  }

  /** Stops until a person chooses: what is here is based on an older revision than the server's. */
  conflict(): void {
    clearTimeout(this.#timer);
    this.status.setState({ state: "conflict" }, true);
  }

  #changed(): void {
    const flow = this.#options.flow.get();
    const { state } = this.status.getState();
    if (flow === this.#saved) {
      this.#options.drafts.remove(flow.id);
      if (state === "dirty" || state === "refused") this.status.setState({ state: "saved" }, true);
      clearTimeout(this.#timer);
      return;
    }
    this.#keepDraft();
    if (state === "conflict" || state === "retrying") return;
    if (state !== "saving") this.status.setState({ state: "dirty" }, true);
    this.#schedule(this.#options.delayMs ?? 800);
  }

  #keepDraft(): void {
    this.#options.drafts.write({ flow: this.#options.flow.get(), revision: this.#revision, at: Date.now() });
  }

  #schedule(delayMs: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      if (!this.#running) void this.#attempt();
    }, delayMs);
  }

  #attempt(): Promise<void> {
    clearTimeout(this.#timer);
    return this.#hold(this.#send());
  }

  #hold(work: Promise<void>): Promise<void> {
    this.#running = work.finally(() => {
      this.#running = undefined;
    });
    return this.#running;
  }

  async #send(): Promise<void> {
    const flow = this.#options.flow.get();
    if (flow === this.#saved) return;
    const before = this.status.getState();
    const attempt = before.state === "retrying" ? before.attempt : 0;
    this.status.setState({ state: "saving" }, true);
    const answer = await this.#options.save(flow, this.#revision);
    if (answer.kind === "saved") {
      this.#accept(flow, answer.revision);
    } else if (answer.kind === "unreachable") {
      this.status.setState({ state: "retrying", attempt: attempt + 1 }, true);
      this.#schedule(RETRY_MS[Math.min(attempt, RETRY_MS.length - 1)] ?? 1000);
    } else {
      this.status.setState(
        answer.kind === "conflict" ? { state: "conflict" } : { state: "refused", code: answer.code },
        true,
      );
    }
  }

  #accept(flow: Flow, revision: number): void {
    this.#saved = flow;
    this.#revision = revision;
    if (this.clean) {
      this.#options.drafts.remove(flow.id);
      this.status.setState({ state: "saved" }, true);
    } else {
      this.status.setState({ state: "dirty" }, true);
      this.#changed();
    }
  }
}
