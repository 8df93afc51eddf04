import type { ErrorText } from "./codes.ts";

/** What cannot be read as an expression, or uses what expressions do not have. */
export const syntaxTexts = {
  "no-equals-sign": {
    code: "syntax",
    message: "An expression starts with `=`",
    hint: "Write `=` in front of it",
  },
  incomplete: {
    code: "syntax",
    message: "The expression is not complete",
    hint: "Check brackets, quotes and commas near the mark",
  },
  unreadable: {
    code: "syntax",
    message: "This cannot be read here",
    hint: "Check brackets, quotes and commas near the mark",
  },
  "unexpected-here": {
    code: "syntax",
    message: "This is not expected here",
    hint: "Check brackets, quotes and commas near the mark",
  },
  "unexpected-part": {
    code: "syntax",
    message: "`{{part}}` is not expected here",
    hint: "Check for a missing operator, comma or quote",
  },
  "statement-needs-function": {
    code: "syntax",
    message: "An expression cannot start with `{{word}}`",
    hint: "Wrap statements in a function: `(() => { … })()`",
  },
  "reserved-word": {
    code: "syntax",
    message: "`{{word}}` is a word of the language and cannot be used here",
    hint: "Choose another name, or read the field with `['{{word}}']`",
  },
  "unterminated-text": {
    code: "syntax",
    message: "The end of this text is missing",
    hint: "Add the closing quote",
  },
  "unterminated-template": {
    code: "syntax",
    message: "The end of this template is missing",
    hint: "Add the closing backtick",
  },
  "unterminated-regex": {
    code: "syntax",
    message: "The end of this regular expression is missing",
    hint: "Add the closing `/`",
  },
  "unterminated-comment": {
    code: "syntax",
    message: "The end of this comment is missing",
    hint: "Add `*/`",
  },
  "declared-twice": {
    code: "syntax",
    message: "`{{name}}` is declared twice",
    hint: "Give one of the two another name",
  },
  "parameter-twice": {
    code: "syntax",
    message: "Two parameters of this function have the same name",
    hint: "Give one of the two another name",
  },
  "bad-number": {
    code: "syntax",
    message: "This number cannot be read",
    hint: "Use digits and a decimal point; names do not start with a digit",
  },
  "bad-escape": {
    code: "syntax",
    message: "What follows the backslash cannot be read",
    hint: "Write `\\\\` for a backslash",
  },
  "bad-regex": {
    code: "syntax",
    message: "`{{regex}}` is not a regular expression",
    hint: "Check its brackets and flags",
  },
  "bad-regex-flags": {
    code: "syntax",
    message: "A regular expression does not have these flags",
    hint: "Use each of `d`, `g`, `i`, `m`, `s`, `u`, `v` and `y` at most once; `u` and `v` not together",
  },
  "not-assignable": {
    code: "syntax",
    message: "This cannot be given a value",
    hint: "Write `==` or `===` to compare",
  },
  "mixed-operators": {
    code: "syntax",
    message: "`??` cannot stand beside `&&` or `||` without brackets",
    hint: "Put one of the two in brackets",
  },
  "try-needs-catch": {
    code: "syntax",
    message: "`try` needs `catch` or `finally`",
    hint: "Add `catch { … }`",
  },
  "syntax-unavailable": {
    code: "not-allowed",
    message: "Not available in expressions: {{syntax}}",
    hint: "Write it in another way",
  },
  "name-unavailable": { code: "not-allowed", message: "`{{name}}` is not available in expressions" },
  "name-reserved": {
    code: "not-allowed",
    message: "`{{name}}` cannot be used in expressions",
    hint: "Rename this field in an earlier node",
  },
  "delete-needs-field": {
    code: "not-allowed",
    message: "`delete` needs a field of an object made in the expression",
    hint: "Write `delete x.field`",
  },
  "regex-inner-flags": {
    code: "not-allowed",
    message: "Flags inside a regular expression are not available",
    hint: "Set the flags for the whole expression",
  },
  "regex-inner-texts": {
    code: "not-allowed",
    message: "`\\q{…}` in a regular expression is not available",
    hint: "Write the texts as `(a|b)`",
  },
} as const satisfies Record<string, ErrorText>;
