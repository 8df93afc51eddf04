/** Whose memory it is: the node's own, or one that all nodes of the flow share. */
export type MemoryScope = "node" | "flow";

/**
 * What a flow remembers from one execution to the next. What a run asks to remember is stored together with its outputs: a
 * run that fails, or is cut off by a crash, has remembered nothing. Tests and dry runs read and remember nothing.
 */
export interface FlowMemory {
  /**
   * Those of the keys that no run has claimed before, be it of an earlier execution or of one that is still at work. They are
   * remembered; beyond the newest `most` keys of the scope, old ones are forgotten.
   */
  claim(call: {
    readonly scope: MemoryScope;
    readonly keys: readonly string[];
    readonly most: number;
  }): Promise<ReadonlySet<string>>;
  /** The highest number so far, which becomes `to` if that is higher; `undefined` when there was none. */
  raise(call: { readonly scope: MemoryScope; readonly to: number }): Promise<number | undefined>;
  /** What was noted under this name, oldest first; what this run has noted is among it. */
  notes(call: { readonly scope: MemoryScope; readonly name: string }): Promise<readonly unknown[]>;
  /** Adds a JSON value to the notes of this name; beyond the newest `most`, old ones are forgotten. */
  note(call: {
    readonly scope: MemoryScope;
    readonly name: string;
    readonly value: unknown;
    readonly most: number;
  }): Promise<void>;
  /** Forgets all keys and the highest number of the scope. */
  clear(call: { readonly scope: MemoryScope }): Promise<void>;
}
