import { triggersOf } from "@weft/flow";
import type { ExecutionView, Flow } from "@weft/flow";
import { ReactFlowProvider } from "reactflow";
import { useEffect, useId, useMemo, useRef, useState } from "react";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import type { CatalogIndex } from "../flow/catalog-index.ts";
import { createRunOverlay } from "../flow/run-overlay.ts";
import { emptySelection } from "../flow/selection.ts";
import { useCatalogIndex } from "../flow/session-context.tsx";
import type { HereStore } from "../presence/here.ts";
import { CanvasFrame } from "./canvas-frame.tsx";
import { CanvasModelProvider } from "./canvas-model.tsx";
import type { CanvasModel } from "./canvas-model.tsx";
import type { DiffMark } from "./diff-sign.tsx";
import { isNoteElement, noteIdOf, rectsOf } from "./elements.ts";
import type { CanvasEdge, CanvasNode } from "./elements.ts";
import { useElements } from "./use-elements.ts";
import { useLookKeys } from "./use-keys.ts";
import { useLook } from "./use-look.ts";
import { useKeptInView, useScreen } from "./use-screen.ts";
import { OVERVIEW } from "./view-port.ts";

export interface ReadOnlyCanvasProps {
  readonly flow: Flow;
  /** Drawn over the flow: what ran, what came of it, how many items went where. */
  readonly execution?: ExecutionView | undefined;
  /** What became of its elements, by their ids on the canvas, where two states of a flow are compared. */
  readonly marks?: ReadonlyMap<string, DiffMark> | undefined;
  /** The node whose data is open beside the canvas, or a note that is told of there. */
  readonly selected?: string | undefined;
  readonly onSelect?: (nodeId: string | undefined) => void;
  /** Who else has this flow open, to show what they have selected. */
  readonly here?: HereStore;
  /** Opens a node and moves the keyboard there. */
  readonly onEnter?: (nodeId: string) => void;
}

/** A flow to look at: a version, or the one that an execution ran. */
export function ReadOnlyCanvas(props: ReadOnlyCanvasProps): ReactElement | null {
  const catalog = useCatalogIndex();
  if (!catalog) return null;
  return (
    <ReactFlowProvider>
      <Surface {...props} catalog={catalog} />
    </ReactFlowProvider>
  );
}

function Surface(props: ReadOnlyCanvasProps & { catalog: CatalogIndex }): ReactElement {
  const { flow, execution, marks, selected: open, onSelect, onEnter, here, catalog } = props;
  const { t } = useTranslation("canvas");
  const root = useRef<HTMLDivElement>(null);
  const [overlay] = useState(() => createRunOverlay(execution));
  useEffect(() => overlay.setState({ execution }), [overlay, execution]);
  const model = useMemo<CanvasModel>(
    () => ({ overlay, marks, ...(here && { here }) }),
    [overlay, marks, here],
  );
  const screen = useScreen(root);
  const { at, commands, click } = useLook({ flow, screen, open, onSelect, onEnter });
  const keys = useLookKeys(root, commands);
  useKeptInView(root, screen, at);
  const hint = useId();
  const selection = useMemo(
    () =>
      at === undefined
        ? emptySelection
        : isNoteElement(at)
          ? { ...emptySelection, notes: new Set([noteIdOf(at)]) }
          : { ...emptySelection, nodes: new Set([at]) },
    [at],
  );
  const elements = useElements({ flow, catalog, selection });
  const nodes = useMemo(() => elements.nodes.map((node) => named(node, marks)), [elements.nodes, marks]);
  const edges = useMemo(() => elements.edges.map((edge) => named(edge, marks)), [elements.edges, marks]);
  const trigger = triggersOf(flow, catalog.manifest)[0];
  return (
    <CanvasModelProvider model={model}>
      <div
        ref={root}
        role="application"
        tabIndex={0}
        aria-label={t("label", { name: flow.name })}
        aria-describedby={hint}
        className="canvas relative size-full"
        {...keys}
      >
        <span id={hint} className="sr-only">
          {t(onEnter ? "keysHintLook" : "keysHintMove")}
        </span>
        <CanvasFrame
          root={root}
          nodes={nodes}
          edges={edges}
          start={trigger && rectsOf(flow, catalog).get(trigger.id)}
          smallest={OVERVIEW}
          minimap={false}
          nodesDraggable={false}
          nodesConnectable={false}
          elementsSelectable={false}
          onNodeClick={(_, node) => (node.type === "step" || marks?.has(node.id)) && click(node.id)}
          onPaneClick={() => click(undefined)}
        />
      </div>
    </CanvasModelProvider>
  );
}

/** Lets a screen reader say what became of an element. */
function named<Element extends CanvasNode | CanvasEdge>(
  element: Element,
  marks: ReadOnlyCanvasProps["marks"],
): Element {
  const mark = marks?.get(element.id);
  if (!mark) return element;
  return { ...element, ariaLabel: [element.ariaLabel, mark.word].filter(Boolean).join(", ") };
}
