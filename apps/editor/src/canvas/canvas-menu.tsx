import { ContextMenu } from "@base-ui/react/context-menu";
import { useState } from "react";
import type { MouseEvent, ReactElement, ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useFlowSession } from "../flow/session-context.tsx";
import { onlyNode, select } from "../flow/selection.ts";
import { MenuItems, menuPopupClass } from "../ui/menu-items.tsx";
import type { MenuEntry } from "../ui/menu-items.tsx";
import type { Commands } from "./commands.ts";
import { isNoteElement, noteIdOf } from "./elements.ts";
import { arrangeEntries, edgeEntries, elementEntries, paneEntries } from "./menu-entries.ts";

type Target = { readonly kind: "pane" | "element" } | { readonly kind: "edge"; readonly id: string };

/** What a right click, a long press or the menu key offers; it acts on what is selected, and selects what it opens on. */
export function CanvasMenu({
  commands,
  children,
}: {
  commands: Commands;
  children: ReactElement;
}): ReactElement {
  const session = useFlowSession();
  const { t } = useTranslation("canvas");
  const [entries, setEntries] = useState<readonly MenuEntry[]>([]);

  function prepare(event: MouseEvent): void {
    const target = aim(event.target as Element, session.selection);
    const at = { x: event.clientX, y: event.clientY };
    const { nodes, notes } = session.selection.getState();
    const only = onlyNode(session.selection.getState());
    if (target.kind === "edge") setEntries(edgeEntries({ commands, t, edge: target.id, at }));
    else if (target.kind === "pane") setEntries(paneEntries({ commands, t, at }));
    else {
      const arrange =
        nodes.size + notes.size > 1 ? arrangeEntries({ commands, t, many: nodes.size + notes.size > 2 }) : [];
      const off =
        nodes.size > 0 &&
        session.flow.get().nodes.every(({ id, disabled }) => !nodes.has(id) || disabled === true);
      setEntries([...elementEntries({ commands, t, node: only, nodes: nodes.size, off }), ...arrange]);
    }
  }

  return (
    <MenuFrame entries={entries} onPrepare={prepare}>
      {children}
    </MenuFrame>
  );
}

function MenuFrame(props: {
  entries: readonly MenuEntry[];
  onPrepare: (event: MouseEvent) => void;
  children: ReactNode;
}): ReactElement {
  return (
    <ContextMenu.Root>
      <ContextMenu.Trigger className="size-full" onContextMenuCapture={props.onPrepare}>
        {props.children}
      </ContextMenu.Trigger>
      <ContextMenu.Portal>
        <ContextMenu.Positioner className="z-50 outline-none">
          <ContextMenu.Popup className={menuPopupClass}>
            <MenuItems items={props.entries} />
          </ContextMenu.Popup>
        </ContextMenu.Positioner>
      </ContextMenu.Portal>
    </ContextMenu.Root>
  );
}

/** Finds what the menu opens on, and selects it when it is not selected yet. */
function aim(target: Element, selection: ReturnType<typeof useFlowSession>["selection"]): Target {
  const { nodes, notes } = selection.getState();
  if (target.closest(".react-flow__nodesselection")) return { kind: "element" };
  const card = target.closest(".react-flow__node")?.getAttribute("data-id");
  if (card) {
    const note = isNoteElement(card) ? noteIdOf(card) : undefined;
    const selected = note === undefined ? nodes.has(card) : notes.has(note);
    if (!selected) select(selection, note === undefined ? { nodes: [card] } : { notes: [note] });
    return { kind: "element" };
  }
  const edge = target.closest(".react-flow__edge")?.getAttribute("data-id");
  if (!edge) return { kind: "pane" };
  select(selection, { edges: [edge] });
  return { kind: "edge", id: edge };
}
