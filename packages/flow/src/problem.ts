/** One thing that is wrong with a flow file or stops it from being published. */
export interface Problem {
  /** Stable name of the kind of problem; the editor translates by it. */
  readonly code: string;
  /** `error` stops publishing; `warning` does not. */
  readonly severity: "error" | "warning";
  /** RFC 6901 JSON pointer into the file. */
  readonly pointer: string;
  readonly node?: { readonly id: string; readonly name: string };
  readonly edge?: string;
  /** What is wrong, in English. */
  readonly message: string;
  /** How to mend it, in English. */
  readonly remedy: string;
  /** What the translated sentences are filled with. */
  readonly values: Readonly<Record<string, string | number>>;
}
