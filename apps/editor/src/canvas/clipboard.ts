import { copyElements, serializeFlow } from "@weft/flow";
import type { Flow } from "@weft/flow";
import type { Selection } from "../flow/selection.ts";

/** The selected nodes and notes as the text of a flow file; `undefined` when there are none. */
export function copyText(
  flow: Flow,
  { nodes, notes }: Pick<Selection, "nodes" | "notes">,
): string | undefined {
  if (nodes.size + notes.size === 0) return undefined;
  return serializeFlow(copyElements(flow, [...nodes, ...notes]));
}
