import type { ReactElement, ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useStore } from "zustand";
import { useFlow, useFlowSession } from "../flow/session-context.tsx";
import { ProblemsButton } from "../problems/problems-button.tsx";
import { IconButton } from "../ui/icon-button.tsx";
import { Menu } from "../ui/menu.tsx";
import type { Commands } from "./commands.ts";

interface CanvasBarProps {
  readonly commands: Commands;
  readonly minimap: boolean;
  readonly onMinimap: () => void;
  /** What runs the flow; in the middle. */
  readonly children: ReactNode;
}

/** The strip below the canvas. It takes its own room, so it never covers a node. */
export function CanvasBar({ commands, minimap, onMinimap, children }: CanvasBarProps): ReactElement {
  const { t } = useTranslation("canvas");
  const empty = useFlow(({ nodes, notes }) => nodes.length + notes.length === 0);
  const more = [
    { label: t("shortcut.note"), icon: "sticky-note", keys: "Shift+N", onSelect: () => commands.addNote() },
    {
      label: t("menu.tidy"),
      icon: "layout-grid",
      keys: "Shift+T",
      disabled: empty,
      onSelect: () => void commands.tidyUp(),
    },
    "separator",
    { label: t("shortcut.find"), icon: "search", keys: "Ctrl+F", onSelect: () => commands.find() },
    {
      label: t("shortcut.problems"),
      icon: "circle-alert",
      keys: "F8",
      onSelect: () => commands.goToProblem(1),
    },
    { label: t("minimap"), checked: minimap, onSelect: onMinimap },
    { label: t("shortcut.help"), icon: "circle-help", keys: "?", onSelect: () => commands.showShortcuts() },
  ] as const;
  return (
    <div
      role="toolbar"
      aria-label={t("bar")}
      className="grid min-h-12 shrink-0 grid-cols-[1fr_auto_1fr] items-center max-sm:grid-cols-[auto_minmax(0,1fr)_auto] gap-2 border-t border-line bg-surface px-2 py-1"
    >
      <div className="flex items-center gap-1">
        <UndoButtons commands={commands} />
        <ProblemsButton />
      </div>
      <div className="flex justify-center">{children}</div>
      <div className="flex items-center justify-end gap-0.5">
        <IconButton
          className="max-sm:hidden"
          icon="minus"
          label={t("shortcut.zoomOut")}
          keys="-"
          onClick={() => commands.zoom("out")}
        />
        <IconButton
          className="max-sm:hidden"
          icon="plus"
          label={t("shortcut.zoomIn")}
          keys="+"
          onClick={() => commands.zoom("in")}
        />
        <IconButton icon="maximize" label={t("menu.fit")} keys="Shift+1" onClick={() => commands.show()} />
        <Menu side="top" trigger={<IconButton icon="ellipsis" label={t("more")} />} items={more} />
      </div>
    </div>
  );
}

function UndoButtons({ commands }: { commands: Commands }): ReactElement {
  const { t } = useTranslation("canvas");
  const { history } = useFlowSession().flow;
  const canUndo = useStore(history, ({ pastStates }) => pastStates.length > 0);
  const canRedo = useStore(history, ({ futureStates }) => futureStates.length > 0);
  return (
    <div className="flex items-center gap-0.5">
      <IconButton
        icon="undo-2"
        label={t("shortcut.undo")}
        keys="Ctrl+Z"
        disabled={!canUndo}
        onClick={() => commands.undo()}
      />
      <IconButton
        icon="redo-2"
        label={t("shortcut.redo")}
        keys="Ctrl+Shift+Z"
        disabled={!canRedo}
        onClick={() => commands.redo()}
      />
    </div>
  );
}
