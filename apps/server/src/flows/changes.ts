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

type Listener = (change: FlowChange) => void | Promise<void>;

export interface FlowChanges {
  /** Resolves when every listener has taken the change in, e.g. when a published flow's webhooks answer. Never rejects. */
  emit(change: FlowChange): Promise<void>;
  /** The answer ends the subscription. */
  subscribe(listener: Listener): () => void;
}

/** `onError` hears of a listener that failed; the others are still told. */
export function createFlowChanges(onError: (error: unknown) => void): FlowChanges {
  const listeners = new Set<Listener>();
  return {
    async emit(change) {
      const told = [...listeners].map(async (listener) => listener(change));
      for (const outcome of await Promise.allSettled(told))
        if (outcome.status === "rejected") onError(outcome.reason);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
