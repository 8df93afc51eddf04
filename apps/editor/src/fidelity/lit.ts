import { useState } from "react";

/** The node that is pointed at, in the picture or in the list; it is lit in both. */
export interface Lit {
  readonly node: string | undefined;
  show(node: string | undefined): void;
}

export function useLit(): Lit {
  const [node, show] = useState<string>();
  return { node, show };
}
