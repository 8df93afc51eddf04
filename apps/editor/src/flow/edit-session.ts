import type { Catalog, Credential, FlowDetail } from "@weft/api";
import type { Flow } from "@weft/flow";
import { createStore } from "zustand/vanilla";
import type { StoreApi } from "zustand/vanilla";
import { createHere } from "../presence/here.ts";
import type { HereStore } from "../presence/here.ts";
import { Autosave } from "./autosave.ts";
import { indexCatalog } from "./catalog-index.ts";
import type { CatalogIndex } from "./catalog-index.ts";
import type { Drafts } from "./drafts.ts";
import type { FlowApi } from "./flow-api.ts";
import { createFlowStore } from "./flow-store.ts";
import type { EditOptions, FlowStore } from "./flow-store.ts";
import { watchProblems } from "./problems.ts";
import type { Known, ProblemWatch } from "./problems.ts";
import { createRunOverlay } from "./run-overlay.ts";
import type { RunOverlayStore } from "./run-overlay.ts";
import { createSelection, prune, select } from "./selection.ts";
import type { SelectionStore } from "./selection.ts";
import { createView } from "./view-store.ts";
import type { ViewStore } from "./view-store.ts";

/** What the server knows of the flow besides its document. */
export interface Publication {
  readonly published: FlowDetail["published"];
  /** Production URLs of published webhook triggers, by node id. */
  readonly webhooks: Readonly<Record<string, string>>;
  /** How published triggers are that poll or listen, by node id. */
  readonly triggers: FlowDetail["triggers"];
  readonly can: FlowDetail["can"];
  /** The document that is live, when this tab has seen it. */
  readonly live: Flow | undefined;
}

/** One flow being edited: its document and everything around it, as small stores that know nothing of React. */
export interface EditSession {
  readonly flow: FlowStore;
  readonly selection: SelectionStore;
  /** What is marked on the canvas because it was found, by element id. */
  readonly marked: StoreApi<ReadonlySet<string>>;
  readonly view: ViewStore;
  readonly problems: ProblemWatch;
  readonly save: Autosave;
  readonly overlay: RunOverlayStore;
  /** Who else has the flow open. */
  readonly here: HereStore;
  readonly publication: StoreApi<Publication>;
  readonly catalog: CatalogIndex;
  /** Whether the canvas stands on the screen, so that what it does not need may be loaded. */
  readonly drawn: StoreApi<boolean>;
  readonly api: FlowApi;
  readonly edit: (change: (flow: Flow) => Flow, options?: EditOptions) => void;
  /** Takes what the server answered about publishing. */
  readonly learn: (detail: FlowDetail) => void;
  /** Selects one node, brings it into view and opens its settings. */
  readonly showNode: (id: string) => void;
  /** Begins saving; the function handed back stops it. */
  readonly start: () => () => void;
}

export interface SessionOptions {
  readonly detail: FlowDetail;
  readonly catalog: Catalog;
  readonly credentials?: readonly Credential[];
  readonly flows?: Known["flows"];
  readonly api: FlowApi;
  readonly drafts: Drafts;
  /** The canvas is what a person waits for. */
  readonly canvasFirst?: boolean;
}

/** Opens a flow for editing; changes that an earlier visit could not save come back. */
export function createEditSession({
  detail,
  catalog,
  credentials,
  flows,
  api,
  drafts,
  canvasFirst = false,
}: SessionOptions): EditSession {
  const index = indexCatalog(catalog);
  const flow = createFlowStore(detail.flow);
  const selection = createSelection();
  const drawn = createStore<boolean>()(() => !canvasFirst);
  const view = createView();
  const save = new Autosave({ flow, revision: detail.revision, save: api.save, drafts });
  const byId = credentials && new Map(credentials.map((one) => [one.id, one]));
  const problems = watchProblems({
    flow,
    catalog: index,
    ...(byId && { credential: (id: string) => byId.get(id) }),
    ...(flows && { flows }),
  });
  const publication = createStore<Publication>()(() => publicationOf(detail, flow.get()));

  function start(): () => void {
    const stops = [save.start(), flow.state.subscribe(({ flow }) => prune(selection, flow))];
    void restoreDraft({ save, flow, drafts, revision: detail.revision });
    return () => {
      for (const stop of stops) stop();
    };
  }

  return {
    flow,
    selection,
    marked: createStore<ReadonlySet<string>>()(() => new Set()),
    view,
    problems,
    save,
    publication,
    api,
    catalog: index,
    drawn,
    overlay: createRunOverlay(),
    here: createHere(),
    // The server refuses the save of who may not edit; here nothing begins that could not be kept.
    edit: (change, options) => publication.getState().can.edit && flow.edit(change, options),
    learn: (answer) => publication.setState(publicationOf(answer, flow.get())),
    showNode: (id) => {
      select(selection, { nodes: [id] });
      view.setState({ inspector: true, reveal: { node: id } });
    },
    start,
  };
}

function publicationOf(
  { published, webhooks, triggers, can, updatedAt }: FlowDetail,
  flow: Flow,
): Publication {
  return {
    published,
    webhooks,
    triggers,
    can,
    live: published && updatedAt <= published.at ? flow : undefined,
  };
}

async function restoreDraft(at: {
  save: Autosave;
  flow: FlowStore;
  drafts: Drafts;
  revision: number;
}): Promise<void> {
  const draft = at.drafts.read(at.flow.get().id);
  if (!draft) return;
  const { readFlow } = await import("./read-flow.ts");
  const read = readFlow(draft.flow);
  if (!("flow" in read)) return;
  if (draft.revision !== at.revision) at.save.conflict();
  at.flow.edit(() => read.flow);
}
