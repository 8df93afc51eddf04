import { BaseEdge, EdgeLabelRenderer, getBezierPath } from "reactflow";
import type { EdgeProps } from "reactflow";
import { memo } from "react";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "../i18n/format.ts";
import { IconButton } from "../ui/icon-button.tsx";
import { useCanvasModel, useEdgeRun } from "./canvas-model.tsx";
import type { CanvasEdge } from "./elements.ts";
import { useHoveredEdge } from "./hovered-edge.ts";

/** One edge: its line, the number of items that went over it, and its tools while it is pointed at or selected. */
export const FlowEdge = memo(function FlowEdge(props: EdgeProps<CanvasEdge>): ReactElement {
  const { id, target, selected, sourceX, sourceY, targetX, targetY, sourcePosition, targetPosition } = props;
  const run = useEdgeRun({ id, target });
  const hovered = useHoveredEdge(id);
  const { editing } = useCanvasModel();
  const curve = { sourceX, sourceY, targetX, targetY, sourcePosition, targetPosition };
  const [path, middleX, middleY] = getBezierPath(curve);
  const tools = editing && (hovered || selected);
  return (
    <g
      className="edge"
      data-path={run?.path}
      data-moving={run?.moving || undefined}
      data-hovered={hovered || undefined}
    >
      <BaseEdge id={id} path={path} interactionWidth={24} />
      {run && run.items > 0 && !tools && <ItemCount count={run.items} x={middleX} y={middleY} />}
      {tools && <EdgeTools id={id} x={middleX} y={middleY} count={run?.items ?? 0} />}
    </g>
  );
});

/** The count stands on a ground of its own, so the line does not run through the number. */
function ItemCount({ count, x, y }: { count: number; x: number; y: number }): ReactElement {
  const { t } = useTranslation("canvas");
  const text = useFormat().number(count);
  const width = text.length * 7 + 14;
  return (
    <g className="edge-count" transform={`translate(${x} ${y})`}>
      <title>{t("items", { count })}</title>
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
