import type { ErrorText } from "./codes.ts";

/** Values that do not fit what is done with them. */
export const valueTexts = {
  "needs-list": {
    code: "wrong-value",
    message: "A list is needed here (found: {{kind}})",
    hint: "Check that the value is a list",
  },
  "argument-list": {
    code: "wrong-value",
    message: "`{{method}}` needs a list (found: {{kind}})",
    hint: "Check that the value in its brackets is a list",
  },
  "argument-object": {
    code: "wrong-value",
    message: "`{{method}}` needs an object (found: {{kind}})",
    hint: "Write `{{method}}({ key: value })`",
  },
  "argument-function": {
    code: "wrong-value",
    message: "`{{method}}` needs a function (found: {{kind}})",
    hint: "Write `{{method}}(x => …)`",
  },
  "argument-text": {
    code: "wrong-value",
    message: "`{{method}}` needs a text, not a regular expression",
    hint: "Write the text in quotes",
  },
  "argument-whole": {
    code: "wrong-value",
    message: "`{{method}}` needs a whole number above 0",
    hint: "Write for example `{{method}}(2)`",
  },
  "argument-duration": {
    code: "wrong-value",
    message: "`{{method}}` needs a duration above 0",
    hint: "Write for example `{{method}}({ days: 1 })`",
  },
  "argument-pattern": {
    code: "wrong-value",
    message: "`format` needs a pattern",
    hint: "Write `.format('dd.MM.yyyy')`",
  },
  "argument-pairs": {
    code: "wrong-value",
    message: "`renameKeys` needs pairs of names",
    hint: "Write `.renameKeys('old', 'new')`",
  },
  "needs-pairs": {
    code: "wrong-value",
    message: "`Object.fromEntries` needs pairs of name and value (found: {{kind}})",
    hint: "Write `Object.fromEntries([['name', value]])`",
  },
  "argument-numbers": {
    code: "wrong-value",
    message: "`{{method}}` needs two numbers",
    hint: "Write `{{method}}(1, 10)`",
  },
  "argument-same-length": {
    code: "wrong-value",
    message: "`zip` needs two lists of the same length",
    hint: "Check the `.length` of both",
  },
  "needs-whole-number": {
    code: "wrong-value",
    message: "`{{method}}` needs a whole number, not {{value}}",
    hint: "Round it first: `.round()`",
  },
  "needs-numbers": {
    code: "wrong-value",
    message: "`{{method}}` needs numbers, but element {{position}} of the list is: {{kind}}",
    hint: "Convert it: `.map(x => x.toNumber())`",
  },
  "needs-start": {
    code: "wrong-value",
    message: "`{{method}}` of an empty list needs a start value",
    hint: "Write `{{method}}(…, 0)`",
  },
  "needs-flag-g": {
    code: "wrong-value",
    message: "`{{method}}` needs the flag `g`",
    hint: "Write `/…/g`",
  },
  "no-position": {
    code: "wrong-value",
    message: "There is no position {{position}} in this value: {{kind}}",
    hint: "The first position is 0, the last one `.length - 1`",
  },
  "not-a-position": {
    code: "wrong-value",
    message: "`{{key}}` is not a position in a list",
    hint: "Positions are whole numbers from 0 on",
  },
  "not-a-length": {
    code: "wrong-value",
    message: "{{value}} is not a length of a list",
    hint: "Use a whole number from 0 on",
  },
  "not-settable": {
    code: "wrong-value",
    message: "`{{key}}` cannot be set on this kind of value: {{kind}}",
    hint: "Only lists and objects have fields that can be set",
  },
  "not-removable": {
    code: "wrong-value",
    message: "`{{key}}` cannot be removed from this kind of value: {{kind}}",
    hint: "Only lists and objects have fields that can be removed",
  },
  "in-needs-fields": {
    code: "wrong-value",
    message: "`in` needs an object or a list (found: {{kind}})",
    hint: "Check the value on its right",
  },
  "instanceof-needs-type": {
    code: "wrong-value",
    message: "`instanceof` needs a type such as `Date` or `Array` on its right",
    hint: "To compare values, use `===`",
  },
  constant: {
    code: "wrong-value",
    message: "`{{name}}` is a constant",
    hint: "Declare it with `let`",
  },
  "not-a-number": {
    code: "wrong-value",
    message: "“{{value}}” is not a number",
    hint: "Check the text, or take its digits first",
  },
  "unknown-locale": {
    code: "wrong-value",
    message: "`{{locale}}` is not a language or locale",
    hint: "Use for example `pl`, `pt-BR` or `en-US`",
  },
  "needs-currency": {
    code: "wrong-value",
    message: "`formatMoney` needs the code of a currency",
    hint: "Write `.formatMoney('PLN')`",
  },
  "needs-country": {
    code: "wrong-value",
    message: "`toE164` needs the country of the number, in two letters",
    hint: "Write `.toE164('PL')`",
  },
  "not-a-phone": {
    code: "wrong-value",
    message: "“{{value}}” is not a valid telephone number",
    hint: "Check its digits, and the country in the brackets",
  },
  "argument-some-text": {
    code: "wrong-value",
    message: "`{{method}}` needs a text that is not empty",
    hint: "Write for example `{{method}}('test')`",
  },
  "float-commas": {
    code: "wrong-value",
    message: "`toFloat` does not read commas",
    hint: "Use `toNumber()`",
  },
  "big-integer-operator": {
    code: "wrong-value",
    message: "`{{operator}}` is not available for big integers",
    hint: "Convert them first: `Number(…)`",
  },
  "big-integer-json": {
    code: "wrong-value",
    message: "A big integer cannot be written as JSON",
    hint: "Use `String(…)`",
  },
  "needs-date": {
    code: "wrong-value",
    message: "A date is needed here (found: {{kind}})",
    hint: "Use `.toDateTime()` on a text",
  },
  "not-a-date": {
    code: "wrong-value",
    message: "“{{value}}” is not a date",
    hint: "Give the format: `.toDateTime('dd.MM.yyyy')`",
  },
  "not-a-date-format": {
    code: "wrong-value",
    message: "“{{value}}” is not a date in the format `{{format}}`",
    hint: "Check the format, such as `dd.MM.yyyy`; capitals count",
  },
  "date-text-long": {
    code: "wrong-value",
    message: "This text is too long to be a date",
    hint: "Take the date out of it first",
  },
  "invalid-date": {
    code: "wrong-value",
    message: "This date is not valid",
    hint: "Check the text that it was read from",
  },
  "unknown-date-number": {
    code: "wrong-value",
    message: "`{{unit}}` is not one of `ms`, `s`, `us` and `excel`",
    hint: "Say what the number counts: `.toDateTime('s')`",
  },
  "unknown-time-unit": {
    code: "wrong-value",
    message: "`{{unit}}` is not a unit of time",
    hint: "Use `seconds`, `minutes`, `hours`, `days`, `weeks`, `months` or `years`",
  },
  "unknown-hash": {
    code: "wrong-value",
    message: "There is no hash `{{name}}`",
    hint: "Use one of {{names}}",
  },
  "jmespath-query": {
    code: "wrong-value",
    message: "This JMESPath query cannot be used: `{{query}}`",
    hint: "Check its brackets and names",
  },
  "not-json": {
    code: "bad-data",
    message: "This text is not JSON: {{value}}",
    hint: "Check where the text comes from",
  },
  "not-base64": {
    code: "bad-data",
    message: "This text is not Base64",
    hint: "Check where the text comes from",
  },
  "not-url-encoded": {
    code: "bad-data",
    message: "This text is not URL-encoded",
    hint: "Check for a lone `%`",
  },
  "values-unfit": {
    code: "wrong-value",
    message: "These values cannot be used together",
    hint: "Check the type and range of each value",
  },
  "values-unfit-method": {
    code: "wrong-value",
    message: "`{{method}}` cannot work with these values",
    hint: "Check the type and range of each value",
  },
  thrown: { code: "thrown", message: "{{message}}" },
  internal: { code: "internal", message: "The expression could not be evaluated" },
} as const satisfies Record<string, ErrorText>;
