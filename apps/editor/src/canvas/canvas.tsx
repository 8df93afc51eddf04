import { triggersOf } from "@weft/flow";
import { ReactFlowProvider, useReactFlow } from "reactflow";
import type { EdgeChange } from "reactflow";
import { useCallback, useMemo, useRef } from "react";
import type { MouseEvent as ReactMouseEvent, ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { useStore } from "zustand";
import type { EditSession } from "../flow/edit-session.ts";
import { useFlow, useFlowSession } from "../flow/session-context.tsx";
import { CanvasFrame, Guides } from "./canvas-frame.tsx";
import type { CanvasFrameProps } from "./canvas-frame.tsx";
import { CanvasMenu } from "./canvas-menu.tsx";
import { CanvasModelProvider } from "./canvas-model.tsx";
import type { CanvasModel } from "./canvas-model.tsx";
import type { Commands } from "./commands.ts";
import { rectsOf } from "./elements.ts";
import type { CanvasEdge, CanvasNode } from "./elements.ts";
import { EmptyCanvas } from "./empty-canvas.tsx";
import { GRID } from "./geometry.ts";
import { useSmallScreen } from "./use-small-screen.ts";
import { useConnections } from "./use-connections.ts";
import { followEdgeSelection, useDrag } from "./use-drag.ts";
import { useDrop } from "./use-drop.ts";
import { useElements } from "./use-elements.ts";
import { useKeys } from "./use-keys.ts";
import { useOpenScreen } from "./use-screen.ts";

interface CanvasProps {
  readonly commands: Commands;
  readonly minimap: boolean;
  /** The nodes are on the screen for the first time. */
  readonly onDrawn: () => void;
}

/** The flow as it is being edited. Has to stand inside a `FlowSession`. */
export function Canvas(props: CanvasProps): ReactElement {
  const { commands } = props;
  const { overlay, here, problems, view, marked, publication } = useFlowSession();
  const model = useMemo<CanvasModel>(
    () => ({ overlay, here, editing: { problems: problems.store, view, marked, commands, publication } }),
    [overlay, here, problems, view, marked, commands, publication],
  );
  return (
    <CanvasModelProvider model={model}>
      <ReactFlowProvider>
        <Surface {...props} />
      </ReactFlowProvider>
    </CanvasModelProvider>
  );
}

function Surface({ commands, minimap, onDrawn }: CanvasProps): ReactElement {
  const session = useFlowSession();
  const { t } = useTranslation("canvas");
  const root = useRef<HTMLDivElement>(null);
  const flow = useFlow();
  const selection = useStore(session.selection);
  const moving = useStore(session.view, (view) => view.moving);
  const { nodes, edges } = useElements({ flow, catalog: session.catalog, selection, moving });
  const { getZoom } = useReactFlow();
  const drag = useDrag({ session, commands, zoom: getZoom });
  const guides = useStore(drag.dragging, (state) => state.guides);
  const pointer = usePointer(commands);
  const connections = useConnections(session, commands);
  const drop = useDrop(session, commands);
  const keys = useKeys(root, commands);
  const small = useSmallScreen();
  useOpenScreen({ root, commands, view: session.view });
  const start = useMemo(() => startOf(session), [session]);
  const onEdgesChange = useEdgeSelection(session);
  return (
    <CanvasMenu commands={commands}>
      <div
        ref={root}
        role="application"
        tabIndex={0}
        aria-label={t("label", { name: flow.name })}
        aria-describedby="canvas-keys"
        className="canvas relative size-full"
        {...keys}
        {...drop}
      >
        <span id="canvas-keys" className="sr-only">
          {t("keysHint")}
        </span>
        <CanvasFrame
          root={root}
          nodes={nodes}
          edges={edges}
          start={start}
          minimap={minimap}
          onInit={onDrawn}
          nodesDraggable={!small}
          nodesConnectable={!small}
          {...manners}
          onNodesChange={drag.onNodesChange}
          onNodeDragStop={drag.onDragStop}
          onSelectionDragStop={(event) => drag.onDragStop(event.nativeEvent, undefined)}
          onEdgesChange={onEdgesChange}
          {...pointer}
          {...connections}
        >
          <Guides guides={guides} />
        </CanvasFrame>
        {flow.nodes.length === 0 && flow.notes.length === 0 && <EmptyCanvas commands={commands} />}
      </div>
    </CanvasMenu>
  );
}

function useEdgeSelection({ selection }: EditSession): (changes: EdgeChange<CanvasEdge>[]) => void {
  return useCallback((changes) => followEdgeSelection(selection, changes), [selection]);
}

const manners: Partial<CanvasFrameProps> = {
  snapToGrid: true,
  snapGrid: [GRID, GRID],
  selectionKeyCode: "Shift",
  multiSelectionKeyCode: ["Meta", "Control"],
  connectionRadius: 36,
};

/** Clicks. A click on a node opens its settings, one on its name twice renames it, one on the open twice adds a node. */
function usePointer(commands: Commands) {
  return useMemo(
    () => ({
      onNodeClick(event: ReactMouseEvent, node: CanvasNode): void {
        if (node.type === "step" && !event.ctrlKey && !event.metaKey && !event.shiftKey)
          commands.openSettings(node.id);
      },
      onNodeDoubleClick(event: ReactMouseEvent, node: CanvasNode): void {
        const onName = event.target instanceof Element && event.target.closest("[data-part=name]");
        if (node.type === "step" && onName) commands.rename(node.id);
      },
      onPaneClick: () => commands.focus(),
      onDoubleClick(event: ReactMouseEvent): void {
        if (!(event.target instanceof Element && event.target.classList.contains("react-flow__pane"))) return;
        const at = { x: event.clientX, y: event.clientY };
        commands.openPalette({ at, position: commands.toFlow(at) });
      },
    }),
    [commands],
  );
}

function startOf({ flow, catalog }: ReturnType<typeof useFlowSession>) {
  const trigger = triggersOf(flow.get(), catalog.manifest)[0];
  return trigger && rectsOf(flow.get(), catalog).get(trigger.id);
}
