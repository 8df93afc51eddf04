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
import { CanvasFrame } from "./canvas-frame.tsx";
import { CanvasModelProvider } from "./canvas-model.tsx";
import type { CanvasModel } from "./canvas-model.tsx";
import { rectsOf } from "./elements.ts";
import { useElements } from "./use-elements.ts";
import { useLookKeys } from "./use-keys.ts";
import { useLook } from "./use-look.ts";
import { useKeptInView, useScreen } from "./use-screen.ts";
import { OVERVIEW } from "./view-port.ts";

export interface ReadOnlyCanvasProps {
  readonly flow: Flow;
  /** Drawn over the flow: what ran, what came of it, how many items went where. */
  readonly execution?: ExecutionView | undefined;
  /** The node whose data is open beside the canvas. */
  readonly selected?: string | undefined;
  readonly onSelect?: (nodeId: string | undefined) => void;
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
  const { flow, execution, selected: open, onSelect, onEnter, catalog } = props;
  const { t } = useTranslation("canvas");
  const root = useRef<HTMLDivElement>(null);
  const [overlay] = useState(() => createRunOverlay(execution));
  useEffect(() => overlay.setState({ execution }), [overlay, execution]);
  const model = useMemo<CanvasModel>(() => ({ overlay }), [overlay]);
  const screen = useScreen(root);
  const { at, commands, click } = useLook({ flow, screen, open, onSelect, onEnter });
  const keys = useLookKeys(root, commands);
  useKeptInView(root, screen, at);
  const hint = useId();
  const selection = useMemo(
    () => (at === undefined ? emptySelection : { ...emptySelection, nodes: new Set([at]) }),
    [at],
  );
  const { nodes, edges } = useElements({ flow, catalog, selection });
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
          onNodeClick={(_, node) => node.type === "step" && click(node.id)}
          onPaneClick={() => click(undefined)}
        />
      </div>
    </CanvasModelProvider>
  );
}
