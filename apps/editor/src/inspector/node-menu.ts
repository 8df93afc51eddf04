import { copyElements, pasteFragment, removeElements, updateNode } from "@weft/flow";
import type { FlowNode } from "@weft/flow";
import { useTranslation } from "react-i18next";
import { select } from "../flow/selection.ts";
import { useFlowSession, useNodeManifest, usePublication } from "../flow/session-context.tsx";
import { useRunActions } from "../runs/use-runs.ts";
import type { MenuEntry } from "../ui/menu-items.tsx";

const ASIDE = 40;

/** What can be done with a node as a whole. */
export function useNodeMenu(node: FlowNode): readonly MenuEntry[] {
  const { t } = useTranslation("inspector");
  const session = useFlowSession();
  const { can } = usePublication();
  const known = useNodeManifest(node) !== undefined;
  const { runThisStep, runToHere } = useRunActions();
  const { id, disabled, position } = node;
  function duplicate(): void {
    session.edit((flow) => {
      const at = { x: position.x + ASIDE, y: position.y + ASIDE };
      const pasted = pasteFragment(flow, copyElements(flow, [id]), at);
      queueMicrotask(() => select(session.selection, { nodes: pasted.ids }));
      return pasted.flow;
    });
  }
  const running: MenuEntry[] =
    can.run && known
      ? [
          { label: t("header.runStep"), icon: "play", onSelect: () => void runThisStep(id) },
          { label: t("header.runToHere"), icon: "arrow-right", onSelect: () => void runToHere(id) },
          "separator",
        ]
      : [];
  return [
    ...running,
    { label: t("header.duplicate"), icon: "copy", onSelect: duplicate },
    {
      label: t(disabled ? "header.switchOn" : "header.switchOff"),
      icon: "power",
      onSelect: () => session.edit((flow) => updateNode(flow, id, { disabled: disabled ? undefined : true })),
    },
    "separator",
    {
      label: t("header.delete"),
      icon: "trash-2",
      danger: true,
      onSelect: () => session.edit((flow) => removeElements(flow, { nodes: [id] })),
    },
  ];
}
