/** What people read of a node type or credential, in one language. Keys that are left out fall back to English. */
export interface NodeText {
  readonly label?: string;
  readonly help?: string;
  readonly summary?: string;
  /** More words that find it in the palette. */
  readonly synonyms?: readonly string[];
  /** By parameter path: `path`, or `headers.name` for a column of a list or group. */
  readonly params?: Readonly<Record<string, ParamText>>;
  /** By output or input handle. */
  readonly handles?: Readonly<Record<string, string>>;
}

export interface ParamText {
  readonly label?: string;
  readonly help?: string;
  readonly placeholder?: string;
  readonly itemLabel?: string;
  /** By option value. */
  readonly options?: Readonly<Record<string, string>>;
}

/** English stands in the definition itself. */
export interface Translations {
  readonly pl?: NodeText;
  readonly "pt-BR"?: NodeText;
}
