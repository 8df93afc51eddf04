import type { Flow } from "@weft/flow";
import { temporal } from "zundo";
import type { TemporalState } from "zundo";
import { createStore } from "zustand/vanilla";
import type { StoreApi } from "zustand/vanilla";

export interface FlowState {
  readonly flow: Flow;
}

export interface EditOptions {
  /** Edits of one group that follow each other closely (typing into one field, nudging one node) are one undo step. */
  readonly group?: string;
}

export type FlowHistory = StoreApi<TemporalState<FlowState>>;

/** The flow being edited. It changes only through pure edits of `@weft/flow`; every change can be undone. */
export interface FlowStore {
  readonly state: StoreApi<FlowState>;
  readonly history: FlowHistory;
  readonly get: () => Flow;
  /** Applies a pure edit. An edit that gives back the same flow leaves no trace. */
  readonly edit: (change: (flow: Flow) => Flow, options?: EditOptions) => void;
  readonly undo: () => boolean;
  readonly redo: () => boolean;
  /** Starts over with another document; the history is forgotten. */
  readonly reset: (flow: Flow) => void;
}

const STEPS = 200;
/** Milliseconds between two edits of a group that still make one step. */
const GROUP_GAP = 1000;

/** @param now Epoch milliseconds; tests hand in their own clock. */
export function createFlowStore(flow: Flow, now: () => number = Date.now): FlowStore {
  const state = createStore<FlowState>()(
    temporal((): FlowState => ({ flow }), {
      limit: STEPS,
      equality: (past, current) => past.flow === current.flow,
    }),
  );
  const history = state.temporal;
  let last: { readonly group: string; readonly at: number } | undefined;

  function edit(change: (flow: Flow) => Flow, { group }: EditOptions = {}): void {
    const before = state.getState().flow;
    const after = change(before);
    if (after === before) return;
    const joins = group !== undefined && last?.group === group && now() - last.at < GROUP_GAP;
    if (joins) history.getState().pause();
    state.setState({ flow: after });
    if (joins) history.getState().resume();
    last = group === undefined ? undefined : { group, at: now() };
  }

  function travel(steps: "pastStates" | "futureStates", move: "undo" | "redo"): boolean {
    last = undefined;
    if (history.getState()[steps].length === 0) return false;
    history.getState()[move]();
    return true;
  }

  function reset(next: Flow): void {
    last = undefined;
    state.setState({ flow: next });
    history.getState().clear();
  }

  return {
    state,
    history,
    edit,
    reset,
    get: () => state.getState().flow,
    undo: () => travel("pastStates", "undo"),
    redo: () => travel("futureStates", "redo"),
  };
}
