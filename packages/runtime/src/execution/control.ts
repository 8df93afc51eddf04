import type { FinishedStatus, RunError } from "@weft/flow";
import { Failure, runError } from "../errors.ts";
import { LazySignal } from "./signals.ts";

export interface End {
  readonly status: FinishedStatus;
  readonly error?: RunError;
}

/** Whether an execution may go on, and what its runs hear when it may not. */
export class Control {
  /** Waits between tries; runs that can be computed again; everything. */
  readonly waits = new LazySignal();
  readonly repeatable = new LazySignal();
  readonly all = new LazySignal();
  /** A run of this execution may have ended the process: each start is made durable, so that it is known which. */
  careful = false;
  #end: End | undefined;
  #parked = false;

  /** How the execution ends, once that is decided. */
  get end(): End | undefined {
    return this.#end;
  }

  /** Left to a resume. An end that is decided comes first. */
  get parked(): boolean {
    return this.#parked && !this.#end;
  }

  get mayStart(): boolean {
    return !this.#parked && !this.#end;
  }

  /** Writes that are under way are let finish, for their outcome must be known; all else stops. */
  fail(error: RunError): void {
    if (this.#end) return;
    this.#end = { status: "failed", error };
    this.#stopRepeatable(new Failure(runError("stopped")));
  }

  cancel(): void {
    this.#end ??= { status: "cancelled" };
    this.stopAll(new Failure(runError("cancelled")));
  }

  /** What runs may finish until `signal` fires. */
  park(signal: AbortSignal): void {
    this.#parked = true;
    const reason = new Failure(runError("stopped"));
    this.waits.abort(reason);
    if (signal.aborted) this.stopAll(reason);
    else signal.addEventListener("abort", () => this.stopAll(reason), { once: true });
  }

  stopAll(reason: unknown): void {
    this.#stopRepeatable(reason);
    this.all.abort(reason);
  }

  #stopRepeatable(reason: unknown): void {
    this.waits.abort(reason);
    this.repeatable.abort(reason);
  }
}
