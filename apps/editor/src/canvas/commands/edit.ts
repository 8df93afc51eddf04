import { canConnect, connect, nodeById, removeElements, updateNode } from "@weft/flow";
import type { Flow, FlowEdge } from "@weft/flow";
import { moveOntoEdge } from "../../flow/add-step.ts";
import { isEmpty, onlyNode, select, selectAll } from "../../flow/selection.ts";
import { openFind } from "../../find/open-find.ts";
import { stepProblem } from "../../problems/open-problems.ts";
import type { CommandContext } from "./context.ts";
import { noteElementId } from "../elements.ts";
import { nextNode } from "../navigate.ts";
import type { Arrow } from "../navigate.ts";

/** Changes to what is on the canvas, and moving about on it. */
export function editCommands(context: CommandContext) {
  const { session, announce, screen } = context;
  const { flow, selection, view, edit } = session;

  // Renaming rewrites the expressions that name the node; the canvas is drawn before what that needs is loaded.
  async function renameLater(id: string, name: string): Promise<void> {
    const { renameNode } = await import("../../flow/rename.ts");
    edit((now) => renameNode(now, id, name));
  }

  return {
    ...selecting(context),
    ...joining(context),
    remove(): void {
      const chosen = selection.getState();
      if (isEmpty(chosen)) return;
      const { nodes, edges, notes } = chosen;
      edit((now) => removeElements(now, { nodes: [...nodes], edges: [...edges], notes: [...notes] }));
      announce("said.removed", { count: nodes.size + edges.size + notes.size });
    },
    /** Switches the selected nodes off; on again when all of them are off. */
    toggleOff(): void {
      const { nodes } = selection.getState();
      if (nodes.size === 0) return;
      const off = [...nodes].some((id) => !nodeById(flow.get(), id)?.disabled);
      edit((now) =>
        [...nodes].reduce((next, id) => updateNode(next, id, { disabled: off ? true : undefined }), now),
      );
      announce(off ? "said.switchedOff" : "said.switchedOn", { count: nodes.size });
    },
    rename(id = onlyNode(selection.getState())): void {
      if (id !== undefined) view.setState({ renaming: id });
    },
    finishRename(id: string, name: string | undefined): void {
      view.setState({ renaming: undefined });
      if (name !== undefined) void renameLater(id, name);
      screen().focus(id);
    },
    undo(): void {
      announce(flow.undo() ? "said.undone" : "said.nothingToUndo");
    },
    redo(): void {
      announce(flow.redo() ? "said.redone" : "said.nothingToRedo");
    },
  };
}

function joining({ session, announce }: CommandContext) {
  const { flow, edit, catalog } = session;
  return {
    removeEdge(id: string): void {
      edit((now) => removeElements(now, { edges: [id] }));
      announce("said.removed", { count: 1 });
    },
    connect(edge: Omit<FlowEdge, "id">): void {
      edit((now) => (canConnect(now, edge, catalog.manifest) ? connect(now, edge) : now));
      announce("said.connected", names(flow.get(), edge));
    },
    reconnect(id: string, edge: Omit<FlowEdge, "id">): void {
      edit((now) => {
        const open = removeElements(now, { edges: [id] });
        return canConnect(open, edge, catalog.manifest) ? connect(open, edge) : now;
      });
    },
    putOnEdge(edgeId: string, nodeId: string): void {
      edit((now) => moveOntoEdge(now, catalog, { edgeId, nodeId }));
    },
  };
}

function selecting({ session, screen }: CommandContext) {
  const { flow, selection, view } = session;
  return {
    selectAll(): void {
      selectAll(selection, flow.get());
    },
    selectNode(id: string): void {
      select(selection, { nodes: [id] });
      screen().focus(id);
    },
    /** Moves the selection to the next node in a direction; begins at the first one. */
    go(arrow: Arrow): void {
      const from = selection.getState().nodes.values().next().value;
      const to = nextNode(flow.get(), from, arrow);
      if (to === undefined) return;
      select(selection, { nodes: [to] });
      view.setState({ reveal: { node: to } });
      screen().focus(to);
    },
    /** Lets go step by step: first the open settings, then the selection. */
    escape(): void {
      if (view.getState().inspector && onlyNode(selection.getState()) !== undefined)
        view.setState({ inspector: false });
      else select(selection, {});
    },
    openSettings(id = onlyNode(selection.getState())): void {
      const [note, ...others] = selection.getState().notes;
      if (id === undefined && note !== undefined && others.length === 0)
        view.setState({ renaming: noteElementId(note) });
      if (id === undefined) return;
      if (onlyNode(selection.getState()) !== id) select(selection, { nodes: [id] });
      view.setState({ inspector: true });
    },
    find(): void {
      openFind(view);
    },
    goToProblem(by: 1 | -1): void {
      stepProblem(view, by);
    },
    showShortcuts(): void {
      view.setState({ dialog: "shortcuts" });
    },
  };
}

function names(flow: Flow, { source, target }: Pick<FlowEdge, "source" | "target">): Record<string, string> {
  return { source: nodeById(flow, source)?.name ?? "", target: nodeById(flow, target)?.name ?? "" };
}
