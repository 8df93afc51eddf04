/** One item as expressions see it. */
export interface ItemView {
  readonly json: unknown;
  readonly files?: unknown;
}

/** What `$('Name')` gives access to. */
export interface NodeView {
  readonly isExecuted: boolean;
  readonly params: unknown;
  /** What the node keeps between its runs, such as `noItemsLeft` of a loop. */
  readonly context?: unknown;
  first(output?: number, run?: number): ItemView | undefined;
  last(output?: number, run?: number): ItemView | undefined;
  all(output?: number, run?: number): readonly ItemView[];
  /** The item that led to the current one; throws an ExpressionError "lineage-broken" when it cannot be told. */
  item(itemIndex?: number): ItemView | undefined;
}

/** What people find executions by: a few short texts. */
export interface CustomData {
  getAll(): Readonly<Record<string, string>>;
  set(key: string, value: string): void;
}

export interface ExecutionView {
  readonly id: string;
  readonly mode: "test" | "production";
  /** Addresses that let a waiting execution go on. */
  readonly resumeUrl?: string | undefined;
  readonly resumeFormUrl?: string | undefined;
  readonly customData?: CustomData;
}

/** What an expression may read; supplied by the runtime for each item, so it should be cheap to make. */
export interface ExpressionContext {
  readonly item: ItemView;
  readonly itemIndex: number;
  readonly runIndex: number;
  /** The current input. */
  readonly items: readonly ItemView[];
  /** undefined: the flow has no such node. */
  node(name: string): NodeView | undefined;
  readonly flow: { readonly id: string; readonly name: string; readonly active?: boolean };
  readonly execution: ExecutionView;
  /** The node that the expression is a parameter of. */
  readonly self?: { readonly id: string; readonly version: number; readonly webhookId?: string };
  /** The node's own parameters, their expressions not evaluated. */
  readonly params?: unknown;
  /** The row of a list or the group that the expression stands in. */
  readonly siblings?: unknown;
  readonly prevNode?: { readonly name: string; readonly outputIndex: number; readonly runIndex: number };
  /** IANA name of the flow's time zone. */
  readonly timezone: string;
  /** Milliseconds since 1970. */
  now(): number;
  readonly vars?: Readonly<Record<string, unknown>>;
  /** Only the names that an admin allowed; undefined where such a variable is not set. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** Expressions that fail give an empty value, as in n8n, save where a name, a limit or a rule of ours is broken. */
  readonly lenient?: boolean;
  /** Names that exist only where this expression stands, such as `$response` in paging settings. */
  readonly extra?: Readonly<Record<string, unknown>>;
}

/** A context with nothing in it, for previews and tests; `partial` fills in what matters. */
export function emptyContext(partial: Partial<ExpressionContext> = {}): ExpressionContext {
  const item = partial.item ?? partial.items?.[0] ?? { json: {} };
  return {
    item,
    items: [item],
    itemIndex: 0,
    runIndex: 0,
    node: () => undefined,
    flow: { id: "", name: "" },
    execution: { id: "", mode: "test" },
    timezone: "UTC",
    now: () => Date.now(),
    ...partial,
  };
}
