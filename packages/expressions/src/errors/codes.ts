/** Every way an expression can fail, and who can mend it. Several texts may share a code. */
export const errorTable = {
  syntax: { meaning: "The text is not a complete expression", actor: "author" },
  "not-allowed": { meaning: "The syntax, name or property is not available in expressions", actor: "author" },
  "unknown-name": { meaning: "No variable or function has this name", actor: "author" },
  "unknown-node": { meaning: "The flow has no node of this name", actor: "author" },
  "unknown-method": { meaning: "This kind of value has no such method", actor: "author" },
  "not-executed": { meaning: "The node that is read has not run", actor: "author" },
  "lineage-broken": { meaning: "It cannot be told which item led to this one", actor: "author" },
  "read-of-empty": { meaning: "A property or method of an empty value is read", actor: "author" },
  "not-a-function": { meaning: "Something that is not a function is called", actor: "author" },
  "needs-call": { meaning: "The result is a function: its brackets are missing", actor: "author" },
  "wrong-value": { meaning: "A value has the wrong type or range for what is done with it", actor: "author" },
  "bad-data": { meaning: "A text could not be read as data", actor: "author" },
  "flow-data": { meaning: "An expression tries to change the flow's data", actor: "author" },
  thrown: { meaning: "The expression throws an error itself", actor: "author" },
  "too-long": { meaning: "The expression needs too many steps", actor: "author" },
  "too-large": { meaning: "A text, list or object grows too large", actor: "author" },
  "too-deep": { meaning: "Functions or data are nested too deeply", actor: "author" },
  "regex-too-slow": { meaning: "A regular expression takes too long on this text", actor: "author" },
  internal: { meaning: "The expression engine failed", actor: "us" },
} as const satisfies Record<string, { meaning: string; actor: "author" | "us" }>;

export type ErrorCode = keyof typeof errorTable;

/** What people are told about one kind of failure; `{{name}}` stands for a value. */
export interface ErrorText {
  readonly code: ErrorCode;
  readonly message: string;
  /** How to mend it. */
  readonly hint?: string;
}
