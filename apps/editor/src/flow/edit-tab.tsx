import { lazy, Suspense, useCallback, useEffect, useState } from "react";
import type { ReactElement, ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useStore } from "zustand";
import { Canvas } from "../canvas/canvas.tsx";
import { CanvasBar } from "../canvas/canvas-bar.tsx";
import type { Commands } from "../canvas/commands.ts";
import { ReadOnlyCanvas } from "../canvas/read-only-canvas.tsx";
import { findKey } from "../find/open-find.ts";
import { PalettePopover } from "../palette/palette-popover.tsx";
import { PaletteTray } from "../palette/palette-tray.tsx";
import { problemKey } from "../problems/open-problems.ts";
import { RunBar } from "../runs/run-bar.tsx";
import { ErrorBoundary } from "../shell/error-boundary.tsx";
import { Button } from "../ui/button.tsx";
import { late } from "../ui/late.tsx";
import { withTexts } from "../i18n/late-namespace.ts";
import { InspectorDock } from "./inspector-dock.tsx";
import { onlyNode, select } from "./selection.ts";
import { useFlow, useFlowSession, usePublication } from "./session-context.tsx";
import { useCommands } from "./use-commands.ts";
import { useFlowKey } from "./use-flow-key.ts";
import type { ViewState } from "./view-store.ts";

// Settings and dialogs are not needed to draw the canvas, so they do not hold it up.
const inspector = late(
  async () => (await withTexts(["inspector"], import("../inspector/inspector.tsx"))).Inspector,
);
const find = late(async () => (await withTexts(["find"], import("../find/find-tray.tsx"))).FindTray);
const problemList = late(
  async () => (await withTexts(["problemList"], import("../problems/problems-tray.tsx"))).ProblemsTray,
);
const later = [
  inspector.load,
  () => import("../canvas/paste.ts"),
  () => import("./rename.ts"),
  () => import("./read-flow.ts"),
  find.load,
  problemList.load,
];

const EditDialogs = lazy(async () => ({ default: (await import("./edit-dialogs.tsx")).EditDialogs }));

/** The Edit tab of a flow. Who may not edit it sees the same flow, its settings and its runs. */
export function EditTab(): ReactElement {
  return usePublication().can.edit ? <Editing /> : <Looking />;
}

/** Canvas, palette, settings of the selected node, and the bar to run it. */
function Editing(): ReactElement {
  const commands = useCommands();
  const tray = useStore(useFlowSession().view, (state) => state.tray);
  const onDrawn = useOnceDrawn();
  useFlowKey(findKey);
  useFlowKey(problemKey);
  const [minimap, setMinimap] = useState(() => localStorage.getItem(MINIMAP) === "on");
  function toggleMinimap(): void {
    localStorage.setItem(MINIMAP, minimap ? "off" : "on");
    setMinimap(!minimap);
  }
  return (
    <div className="flex min-h-0 grow flex-col">
      <div className="relative flex min-h-0 grow max-md:flex-col">
        {tray === "palette" && <PaletteTray commands={commands} />}
        <Beside tray="find">
          <find.Component />
        </Beside>
        <Beside tray="problems">
          <problemList.Component />
        </Beside>
        <div className="relative min-h-0 min-w-0 grow">
          <Canvas commands={commands} minimap={minimap} onDrawn={onDrawn} />
          <AddButton commands={commands} />
        </div>
        <Settings />
      </div>
      <CanvasBar commands={commands} minimap={minimap} onMinimap={toggleMinimap}>
        <RunBar />
      </CanvasBar>
      <PalettePopover commands={commands} />
      <Suspense fallback={null}>
        <EditDialogs commands={commands} />
      </Suspense>
    </div>
  );
}

/** What waits until the canvas is seen, because its code would hold the drawing up. */
function useOnceDrawn(): () => void {
  const session = useFlowSession();
  const { problems } = session;
  const [drawn, setDrawn] = useState(false);
  useEffect(() => (drawn ? problems.start() : undefined), [drawn, problems]);
  useEffect(() => {
    if (!drawn) return undefined;
    // Fetched before they are wanted: settings, pasting and renaming work at once, and also when the connection is gone by then.
    const idle = requestIdleCallback(() => void Promise.allSettled(later.map((load) => load())));
    return () => cancelIdleCallback(idle);
  }, [drawn]);
  return useCallback(() => {
    setDrawn(true);
    session.drawn.setState(true, true);
  }, [session]);
}

function Looking(): ReactElement {
  const { overlay, here, selection, view } = useFlowSession();
  const flow = useFlow();
  useFlowKey(findKey);
  const execution = useStore(overlay, (state) => state.execution);
  const selected = useStore(selection, onlyNode);
  const open = useStore(view, (state) => state.inspector) ? selected : undefined;
  const show = useCallback(
    (node: string | undefined): void => {
      select(selection, node === undefined ? {} : { nodes: [node] });
      view.setState({ inspector: node !== undefined });
    },
    [selection, view],
  );
  return (
    <div className="flex min-h-0 grow flex-col">
      <div className="relative flex min-h-0 grow max-md:flex-col">
        <Beside tray="find">
          <find.Component />
        </Beside>
        <div className="relative min-h-0 min-w-0 grow">
          <ReadOnlyCanvas
            flow={flow}
            execution={execution}
            here={here}
            selected={open}
            onSelect={show}
            onEnter={show}
          />
        </div>
        <Settings />
      </div>
      <div className="flex min-h-12 shrink-0 items-center justify-center border-t border-line bg-surface">
        <RunBar />
      </div>
    </div>
  );
}

/** What is asked for beside the canvas, while it is. */
function Beside(props: { tray: NonNullable<ViewState["tray"]>; children: ReactNode }): ReactElement | null {
  const open = useStore(useFlowSession().view, ({ tray }) => tray === props.tray);
  return open ? <Suspense fallback={null}>{props.children}</Suspense> : null;
}

function Settings(): ReactElement | null {
  const { view, selection } = useFlowSession();
  const open = useStore(view, (state) => state.inspector);
  const selected = useStore(selection, onlyNode);
  const closeInspector = useCallback(() => view.setState({ inspector: false }), [view]);
  const shown = open ? selected : undefined;
  useEffect(() => {
    // The settings take room from the canvas; the node that they belong to stays in sight.
    if (shown !== undefined) view.setState({ reveal: { node: shown } });
  }, [shown, view]);
  if (shown === undefined) return null;
  return (
    <InspectorDock onClose={closeInspector}>
      <ErrorBoundary place={shown}>
        <Suspense fallback={null}>
          <inspector.Component nodeId={shown} />
        </Suspense>
      </ErrorBoundary>
    </InspectorDock>
  );
}

const MINIMAP = "weft.minimap";

function AddButton({ commands }: { commands: Commands }): ReactElement | null {
  const { t } = useTranslation("canvas");
  const { view } = useFlowSession();
  const tray = useStore(view, (state) => state.tray);
  const empty = useFlow((flow) => flow.nodes.length === 0);
  if (tray || empty) return null;
  return (
    <Button icon="plus" className="absolute start-3 top-3 z-10 max-md:hidden" onClick={commands.toggleTray}>
      {t("add")}
    </Button>
  );
}
