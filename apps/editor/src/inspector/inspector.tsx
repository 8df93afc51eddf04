import type { ReactElement } from "react";
import { useSelectedNode } from "../flow/session-context.tsx";

export function Inspector({ nodeId }: { nodeId: string }): ReactElement {
  const node = useSelectedNode();
  return <h2 className="px-4 py-3 text-title font-semibold">{node?.name ?? nodeId}</h2>;
}
