import type { FlowNode } from "@weft/flow";
import { useEffect, useRef } from "react";
import type { KeyboardEvent, ReactElement } from "react";
import { useDock } from "../flow/dock-context.ts";
import { isWriting } from "../canvas/keys.ts";
import { useFlow, useFlowSession } from "../flow/session-context.tsx";
import { enterField } from "./enter-field.ts";
import { focusCanvas } from "./focus.ts";
import { Header } from "./header.tsx";
import { forgetField, useInspector } from "./inspector-state.ts";
import { Panels } from "./panels.tsx";
import { useKnowledge } from "./use-knowledge.ts";

/** The settings of a node, with what comes in and what it gives. */
export function Inspector({ nodeId }: { nodeId: string }): ReactElement | null {
  const node = useFlow((flow) => flow.nodes.find(({ id }) => id === nodeId));
  return node ? <NodeInspector key={nodeId} node={node} /> : null;
}

function NodeInspector({ node }: { node: FlowNode }): ReactElement {
  const dock = useDock();
  const { flow } = useFlowSession();
  const knowledge = useKnowledge(node.id);
  const root = useRef<HTMLDivElement>(null);
  const enter = useInspector((state) => state.enter);
  useEffect(() => forgetField, []);
  useEffect(() => {
    if (!enter) return;
    useInspector.setState({ enter: undefined, panel: "settings" });
    const { sought } = useInspector.getState();
    if (root.current) enterField(root.current, sought?.node === node.id ? sought.path : undefined);
  }, [enter, node.id]);
  function onKeyDown(event: KeyboardEvent): void {
    if (event.defaultPrevented) return;
    const undoes =
      (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "z" && !isWriting(event.target);
    if (!undoes && event.key !== "Escape" && event.key !== "F6") return;
    event.preventDefault();
    if (undoes) return void (event.shiftKey ? flow.redo() : flow.undo());
    if (dock.expanded && event.key === "Escape") dock.toggle();
    else focusCanvas(node.id);
  }
  return (
    <div ref={root} data-inspector className="flex min-h-0 grow flex-col" onKeyDown={onKeyDown}>
      <Header node={node} />
      <Panels node={node} knowledge={knowledge} />
    </div>
  );
}
