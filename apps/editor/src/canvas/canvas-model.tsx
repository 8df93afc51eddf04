import type { Problem, RunError } from "@weft/flow";
import { createContext, use } from "react";
import type { ReactElement, ReactNode } from "react";
import { useStore } from "zustand";
import { useStoreWithEqualityFn } from "zustand/traditional";
import { createStore } from "zustand/vanilla";
import type { EditSession, Publication } from "../flow/edit-session.ts";
import type { ProblemsStore } from "../flow/problems.ts";
import type { RunOverlayStore } from "../flow/run-overlay.ts";
import type { ViewStore } from "../flow/view-store.ts";
import type { Here, HereStore, Other } from "../presence/here.ts";
import type { Commands } from "./commands.ts";
import type { DiffMark } from "./diff-sign.tsx";
import { edgeRun, nodeRun, sameEdgeRun, sameRun } from "./run-state.ts";
import type { EdgeRun, NodeRun } from "./run-state.ts";

/** What nodes and edges need of the canvas they stand on. */
export interface CanvasModel {
  readonly overlay: RunOverlayStore;
  /** Where two states of the flow are compared, what became of its elements, by their ids on the canvas. */
  readonly marks?: ReadonlyMap<string, DiffMark> | undefined;
  /** Who else has this very flow open; not where it is an earlier state of it. */
  readonly here?: HereStore;
  /** The rest is there only where the flow can be edited. */
  readonly editing?: {
    readonly problems: ProblemsStore;
    readonly view: ViewStore;
    readonly marked: EditSession["marked"];
    readonly commands: Commands;
    readonly publication: EditSession["publication"];
  };
}

const CanvasContext = createContext<CanvasModel | undefined>(undefined);

export function CanvasModelProvider(props: { model: CanvasModel; children: ReactNode }): ReactElement {
  return <CanvasContext value={props.model}>{props.children}</CanvasContext>;
}

export function useCanvasModel(): CanvasModel {
  const model = use(CanvasContext);
  if (!model) throw new Error("There is no canvas around this component.");
  return model;
}

export function useNodeRun(id: string): NodeRun | undefined {
  return useStoreWithEqualityFn(useCanvasModel().overlay, ({ execution }) => nodeRun(execution, id), sameRun);
}

export function useEdgeRun(edge: { readonly id: string; readonly target: string }): EdgeRun | undefined {
  return useStoreWithEqualityFn(
    useCanvasModel().overlay,
    ({ execution }) => edgeRun(execution, edge),
    sameEdgeRun,
  );
}

const noProblems: readonly Problem[] = [];
const nothing = createStore(() => ({ byNode: new Map<string, readonly Problem[]>(), renaming: undefined }));

export function useProblemsOn(id: string): readonly Problem[] {
  const store = useCanvasModel().editing?.problems ?? nothing;
  return useStore(
    store,
    ({ byNode }: { byNode: ReadonlyMap<string, readonly Problem[]> }) => byNode.get(id) ?? noProblems,
  );
}

const unpublished = createStore(() => ({ triggers: {} }));

/** Why the published trigger fails, if it is one that polls or listens, and does. */
export function useTriggerError(id: string): RunError | undefined {
  const store = useCanvasModel().editing?.publication ?? unpublished;
  return useStore(store, ({ triggers }: Pick<Publication, "triggers">) => triggers[id]?.error);
}

export function useIsRenaming(id: string): boolean {
  const store = useCanvasModel().editing?.view ?? nothing;
  return useStore(store, ({ renaming }: { renaming: string | undefined }) => renaming === id);
}

const unmarked = createStore<ReadonlySet<string>>()(() => new Set());

/** Whether a node or a note is one of what was found. */
export function useIsMarked(elementId: string): boolean {
  return useStore(useCanvasModel().editing?.marked ?? unmarked, (marked) => marked.has(elementId));
}

export function useDiffMark(elementId: string): DiffMark | undefined {
  return useCanvasModel().marks?.get(elementId);
}

const nobody: readonly Other[] = [];
const alone = createStore<Pick<Here, "others">>()(() => ({ others: nobody }));

/** Who else has selected a node. */
export function useOthersOn(id: string): readonly Other[] {
  return useStoreWithEqualityFn(
    useCanvasModel().here ?? alone,
    ({ others }: Pick<Here, "others">) =>
      others.length === 0 ? nobody : others.filter(({ nodes }) => nodes.includes(id)),
    sameOthers,
  );
}

function sameOthers(before: readonly Other[], now: readonly Other[]): boolean {
  return (
    before.length === now.length && before.every((one, i) => now[i] !== undefined && sameFace(one, now[i]))
  );
}

function sameFace(one: Other, other: Other): boolean {
  return (
    one.person === other.person && one.hue === other.hue && one.sessions.length === other.sessions.length
  );
}
