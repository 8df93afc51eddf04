import type { ErrorText } from "@weft/sdk";

/** What goes wrong with built-in tables, besides what goes wrong with the rows of databases as well. */
export const dataTableErrors = {
  "table-unknown": {
    actor: "author",
    message: "There is no table “{{table}}” in this workspace.",
    hint: "Choose one from the list, or make it on the page Tables.",
  },
  "table-column": {
    actor: "author",
    message: "The table “{{table}}” has no column “{{column}}”; it has {{columns}}.",
    hint: "Check its spelling, or add the column on the page Tables.",
  },
  "table-cell-number": {
    actor: "author",
    message: "Item {{item}}: “{{value}}” is not a number, but the column “{{column}}” has numbers.",
    hint: "Convert the value in the expression, or give the column another type.",
  },
  "table-cell-boolean": {
    actor: "author",
    message: "Item {{item}}: “{{value}}” is not true or false, as the column “{{column}}” has it.",
    hint: "Convert the value in the expression, or give the column another type.",
  },
  "table-cell-date": {
    actor: "author",
    message: "Item {{item}}: “{{value}}” is not a date, but the column “{{column}}” has dates.",
    hint: "Write it as 2026-01-15 or 2026-01-15T09:30, or convert it with the node “Date and time”.",
  },
  "table-cell-large": {
    actor: "author",
    message: "Item {{item}}: the value for “{{column}}” has more than {{most}} characters.",
    hint: "Keep such texts in files, and their names in the table.",
  },
  "table-cell-reserved": {
    actor: "author",
    message: "Item {{item}}: the value for “{{column}}” has a field with a reserved name, such as __proto__.",
    hint: "Rename that field before.",
  },
} as const satisfies Record<string, ErrorText>;
