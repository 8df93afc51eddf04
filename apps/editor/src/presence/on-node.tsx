import type { ReactElement } from "react";
import { useStore } from "zustand";
import { useOthersOn } from "../canvas/canvas-model.tsx";
import { drawn } from "./late.ts";

/** Who else has selected this node. */
export function OthersOnNode({ id }: { id: string }): ReactElement | null {
  const others = useOthersOn(id);
  const { NodeFaces } = useStore(drawn);
  return NodeFaces && others.length > 0 ? <NodeFaces others={others} /> : null;
}
