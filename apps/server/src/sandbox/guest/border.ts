/**
 * The functions of this folder run inside the sandbox: their text is handed over (`guest.ts` lists them), so each may use only
 * its arguments, the others of the list, and the language itself. They are the convenience of the code in there; what keeps it
 * in is the engine.
 */
export interface Border {
  /** Asks the runtime; waits for the answer. */
  ask(question: string): string;
  /** Formats by language and place, which the sandbox's own language cannot. */
  intl(call: string): string;
  /** Computes what takes too long in here: `tools.ts` has what there is. */
  tool(call: string): string;
  log(line: string): void;
  /** Hands the result over. */
  finish(result: string): void;
}

/** What a job hands the code; JSON. */
export interface Start {
  readonly items: readonly { json: unknown; files?: unknown }[];
  readonly globals: Readonly<Record<string, unknown>>;
  readonly each: boolean;
  readonly timezone: string;
  /** For random numbers. */
  readonly seed: readonly number[];
  /** Characters of the result. */
  readonly outputLimit: number;
}

/** What a guest function is handed: the global object of the sandbox. */
export type Globals = Record<string, unknown>;

export interface Item {
  readonly json: unknown;
  readonly files?: unknown;
}

/** What is asked of the runtime. */
export interface Source {
  /** Each question once: what was given does not change while the code runs. */
  ask(question: object): unknown;
  /** An expression's, for one item. */
  value(text: string, index: number): unknown;
}

/** Asks for something that is computed outside. */
export type Tool = (name: string, ...args: unknown[]) => unknown;
