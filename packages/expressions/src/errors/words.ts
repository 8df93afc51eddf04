/** What kinds of values are called in messages; the values of `{{kind}}`. */
export const kindWords = [
  "empty value",
  "text",
  "number",
  "true/false value",
  "big integer",
  "function",
  "list",
  "object",
  "date",
  "date and time",
  "duration",
  "interval",
  "regular expression",
  "set",
  "map",
  "built-in object",
  "value",
] as const;

export type KindWord = (typeof kindWords)[number];

/** What syntax is called that expressions do not have; the values of `{{syntax}}`. */
export const syntaxWords = [
  "async functions",
  "classes",
  "generator functions",
  "getters and setters",
  "labels",
  "private names",
  "tagged templates",
  "this kind of statement",
] as const;

export type SyntaxWord = (typeof syntaxWords)[number];
