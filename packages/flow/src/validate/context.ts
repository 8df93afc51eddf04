import type { ManifestLookup } from "../graph/handles.ts";

/** What a flow is checked against besides itself. */
export interface ValidationContext {
  readonly manifest: ManifestLookup;
  /** The stored credential of this id; leave the function out where credentials are not known (on the command line). */
  credential?(id: string): { readonly type: string } | undefined;
}
