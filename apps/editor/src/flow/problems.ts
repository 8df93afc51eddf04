import { validateFlow } from "@weft/flow";
import type { Flow, Problem } from "@weft/flow";
import { createStore } from "zustand/vanilla";
import type { StoreApi } from "zustand/vanilla";
import type { CatalogIndex } from "./catalog-index.ts";
import type { FlowStore } from "./flow-store.ts";

export interface Problems {
  readonly all: readonly Problem[];
  readonly byNode: ReadonlyMap<string, readonly Problem[]>;
}

export type ProblemsStore = StoreApi<Problems>;
export type CredentialLookup = (id: string) => { readonly type: string } | undefined;

const QUIET_MS = 250;

export function findProblems(flow: Flow, catalog: CatalogIndex, credential?: CredentialLookup): Problems {
  const all = validateFlow(flow, {
    manifest: (type, version) => catalog.manifest(type, version),
    ...(credential && { credential }),
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
  readonly check: () => Problems;
  /** Checks a moment after each change, so that typing never waits for it. The function handed back stops that. */
  readonly start: () => () => void;
}

export function watchProblems(watched: {
  readonly flow: FlowStore;
  readonly catalog: CatalogIndex;
  readonly credential?: CredentialLookup;
}): ProblemWatch {
  const { flow, catalog, credential } = watched;
  const find = (): Problems => findProblems(flow.get(), catalog, credential);
  const store = createStore<Problems>()(find);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const check = (): Problems => {
    clearTimeout(timer);
    store.setState(find(), true);
    return store.getState();
  };
  const start = (): (() => void) => {
    const unsubscribe = flow.state.subscribe(() => {
      clearTimeout(timer);
      timer = setTimeout(check, QUIET_MS);
    });
    return () => {
      clearTimeout(timer);
      unsubscribe();
    };
  };
  return { store, check, start };
}
