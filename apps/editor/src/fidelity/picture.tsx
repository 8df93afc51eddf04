import type { Flow } from "@weft/flow";
import { useId, useLayoutEffect, useMemo, useRef, useState } from "react";
import type { KeyboardEvent, ReactElement, RefObject } from "react";
import { useTranslation } from "react-i18next";
import { cx } from "../ui/cx.ts";
import { NodeIcon } from "../ui/icon.tsx";
import type { Lit } from "./lit.ts";
import { BOX, layPicture, MOST_SCALE, nameSize } from "./picture-layout.ts";
import type { PictureLayout, PictureNode } from "./picture-layout.ts";
import { StatusMark } from "./status-mark.tsx";
import { statusLooks } from "./status.ts";
import type { Status } from "./status.ts";

interface PictureProps {
  flow: Flow;
  statusOf: (node: string) => Status;
  iconOf: (type: string, version: number) => string | undefined;
  lit: Lit;
  /** Goes to what is said of a node. */
  onEnter: (node: string) => void;
}

/** The flow as a small drawing: every node at its place, marked by what became of it. One stop for the keyboard; arrows go through it. */
export function Picture(props: PictureProps): ReactElement {
  const { flow, lit, onEnter } = props;
  const { t } = useTranslation("n8n");
  const layout = useMemo(() => layPicture(flow), [flow]);
  const frame = useRef<HTMLDivElement>(null);
  const shown = useShownSize(frame);
  const id = useId();
  const { nodes, box } = layout;
  const at = nodes.findIndex((node) => node.id === lit.node);
  const index = at < 0 ? undefined : at;
  return (
    <div
      ref={frame}
      className="flex h-52 w-full justify-center overflow-hidden rounded-lg border border-line bg-sunken sm:h-72 lg:h-96"
    >
      <svg
        role="listbox"
        tabIndex={0}
        aria-label={t("picture.label", { name: flow.name })}
        aria-activedescendant={index === undefined ? undefined : `${id}${index}`}
        viewBox={`${box.x} ${box.y} ${box.width} ${box.height}`}
        preserveAspectRatio="xMidYMid meet"
        className="size-full rounded-lg outline-offset-[-2px]"
        style={{ maxWidth: box.width * MOST_SCALE, maxHeight: box.height * MOST_SCALE, margin: "auto" }}
        onKeyDown={(event) => {
          const next = nodeAfter(event, index, nodes.length);
          if (next !== undefined) lit.show(nodes[next]?.id);
          if (event.key === "Enter" && lit.node !== undefined) onEnter(lit.node);
          if (next !== undefined || event.key === "Enter") event.preventDefault();
        }}
      >
        <Ground layout={layout} />
        {nodes.map((node, i) => (
          <Node key={node.id} {...props} id={`${id}${i}`} node={node} names={nameSize(layout, shown)} />
        ))}
      </svg>
    </div>
  );
}

function nodeAfter({ key }: KeyboardEvent, at: number | undefined, count: number): number | undefined {
  if (count === 0) return undefined;
  const now = at ?? -1;
  if (key === "ArrowRight" || key === "ArrowDown") return Math.min(now + 1, count - 1);
  if (key === "ArrowLeft" || key === "ArrowUp") return Math.max(now - 1, 0);
  if (key === "Home") return 0;
  return key === "End" ? count - 1 : undefined;
}

function Ground({ layout: { notes, edges } }: { layout: PictureLayout }): ReactElement {
  return (
    <g role="presentation">
      {notes.map(({ id, ...rect }) => (
        <rect key={id} {...rect} rx={8} className="fill-hover" />
      ))}
      {edges.map(({ id, path }) => (
        <path
          key={id}
          d={path}
          fill="none"
          className="stroke-ink-faint"
          strokeWidth={1.5}
          vectorEffect="non-scaling-stroke"
        />
      ))}
    </g>
  );
}

function Node(
  props: PictureProps & { id: string; node: PictureNode; names: ReturnType<typeof nameSize> },
): ReactElement {
  const { id, node, names, statusOf, iconOf, lit, onEnter } = props;
  const { t } = useTranslation("n8n");
  const status = statusOf(node.id);
  const on = lit.node === node.id;
  const { fill, edge } = statusLooks[status];
  return (
    <g
      id={id}
      role="option"
      aria-selected={on}
      aria-label={`${node.name}: ${t(`status.${status}`)}`}
      transform={`translate(${node.x} ${node.y})`}
      className="cursor-pointer"
      onPointerEnter={() => lit.show(node.id)}
      onPointerLeave={() => lit.show(undefined)}
      onClick={() => onEnter(node.id)}
    >
      {on && (
        <rect
          x={-9}
          y={-9}
          width={BOX.width + 18}
          height={BOX.height + 18}
          rx={18}
          fill="none"
          className="stroke-accent"
          strokeWidth={3}
          vectorEffect="non-scaling-stroke"
        />
      )}
      <rect
        {...BOX}
        rx={12}
        className={cx(fill, edge)}
        strokeWidth={on ? 2 : 1.25}
        strokeDasharray={status === "placeholder" ? "4 3" : undefined}
        vectorEffect="non-scaling-stroke"
      />
      <g transform={`translate(${BOX.width / 2 - 22} ${BOX.height / 2 - 22})`} className="text-ink-soft">
        <NodeIcon name={iconOf(node.type, node.version)} size={44} />
      </g>
      {status !== "own" && (
        <g transform={`translate(${BOX.width - 26} -18)`}>
          <StatusMark status={status} size={44} />
        </g>
      )}
      {names && <Name name={node.name} {...names} />}
    </g>
  );
}

function Name(props: { name: string; size: number; letters: number }): ReactElement {
  const { name, size, letters } = props;
  return (
    <text
      x={BOX.width / 2}
      y={BOX.height + 9 + size}
      textAnchor="middle"
      fontSize={size}
      className="fill-ink"
    >
      {shortened(name, letters)}
    </text>
  );
}

function shortened(name: string, letters: number): string {
  return name.length <= letters ? name : `${name.slice(0, letters - 1).trimEnd()}…`;
}

/** The room that there is for the picture, in px. */
function useShownSize(frame: RefObject<HTMLDivElement | null>): { width: number; height: number } {
  const [size, setSize] = useState({ width: 600, height: 280 });
  useLayoutEffect(() => {
    const element = frame.current;
    if (!element) return undefined;
    const watch = new ResizeObserver(() =>
      setSize({ width: element.clientWidth, height: element.clientHeight }),
    );
    watch.observe(element);
    return () => watch.disconnect();
  }, [frame]);
  return size;
}
