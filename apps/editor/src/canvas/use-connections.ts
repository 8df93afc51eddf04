import { canConnect, inputHandles, nodeById } from "@weft/flow";
import { useMemo } from "react";
import type { Connection, Edge, FinalConnectionState } from "reactflow";
import type { EditSession } from "../flow/edit-session.ts";
import type { Commands } from "./commands.ts";

type Ends = Pick<Connection, "source" | "target" | "sourceHandle" | "targetHandle">;

/** Drawing edges: onto a handle, onto the body of a node, or into the open, where the palette then asks what shall follow. */
export function useConnections(session: EditSession, commands: Commands) {
  return useMemo(() => {
    const ends = ({ source, target, sourceHandle, targetHandle }: Ends) => ({
      source,
      target,
      sourceHandle: sourceHandle ?? "main",
      targetHandle: targetHandle ?? "main",
    });

    function onConnectEnd(event: MouseEvent | TouchEvent, state: FinalConnectionState): void {
      const { fromNode, fromHandle, isValid } = state;
      if (isValid === true || !fromNode || !fromHandle) return;
      const point = pointOf(event);
      const from = { node: fromNode.id, handle: fromHandle.id ?? "main", side: fromHandle.type } as const;
      const element = document
        .elementsFromPoint(point.x, point.y)
        .find((one) => one.closest(".react-flow__node, .react-flow__pane"));
      const over = element?.closest(".react-flow__node")?.getAttribute("data-id");
      if (over && over !== from.node && from.side === "source") joinBody(from, over);
      else if (!over && element) commands.openPalette({ from, at: point, position: commands.toFlow(point) });
    }

    function joinBody(from: { readonly node: string; readonly handle: string }, target: string): void {
      const flow = session.flow.get();
      const node = nodeById(flow, target);
      const manifest = node && session.catalog.manifest(node.type, node.version);
      const inputs = node && manifest ? inputHandles(node, manifest) : [];
      const used = new Set(
        flow.edges.filter((edge) => edge.target === target).map((edge) => edge.targetHandle),
      );
      const input = inputs.find(({ id }) => !used.has(id)) ?? inputs[0];
      if (input)
        commands.connect({ source: from.node, sourceHandle: from.handle, target, targetHandle: input.id });
    }

    return {
      onConnect: (connection: Connection) => commands.connect(ends(connection)),
      onReconnect: (edge: Edge, connection: Connection) => commands.reconnect(edge.id, ends(connection)),
      isValidConnection: ({ source, target, sourceHandle, targetHandle }: Connection | Edge) =>
        canConnect(
          session.flow.get(),
          ends({ source, target, sourceHandle: sourceHandle ?? null, targetHandle: targetHandle ?? null }),
          session.catalog.manifest,
        ),
      onConnectEnd,
    };
  }, [session, commands]);
}

function pointOf(event: MouseEvent | TouchEvent): { readonly x: number; readonly y: number } {
  const at = "clientX" in event ? event : event.changedTouches[0];
  return { x: at?.clientX ?? 0, y: at?.clientY ?? 0 };
}
