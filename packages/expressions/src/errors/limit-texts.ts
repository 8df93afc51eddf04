import type { ErrorText } from "./codes.ts";

/** Budgets that are used up. */
export const limitTexts = {
  "too-many-steps": {
    code: "too-long",
    message: "The expression needs too many steps",
    hint: "Loop over fewer elements, or split the work over several nodes",
  },
  "text-too-large": {
    code: "too-large",
    message: "A text would have more than {{millions}} million characters",
    hint: "Take a part of it first",
  },
  "list-too-large": {
    code: "too-large",
    message: "A list would have more than {{millions}} million elements",
    hint: "Take a part of it first",
  },
  "list-grows": {
    code: "too-large",
    message: "The list would grow too large",
    hint: "Add elements with `.push(…)`",
  },
  "number-too-large": {
    code: "too-large",
    message: "The number grows too large",
    hint: "Work with smaller numbers",
  },
  "expression-too-long": {
    code: "too-large",
    message: "The expression is too long",
    hint: "Split it over several fields or nodes",
  },
  "date-pattern-long": {
    code: "too-large",
    message: "The date pattern is too long",
    hint: "Use a shorter one, such as `dd.MM.yyyy`",
  },
  "date-texts-long": {
    code: "too-large",
    message: "The text of the date or its format is too long",
    hint: "Take the date out of the text first",
  },
  "regex-too-long": {
    code: "too-large",
    message: "The regular expression is too long",
    hint: "Use a shorter one",
  },
  "jmespath-too-long": {
    code: "too-large",
    message: "The JMESPath query is too long",
    hint: "Use a shorter one",
  },
  "jmespath-grows": {
    code: "too-large",
    message: "The JMESPath query makes too much of its data",
    hint: "Use fewer projections in one query",
  },
  "expression-nested": {
    code: "too-deep",
    message: "The expression is nested too deeply",
    hint: "Split it over several fields or nodes",
  },
  "list-nested": {
    code: "too-deep",
    message: "The list is nested too deeply",
    hint: "Use `.flat()` step by step",
  },
  "list-nested-text": {
    code: "too-deep",
    message: "The list is nested too deeply to be written as text",
    hint: "Use `.flat()` first",
  },
  "data-nested": {
    code: "too-deep",
    message: "The data is nested too deeply, or contains itself",
    hint: "Take a part of it first",
  },
  "calls-nested": {
    code: "too-deep",
    message: "Functions call each other too deeply",
    hint: "Check that the recursion ends",
  },
  "regex-slow": {
    code: "regex-too-slow",
    message: "A regular expression takes too long on this text",
    hint: "Use a simpler regular expression, or a shorter text",
  },
  "regex-ways": {
    code: "regex-too-slow",
    message: "A regular expression has too many ways to match this text",
    hint: "Use a simpler regular expression, or a shorter text",
  },
  "regex-repeats": {
    code: "regex-too-slow",
    message: "The regular expression repeats too much",
    hint: "Use smaller numbers in `{…}`",
  },
} as const satisfies Record<string, ErrorText>;
