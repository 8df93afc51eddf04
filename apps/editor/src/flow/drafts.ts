import type { Flow } from "@weft/flow";

/** Changes that the server does not have yet, kept in the browser so that a reload or a crash loses nothing. */
export interface Draft {
  /** The document as it was being edited; not checked, for it comes from outside. */
  readonly flow: unknown;
  /** The revision that the changes are based on. */
  readonly revision: number;
  /** Epoch milliseconds. */
  readonly at: number;
}

export interface Drafts {
  read(flowId: string): Draft | undefined;
  write(draft: { readonly flow: Flow; readonly revision: number; readonly at: number }): void;
  remove(flowId: string): void;
}

type TextStore = Pick<Storage, "getItem" | "setItem" | "removeItem">;

const key = (flowId: string): string => `weft.draft.${flowId}`;

/** Keeps drafts in a web storage. A storage that is full or forbidden is not an error: the draft is then only in memory. */
export function storedDrafts(storage: TextStore): Drafts {
  return {
    read(flowId) {
      try {
        const value: unknown = JSON.parse(storage.getItem(key(flowId)) ?? "null");
        return isDraft(value) ? value : undefined;
      } catch {
        return undefined;
      }
    },
    write({ flow, revision, at }) {
      try {
        storage.setItem(key(flow.id), JSON.stringify({ flow, revision, at }));
      } catch {
        // Nothing better can be done here; the save that follows tells the person when it fails too.
      }
    },
    remove(flowId) {
      try {
        storage.removeItem(key(flowId));
      } catch {
        // A storage that cannot be written holds no draft.
      }
    },
  };
}

function isDraft(value: unknown): value is Draft {
  return (
    typeof value === "object" &&
    value !== null &&
    "flow" in value &&
    "revision" in value &&
    typeof value.revision === "number"
  );
}
