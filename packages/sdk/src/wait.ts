import type { Item, JsonObject } from "./item.ts";

/**
 * What a node waits for. Its run is parked meanwhile: it holds no memory, survives restarts, and goes on once, by whatever
 * of these comes first.
 */
export interface WaitFor {
  /** Epoch milliseconds. */
  readonly until?: number;
  /** Somebody may end the wait by calling the execution's own address; what that address asks of the caller. */
  readonly call?: JsonObject;
  /** By this name other flows find the wait, to move or to end it: the number of a booking. */
  readonly key?: string;
  /** Executions of other flows. */
  readonly children?: ChildrenFor;
}

export interface ChildrenFor {
  /** Id of the flow. */
  readonly flow: string;
  /** One execution for each entry. */
  readonly items: readonly (readonly Item[])[];
  /** Wait until they are accepted, not until they have finished. */
  readonly detached?: true;
}

/** What ended a wait. */
export type Woken =
  | { readonly by: "time" }
  | { readonly by: "call"; readonly items: readonly Item[] }
  | { readonly by: "cancelled" }
  | { readonly by: "children"; readonly results: readonly ChildResult[] };

/** How an execution of another flow came out. */
export interface ChildResult {
  readonly executionId: string;
  /** `running`: it was accepted and is not waited for. */
  readonly status: "succeeded" | "failed" | "cancelled" | "running";
  /** What its last node gave. */
  readonly items: readonly Item[];
  readonly error?: { readonly code: string; readonly message: string };
}

/** A change to waits that have a key. */
export interface WaitChange {
  readonly key: string;
  /** Epoch milliseconds to wait until instead; `now` lets them go on, `cancel` ends them. */
  readonly to: number | "now" | "cancel";
}

/** Where a loop stands when its node runs. */
export interface LoopCall {
  /** All items that entered the loop. */
  readonly items: readonly Item[];
  /** How many of them went round already. */
  readonly sent: number;
  /** How often the loop has gone round. */
  readonly round: number;
  /** What the body has brought back so far, over all rounds. */
  readonly returned: readonly Item[];
  /** What it has brought back in the round that just ended. */
  readonly back: readonly Item[];
  /** What the node gave out over `LOOP_NOTES` in its earlier runs in this loop, the newest first. */
  notes(): Iterable<JsonObject>;
  /** Whether the flow goes on after this error, so that what failed may be left aside; otherwise it is to be thrown. */
  goesOn(thrown: unknown): boolean;
}

/** Nobody sees what a loop's node gives out here: it is stored with the run, and handed to the runs that follow in the loop. */
export const LOOP_NOTES = "$notes";
