import { useMemo } from "react";
import type { DragEvent } from "react";
import type { EditSession } from "../flow/edit-session.ts";
import { takeFile } from "../flow/take-file.ts";
import type { Commands } from "./commands.ts";
import { edgeAt } from "./use-drag.ts";

/** The data type under which the palette hands over a node type while it is dragged. */
export const NODE_TYPE_DATA = "application/x-weft-node";

/** Things dropped on the canvas: node types from the palette, and flow files. */
export function useDrop(session: EditSession, commands: Commands) {
  return useMemo(
    () => ({
      onDragOver(event: DragEvent): void {
        const { types } = event.dataTransfer;
        if (!types.includes(NODE_TYPE_DATA) && !types.includes("Files")) return;
        event.preventDefault();
        event.dataTransfer.dropEffect = "copy";
      },
      onDrop(event: DragEvent): void {
        event.preventDefault();
        const point = { x: event.clientX, y: event.clientY };
        const manifest = session.catalog.newest(event.dataTransfer.getData(NODE_TYPE_DATA));
        const file = event.dataTransfer.files[0];
        if (manifest) {
          const edge = edgeAt(point.x, point.y);
          commands.add(manifest, { position: commands.toFlow(point), ...(edge !== undefined && { edge }) });
        } else if (file) {
          void takeFile(session.view, file, commands.toFlow(point));
        }
      },
    }),
    [session, commands],
  );
}
