/** A language in which people read about methods. */
export type DocLanguage = "en" | "pl" | "pt-BR";

/** What people read about a method or a global: one sentence in each language, and how it is used. */
export interface Doc extends Readonly<Record<DocLanguage, string>> {
  /** Name, arguments with their defaults, and the type of the result. */
  readonly signature: string;
  /** Code that can be evaluated with `sampleContext`. */
  readonly example: string;
  /** The result of the example, written as code too. */
  readonly gives: string;
}

export type DocTable = Readonly<Record<string, Doc>>;
