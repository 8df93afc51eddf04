import { BaseEdge, EdgeLabelRenderer, getBezierPath, useStore } from "reactflow";
import type { EdgeProps, ReactFlowState } from "reactflow";
import { memo } from "react";
import type { ReactElement, ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "../i18n/format.ts";
import { IconButton } from "../ui/icon-button.tsx";
import { useCanvasModel, useDiffMark, useEdgeRun } from "./canvas-model.tsx";
import { EdgeSign } from "./diff-sign.tsx";
import type { CanvasEdge } from "./elements.ts";
import { STEP_HEIGHT, STEP_WIDTH } from "./geometry.ts";
import { useHoveredEdge } from "./hovered-edge.ts";
import { countOnWayBack, lanesOf, leadsBack, wayBack } from "./way-back.ts";
import type { Lane } from "./way-back.ts";

/** One edge: its line, the number of items that went over it, and its tools while it is pointed at or selected. */
export const FlowEdge = memo(function FlowEdge(props: EdgeProps<CanvasEdge>): ReactElement {
  if (leadsBack(props)) return <EdgeBack {...props} />;
  const { sourceX, sourceY, targetX, targetY, sourcePosition, targetPosition } = props;
  const curve = { sourceX, sourceY, targetX, targetY, sourcePosition, targetPosition };
  const [path, x, y] = getBezierPath(curve);
  return <Line edge={props} path={path} x={x} y={y} />;
});

/** An edge to the left goes around the nodes between its ends: the way back of a loop. */
function EdgeBack(edge: EdgeProps<CanvasEdge>): ReactElement {
  const known = useStore((state) => allLanes(state).get(edge.id), sameLane);
  const lane = known ?? { y: Math.max(edge.sourceY, edge.targetY) + STEP_HEIGHT, depth: 0 };
  const x = (edge.sourceX + edge.targetX) / 2;
  const { y } = lane;
  return (
    <Line edge={edge} path={wayBack(edge, lane)} x={x} y={y} count={countOnWayBack(edge, lane)}>
      <path className="edge-back" d={`M${x + 4} ${y - 5}L${x - 3} ${y}L${x + 4} ${y + 5}`} />
    </Line>
  );
}

function sameLane(a: Lane | undefined, b: Lane | undefined): boolean {
  return a?.y === b?.y && a?.depth === b?.depth;
}

/** Worked out once for each change of nodes or edges, for all the edges that ask. */
let latest: { nodes: unknown; edges: unknown; lanes: ReadonlyMap<string, Lane> } | undefined;

function allLanes({ nodes, edges, nodeLookup }: ReactFlowState): ReadonlyMap<string, Lane> {
  if (latest?.nodes === nodes && latest.edges === edges) return latest.lanes;
  const rects = [...nodeLookup.values()].flatMap(({ id, type, internals, measured }) => {
    if (type !== "step") return [];
    const { width = STEP_WIDTH, height = STEP_HEIGHT } = measured;
    return [[id, { ...internals.positionAbsolute, width, height }] as const];
  });
  latest = { nodes, edges, lanes: lanesOf(edges, new Map(rects)) };
  return latest.lanes;
}

function Line(props: {
  edge: EdgeProps<CanvasEdge>;
  path: string;
  /** The middle, where tools and numbers stand. */
  x: number;
  y: number;
  /** Where its number stands, if not there. */
  count?: { readonly x: number; readonly y: number };
  /** Drawn there while nothing else is. */
  children?: ReactNode;
}): ReactElement {
  const { edge, path, x, y, count = { x, y }, children } = props;
  const { id, target, selected } = edge;
  const run = useEdgeRun({ id, target });
  const hovered = useHoveredEdge(id);
  const { editing } = useCanvasModel();
  const mark = useDiffMark(id);
  const tools = editing && (hovered || selected);
  const counted = run && run.items > 0;
  return (
    <g
      className="edge"
      data-path={run?.path}
      data-moving={run?.moving || undefined}
      data-hovered={hovered || undefined}
      data-diff={mark?.kind}
    >
      <BaseEdge id={id} path={path} interactionWidth={24} />
      {!tools && (!counted || props.count) && children}
      {counted && !tools && <ItemCount items={run.items} {...count} />}
      {mark && <EdgeSign mark={mark} {...count} />}
      {tools && <EdgeTools id={id} x={x} y={y} count={run?.items ?? 0} />}
    </g>
  );
}

/** The count stands on a ground of its own, so the line does not run through the number. */
function ItemCount({ items, x, y }: { items: number; x: number; y: number }): ReactElement {
  const { t } = useTranslation("canvas");
  const text = useFormat().number(items);
  const width = text.length * 7 + 14;
  return (
    <g className="edge-count" transform={`translate(${x} ${y})`}>
      <title>{t("items", { count: items })}</title>
      <rect x={-width / 2} y={-10} width={width} height={20} rx={10} />
      <text textAnchor="middle" dy="0.35em">
        {text}
      </text>
    </g>
  );
}

function EdgeTools({
  id,
  x,
  y,
  count,
}: {
  id: string;
  x: number;
  y: number;
  count: number;
}): ReactElement | null {
  const { t } = useTranslation("canvas");
  const { editing } = useCanvasModel();
  const format = useFormat();
  if (!editing) return null;
  return (
    <EdgeLabelRenderer>
      <div
        className="edge-tools nodrag nopan"
        style={{ transform: `translate(-50%, -50%) translate(${x}px, ${y}px)` }}
        data-edge-tools={id}
      >
        <IconButton
          icon="plus"
          size="sm"
          label={t("insertHere")}
          onClick={(event) => editing.commands.openPaletteOnEdge(id, { x, y }, event.currentTarget)}
        />
        {count > 0 && <span className="px-1 text-small text-ink-soft">{format.number(count)}</span>}
        <IconButton
          icon="trash-2"
          size="sm"
          label={t("deleteEdge")}
          onClick={() => editing.commands.removeEdge(id)}
        />
      </div>
    </EdgeLabelRenderer>
  );
}
