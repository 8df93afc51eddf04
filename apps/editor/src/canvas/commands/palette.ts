import { outputHandles } from "@weft/flow";
import type { Position } from "@weft/flow";
import type { NodeManifest } from "@weft/sdk";
import { addStep } from "../../flow/add-step.ts";
import { onlyNode, select } from "../../flow/selection.ts";
import type { PaletteRequest } from "../../flow/view-store.ts";
import type { CommandContext } from "./context.ts";

/** Opening the palette in the right place, and adding what was chosen in it. */
export function paletteCommands(context: CommandContext) {
  const { session, screen, announce } = context;
  const { flow, selection, view, catalog, edit } = session;

  function open(request: PaletteRequest): void {
    view.setState({ palette: request });
  }

  /** The output that the next node is joined to: the first loose one of the selected node. */
  function nextOutput(): PaletteRequest["from"] {
    const id = onlyNode(selection.getState());
    const node = flow.get().nodes.find((one) => one.id === id);
    const manifest = node && catalog.manifest(node.type, node.version);
    if (!node || !manifest) return undefined;
    const outputs = outputHandles(node, manifest);
    const used = new Set(
      flow
        .get()
        .edges.filter(({ source }) => source === node.id)
        .map(({ sourceHandle }) => sourceHandle),
    );
    const handle = outputs.find(({ id }) => !used.has(id)) ?? outputs[0];
    return handle && { node: node.id, handle: handle.id, side: "source" };
  }

  function add(manifest: NodeManifest, request: PaletteRequest = view.getState().palette ?? {}): void {
    const center = screen().center();
    const added = addStep(flow.get(), catalog, { ...newStep(context, manifest), request, center });
    edit(() => added.flow);
    view.setState({ palette: undefined });
    select(selection, { nodes: [added.node.id] });
    view.setState({ reveal: { node: added.node.id } });
    screen().focus(added.node.id);
    announce("said.added", { name: added.node.name });
  }

  return {
    openPalette: open,
    /** From the keyboard: after the selected node, or in the middle. */
    openPaletteHere(): void {
      const from = nextOutput();
      const at = from && screen().placeAfter(from.node);
      open({ ...(from && { from }), ...(at && { at }) });
    },
    openPaletteAfter(node: string, handle: string, button: Element): void {
      open({ from: { node, handle, side: "source" }, at: besides(button) });
    },
    openPaletteOnEdge(edge: string, position: Position, button: Element): void {
      open({ edge, position, at: besides(button) });
    },
    closePalette(): void {
      view.setState({ palette: undefined });
      screen().focus();
    },
    add,
    toggleTray(): void {
      view.setState(({ tray }) => ({ tray: tray === "palette" ? undefined : "palette" }));
    },
  };
}

/** A node under its name, and for a loop what it goes round through until its body is drawn. */
function newStep({ session, words }: CommandContext, manifest: NodeManifest) {
  const nothing = manifest.loops === true && session.catalog.newest("flow.noop");
  return {
    manifest,
    name: words.nameOf(manifest),
    ...(nothing && { body: { manifest: nothing, name: words.nameOf(nothing) } }),
  };
}

function besides(element: Element): Position {
  const { right, top } = element.getBoundingClientRect();
  return { x: right + 8, y: top };
}
