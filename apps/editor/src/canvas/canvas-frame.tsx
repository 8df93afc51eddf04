import { Background, BackgroundVariant, ReactFlow, useStore, ViewportPortal } from "reactflow";
import type { ReactFlowProps, ReactFlowState } from "reactflow";
import { lazy, Suspense, useLayoutEffect, useRef, useState } from "react";
import type { ReactElement, ReactNode, RefObject } from "react";
import "./canvas.css";
import type { CanvasEdge, CanvasNode } from "./elements.ts";
import { FlowEdge } from "./flow-edge.tsx";
import { GRID } from "./geometry.ts";
import type { Rect } from "./geometry.ts";
import type { Guide } from "./guides.ts";
import { hoverEdge } from "./hovered-edge.ts";
import { NoteNode } from "./note-node.tsx";
import { StepNode } from "./step-node.tsx";
import { detailAt, MAX_ZOOM, MIN_ZOOM, openingViewport } from "./view-port.ts";
import type { Viewport } from "./view-port.ts";

// Off unless somebody wants it, so it is not part of the first load.
const Overview = lazy(async () => ({ default: (await import("./overview.tsx")).Overview }));

const nodeTypes = { step: StepNode, note: NoteNode };
const edgeTypes = { flow: FlowEdge };
/** From here on only what is visible is drawn. */
const LARGE = 120;

export interface CanvasFrameProps extends Omit<ReactFlowProps<CanvasNode, CanvasEdge>, "nodes" | "edges"> {
  readonly root: RefObject<HTMLDivElement | null>;
  readonly nodes: CanvasNode[];
  readonly edges: CanvasEdge[];
  /** Where the flow begins, for the first view of a large one. */
  readonly start: Rect | undefined;
  /** The smallest zoom at which the flow still opens as a whole. */
  readonly smallest?: number;
  readonly minimap: boolean;
  readonly children?: ReactNode;
}

/** React Flow with the look and the manners that the editable and the read-only canvas share. */
export function CanvasFrame(props: CanvasFrameProps): ReactElement {
  const { nodes, start, smallest } = props;
  const box = useRef<HTMLDivElement>(null);
  const [opening, setOpening] = useState<Viewport>();
  useLayoutEffect(() => {
    const size = box.current?.getBoundingClientRect();
    if (size && !opening) setOpening(openingViewport(nodes.map(rectOf), { start, screen: size, smallest }));
  }, [opening, nodes, start, smallest]);
  return (
    <div ref={box} className="absolute inset-0">
      {opening && <Drawn {...props} opening={opening} />}
    </div>
  );
}

function Drawn(props: CanvasFrameProps & { opening: Viewport }): ReactElement {
  const { root, nodes, start: _start, smallest: _smallest, minimap, opening, children, ...rest } = props;
  return (
    <ReactFlow
      nodes={nodes}
      nodeTypes={nodeTypes}
      edgeTypes={edgeTypes}
      defaultViewport={opening}
      minZoom={MIN_ZOOM}
      maxZoom={MAX_ZOOM}
      onlyRenderVisibleElements={nodes.length > LARGE}
      nodesFocusable={false}
      edgesFocusable={false}
      disableKeyboardA11y
      deleteKeyCode={null}
      zoomOnDoubleClick={false}
      panOnScroll
      attributionPosition="bottom-left"
      elevateNodesOnSelect={false}
      onEdgeMouseEnter={(_, edge) => hoverEdge(edge.id)}
      onEdgeMouseLeave={() => hoverEdge(undefined)}
      {...rest}
    >
      <Background variant={BackgroundVariant.Dots} gap={GRID * 3} size={1.5} />
      <DetailLevel root={root} />
      {minimap && (
        <Suspense fallback={null}>
          <Overview />
        </Suspense>
      )}
      {children}
    </ReactFlow>
  );
}

const detailOf = (state: ReactFlowState): string => detailAt(state.transform[2]);

/** Tells the style sheet how near we are; no node is drawn anew for it. */
function DetailLevel({ root }: { root: RefObject<HTMLDivElement | null> }): null {
  const detail = useStore(detailOf);
  useLayoutEffect(() => {
    if (root.current) root.current.dataset["detail"] = detail;
  }, [root, detail]);
  return null;
}

const REACH = 100_000;

/** The lines that a dragged node is in line with. */
export function Guides({ guides }: { guides: readonly Guide[] }): ReactElement | null {
  const zoom = useStore((state) => state.transform[2]);
  if (guides.length === 0) return null;
  const thick = 1 / zoom;
  return (
    <ViewportPortal>
      {guides.map(({ axis, at }) => (
        <div
          key={axis}
          className="guide"
          style={
            axis === "x"
              ? { left: at, top: -REACH, width: thick, height: REACH * 2 }
              : { top: at, left: -REACH, height: thick, width: REACH * 2 }
          }
        />
      ))}
    </ViewportPortal>
  );
}

function rectOf({ position, measured }: CanvasNode): Rect {
  return { ...position, width: measured?.width ?? 0, height: measured?.height ?? 0 };
}
