import type { Flow, OtherFlow, Problem } from "@weft/flow";
import { createStore } from "zustand/vanilla";
import type { StoreApi } from "zustand/vanilla";
import type { CatalogIndex } from "./catalog-index.ts";
import type { FlowStore } from "./flow-store.ts";

export interface Problems {
  readonly all: readonly Problem[];
  readonly byNode: ReadonlyMap<string, readonly Problem[]>;
}

export type ProblemsStore = StoreApi<Problems>;

/** What a flow is checked against besides itself; what is left out is not checked. */
export interface Known {
  readonly credential?: (id: string) => { readonly type: string } | undefined;
  /** The flows that others can start; `undefined` while they are not known. */
  readonly flows?: () => ReadonlyMap<string, OtherFlow> | undefined;
}

const QUIET_MS = 250;

export async function findProblems(
  flow: Flow,
  catalog: CatalogIndex,
  { credential, flows }: Known = {},
): Promise<Problems> {
  // The checks know the whole expression language; the canvas is drawn before they are loaded.
  const { validateFlow } = await import("./validate.ts");
  const others = flows?.();
  const all = validateFlow(flow, {
    manifest: (type, version) => catalog.manifest(type, version),
    ...(credential && { credential }),
    ...(others && { flow: (id: string) => others.get(id) }),
  });
  const byNode = Map.groupBy(
    all.filter((problem) => problem.node),
    (problem) => problem.node?.id ?? "",
  );
  return { all, byNode };
}

export interface ProblemWatch {
  readonly store: ProblemsStore;
  /** Checks at once. */
  readonly check: () => Promise<void>;
  /** Checks now and a moment after each change, so that typing never waits for it. The function handed back stops that. */
  readonly start: () => () => void;
  /** Something that the flow is checked against has changed; before it has been checked at all that is nothing. */
  readonly again: () => void;
}

export function watchProblems(
  watched: { readonly flow: FlowStore; readonly catalog: CatalogIndex } & Known,
): ProblemWatch {
  const { flow, catalog, ...known } = watched;
  const store = createStore<Problems>()(() => ({ all: [], byNode: new Map() }));
  let timer: ReturnType<typeof setTimeout> | undefined;
  const check = async (): Promise<void> => {
    clearTimeout(timer);
    const checked = flow.get();
    const found = await findProblems(checked, catalog, known);
    if (flow.get() === checked) store.setState(found, true);
  };
  let started = false;
  const again = (): void => {
    if (started) later();
  };
  const later = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => void check(), QUIET_MS);
  };
  const start = (): (() => void) => {
    started = true;
    later();
    const unsubscribe = flow.state.subscribe(later);
    return () => {
      started = false;
      clearTimeout(timer);
      unsubscribe();
    };
  };
  return { store, check, again, start };
}
