import type { ManifestLookup } from "../graph/handles.ts";

/** What a flow is checked against besides itself. */
export interface ValidationContext {
  readonly manifest: ManifestLookup;
  /** The stored credential of this id; leave the function out where credentials are not known (on the command line). */
  credential?(id: string): { readonly type: string } | undefined;
  /** The flow of this id, as far as it can be started by others; left out where other flows are not known. */
  flow?(id: string): OtherFlow | undefined;
}

export interface OtherFlow {
  readonly name: string;
  readonly published: boolean;
  /** Has a trigger for calls of other flows. */
  readonly called: boolean;
  /** Has a trigger for failures of other flows. */
  readonly onError: boolean;
}
