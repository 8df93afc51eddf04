import type { NodeContext } from "./context.ts";

/** A choice of a `remote` parameter. */
export interface RemoteOption {
  readonly value: string;
  readonly label: string;
  readonly help?: string;
}

export interface ChoicesCall {
  /** The node's other parameters, as far as they are written out. */
  readonly params: Readonly<Record<string, unknown>>;
  /** What a person has typed; empty at first. */
  readonly search: string;
}

export type ChoicesContext = Pick<NodeContext, "http" | "reach" | "credential" | "disk" | "signal">;

/** Where a node's `remote` parameters get their choices, by the names in their `load`. */
export type RemoteChoices = Readonly<
  Record<string, (call: ChoicesCall & { readonly ctx: ChoicesContext }) => Promise<readonly RemoteOption[]>>
>;
