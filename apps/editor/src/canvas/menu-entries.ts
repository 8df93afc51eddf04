import type { Position } from "@weft/flow";
import type { TFunction } from "i18next";
import type { MenuEntry } from "../ui/menu-items.tsx";
import type { Commands } from "./commands.ts";

interface Given {
  readonly commands: Commands;
  readonly t: TFunction<"canvas">;
}

/** `node`: the only selected one; `nodes`: how many are selected; `off`: all of them are switched off. */
export function elementEntries(
  given: Given & { node: string | undefined; nodes: number; off: boolean },
): readonly MenuEntry[] {
  const { commands: c, t, node, nodes, off } = given;
  const single: MenuEntry[] =
    node === undefined
      ? []
      : [
          {
            label: t("menu.settings"),
            icon: "settings",
            keys: "Enter",
            onSelect: () => c.openSettings(node),
          },
          { label: t("menu.rename"), icon: "pencil", keys: "F2", onSelect: () => c.rename(node) },
          { label: t("menu.addAfter"), icon: "plus", keys: "Tab", onSelect: () => c.openPaletteHere() },
          "separator",
        ];
  const switching: MenuEntry[] =
    nodes === 0
      ? []
      : [
          {
            label: t(off ? "menu.switchOn" : "menu.switchOff"),
            icon: "power",
            keys: "D",
            onSelect: () => c.toggleOff(),
          },
        ];
  return [
    ...single,
    { label: t("menu.cut"), keys: "Ctrl+X", onSelect: () => void c.copyToClipboard(true) },
    { label: t("menu.copy"), icon: "copy", keys: "Ctrl+C", onSelect: () => void c.copyToClipboard() },
    { label: t("menu.duplicate"), keys: "Ctrl+D", onSelect: () => void c.duplicate() },
    ...switching,
    "separator",
    { label: t("menu.delete"), icon: "trash-2", keys: "Delete", danger: true, onSelect: () => c.remove() },
  ];
}

export function arrangeEntries({ commands: c, t, many }: Given & { many: boolean }): readonly MenuEntry[] {
  const spread: MenuEntry[] = many
    ? [
        {
          label: t("menu.spreadHorizontal"),
          icon: "align-horizontal-distribute-center",
          onSelect: () => c.distribute("horizontal"),
        },
        {
          label: t("menu.spreadVertical"),
          icon: "align-vertical-distribute-center",
          onSelect: () => c.distribute("vertical"),
        },
      ]
    : [];
  return [
    "separator",
    { label: t("menu.alignLeft"), icon: "align-start-vertical", onSelect: () => c.align("left") },
    { label: t("menu.alignCenter"), icon: "align-center-vertical", onSelect: () => c.align("center") },
    { label: t("menu.alignTop"), icon: "align-start-horizontal", onSelect: () => c.align("top") },
    { label: t("menu.alignMiddle"), icon: "align-center-horizontal", onSelect: () => c.align("middle") },
    ...spread,
    { label: t("menu.tidy"), icon: "layout-grid", keys: "Shift+T", onSelect: () => void c.tidyUp() },
  ];
}

export function edgeEntries({
  commands: c,
  t,
  edge,
  at,
}: Given & { edge: string; at: Position }): readonly MenuEntry[] {
  return [
    {
      label: t("insertHere"),
      icon: "plus",
      onSelect: () => c.openPalette({ edge, at, position: c.toFlow(at) }),
    },
    {
      label: t("deleteEdge"),
      icon: "trash-2",
      keys: "Delete",
      danger: true,
      onSelect: () => c.removeEdge(edge),
    },
  ];
}

export function paneEntries({ commands: c, t, at }: Given & { at: Position }): readonly MenuEntry[] {
  return [
    {
      label: t("menu.add"),
      icon: "plus",
      keys: "Tab",
      onSelect: () => c.openPalette({ at, position: c.toFlow(at) }),
    },
    { label: t("menu.note"), icon: "sticky-note", keys: "Shift+N", onSelect: () => c.addNote(c.toFlow(at)) },
    { label: t("menu.paste"), keys: "Ctrl+V", onSelect: () => void c.pasteFromClipboard(c.toFlow(at)) },
    "separator",
    { label: t("menu.selectAll"), keys: "Ctrl+A", onSelect: () => c.selectAll() },
    { label: t("menu.tidy"), icon: "layout-grid", keys: "Shift+T", onSelect: () => void c.tidyUp() },
    { label: t("menu.fit"), icon: "maximize", keys: "Shift+1", onSelect: () => c.show() },
  ];
}
