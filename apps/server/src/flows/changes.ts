/** What happened to a stored flow, after it was committed. */
export type FlowChange =
  | {
      readonly type: "saved";
      readonly workspaceId: string;
      readonly flowId: string;
      readonly revision: number;
      /** Name of the person. */
      readonly by: string | null;
      /** The editor tab that saved, as it named itself. */
      readonly session?: string;
    }
  | {
      readonly type: "published";
      readonly workspaceId: string;
      readonly flowId: string;
      readonly version: number;
    }
  | { readonly type: "unpublished"; readonly workspaceId: string; readonly flowId: string }
  | { readonly type: "deleted"; readonly workspaceId: string; readonly flowId: string };

export interface FlowChanges {
  emit(change: FlowChange): void;
  /** Listeners run in turn, before `emit` returns; the answer ends the subscription. */
  subscribe(listener: (change: FlowChange) => void): () => void;
}

/** `onError` hears of a listener that threw; the others are still told. */
export function createFlowChanges(onError: (error: unknown) => void): FlowChanges {
  const listeners = new Set<(change: FlowChange) => void>();
  return {
    emit(change) {
      for (const listener of listeners) {
        try {
          listener(change);
        } catch (error) {
          onError(error);
        }
      }
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
