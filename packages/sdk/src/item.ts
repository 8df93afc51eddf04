/** Any object that came out of JSON. Items are shared between nodes and must never be changed in place. */
export type JsonObject = { readonly [key: string]: unknown };

/** A reference into the file store. The bytes are read through `ctx.files`; only the store and the multipart parser make references. */
export interface FileRef {
  /** Lower-case hex SHA-256 of the content. */
  readonly id: string;
  readonly name: string;
  /** Media type, e.g. `application/pdf`. */
  readonly type: string;
  /** Bytes. */
  readonly size: number;
}

/** Which input item an output item came of: its index in the first input, or in the input that is named. */
export type Origin = number | { readonly input: string; readonly item: number };

/** One record that flows along an edge. */
export interface Item<J = JsonObject> {
  readonly json: J;
  readonly files?: Readonly<Record<string, FileRef>>;
  /** Lineage. The runtime fills it for nodes that work item by item. */
  readonly from?: Origin | readonly Origin[];
}
