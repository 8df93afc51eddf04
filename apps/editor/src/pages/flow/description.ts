import type { Flow } from "@weft/flow";

/** The flow with another description; an empty one is left out. */
export function withDescription(flow: Flow, text: string): Flow {
  const { description: _, ...rest } = flow;
  return text.trim() === "" ? rest : { ...rest, description: text };
}
