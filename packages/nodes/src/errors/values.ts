import type { ErrorText } from "@weft/sdk";

/** Failures of the nodes that turn one value into another: dates, keys, HTML, XML, Markdown, calendars. */
export const valueErrors = {
  "date-invalid": {
    actor: "author",
    message: "Item {{item}}: “{{value}}” cannot be read as a date.",
    hint: "Write it as 2026-03-01 or 2026-03-01T09:00, or say under “Format of the input” how it is written.",
  },
  "date-missing": {
    actor: "author",
    message: "Item {{item}} has no date.",
    hint: "Check the expression of the date: the item may not have that field.",
  },
  "date-format": {
    actor: "author",
    message: "Item {{item}}: “{{value}}” is not written as {{format}}.",
    hint: "Check the format of the input: MM is the month, mm are minutes, dd is the day.",
  },
  "date-format-long": {
    actor: "author",
    message: "The format of the date has more than {{limit}} characters.",
    hint: "Shorten it.",
  },
  "date-range": {
    actor: "author",
    message: "Item {{item}}: the result lies beyond the calendar.",
    hint: "Use a smaller amount.",
  },
  "date-no-unit": {
    actor: "author",
    message: "The time between two dates needs a unit.",
    hint: "Choose at least one.",
  },
  "zone-unknown": {
    actor: "author",
    message: "“{{zone}}” is not a time zone.",
    hint: "Names look like Europe/Warsaw, America/Sao_Paulo or UTC.",
  },
} as const satisfies Record<string, ErrorText>;
