import { createStore } from "zustand/vanilla";
import { withTexts } from "../i18n/late-namespace.ts";
import type * as Parts from "./drawn.ts";

type Drawn = typeof Parts;

/** What draws the others, once it is there. */
export const drawn = createStore<Partial<Drawn>>()(() => ({}));

let loading: Promise<void> | undefined;

/**
 * Begins to load what draws the others. The flow goes on without it where the connection is gone: nobody's work may end
 * because somebody else came. The next call tries again then.
 */
export function loadDrawn(): void {
  loading ??= withTexts(["presence"], import("./drawn.ts")).then(
    (parts) => drawn.setState(parts),
    () => {
      loading = undefined;
    },
  );
}
