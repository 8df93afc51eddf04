import type { Item, JsonObject } from "@weft/sdk";

/** The flow document, `weft/1`, as it is held in memory: everything that may be left out of the file is present here. */
export interface Flow {
  readonly format: "weft/1";
  readonly id: string;
  readonly name: string;
  readonly description?: string;
  readonly nodes: readonly FlowNode[];
  readonly edges: readonly FlowEdge[];
  readonly settings: FlowSettings;
  readonly notes: readonly Note[];
  /** Items fixed on a node while drawing, by node id. */
  readonly pinData: Readonly<Record<string, readonly Item[]>>;
  /** The file of another program that the flow was made from, by that program's name: nothing of it is lost on the way back. */
  readonly origin?: Readonly<Record<string, JsonObject>>;
}

export interface Position {
  readonly x: number;
  readonly y: number;
}

export interface FlowNode {
  /** Stable, short, readable; never changes. */
  readonly id: string;
  readonly type: string;
  readonly version: number;
  /** What people see and what expressions refer to; unique in the flow. */
  readonly name: string;
  readonly position: Position;
  /** Literals and expressions (texts that begin with `=`). */
  readonly params: JsonObject;
  /** Id of a stored credential; never a secret. */
  readonly credential?: string;
  readonly disabled?: boolean;
  readonly notes?: string;
  /** `stop` unless said. */
  readonly onError?: "stop" | "continue" | "output";
  /** Where the flow goes on after an error: what failed items carry; `both` unless said. */
  readonly errorItems?: ErrorItems;
  readonly retry?: Retry;
  readonly timeoutMs?: number;
  readonly executeOnce?: boolean;
  readonly alwaysOutput?: boolean;
  /** What happens to a write whose outcome is unknown after a crash; `ask` unless said. */
  readonly onUnknownOutcome?: "ask" | "retry";
}

/**
 * `both`: their fields, and the error as an object. `error`: that object alone. `textToo`: their fields, and the error as a text.
 * `text`: that text alone. `once`: one item with that text for all that failed together. `fields`: their fields alone.
 */
export type ErrorItems = "both" | "error" | "textToo" | "text" | "once" | "fields";

export interface Retry {
  /** Tries in all, 1 to 20. */
  readonly attempts: number;
  readonly backoff?: "constant" | "exponential";
  readonly firstDelayMs?: number;
  /** Also retry errors that do not look as if they would pass. */
  readonly always?: boolean;
}

export interface FlowEdge {
  readonly id: string;
  readonly source: string;
  readonly sourceHandle: string;
  readonly target: string;
  readonly targetHandle: string;
}

export interface FlowSettings {
  /** IANA zone; the instance's default where it is left out. */
  readonly timezone?: string;
  /** Id of the flow that is told about failures. */
  readonly errorFlow?: string | null;
  /** `parallel` unless said; `sequential` is n8n's order. */
  readonly order?: "parallel" | "sequential";
  /** `stop` unless said; `empty` is n8n's way: an expression that fails gives an empty value, and the run goes on. */
  readonly expressionErrors?: "stop" | "empty";
  readonly concurrency?: { readonly limit: number; readonly key?: string };
  /** Expression that gives the business key by which executions are found. */
  readonly correlation?: string;
  readonly timeoutMs?: number;
  /** `all` unless said. */
  readonly saveData?: "all" | "errors" | "none";
}

export interface Note {
  readonly id: string;
  /** Markdown. */
  readonly text: string;
  readonly position: Position;
  readonly size: { readonly width: number; readonly height: number };
  readonly color?: NoteColor;
}

export type NoteColor = "yellow" | "blue" | "green" | "pink" | "purple" | "grey";

/** The extra output that a node has while its `onError` is `output`. */
export const ERROR_HANDLE = "error";
