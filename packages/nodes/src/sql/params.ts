import { conditionParams as ofItems } from "../conditions/params.ts";

/** Parameters of every node that works on the rows of a table. */
export const tableParams = {
  schema: {
    kind: "text",
    label: "Schema",
    help: "The part of the database that the table is in.",
    placeholder: "public",
    default: "public",
  },
  table: {
    kind: "remote",
    load: "sql.tables",
    label: "Table",
    help: "Its name as the database has it, upper and lower case included.",
    placeholder: "orders",
  },
} as const;

export const valueParams = {
  columns: {
    kind: "choice",
    label: "Columns from",
    help: "Each field of the item goes into the column of its name, or you say which column gets what.",
    options: [
      { value: "item", label: "The item's fields" },
      { value: "rows", label: "The rows below" },
    ],
    default: "item",
  },
  values: {
    kind: "fields",
    label: "Columns",
    help: "The name of each column and what goes into it; an empty value becomes NULL.",
    default: [],
    showWhen: { columns: ["rows"] },
  },
  extra: {
    kind: "choice",
    label: "Fields without a column",
    help: "Stop, as a name may be misspelt, or leave them out.",
    options: [
      { value: "stop", label: "Stop the flow" },
      { value: "leaveOut", label: "Leave them out" },
    ],
    default: "stop",
    showWhen: { columns: ["item"] },
    advanced: true,
  },
  emptyAsNull: {
    kind: "boolean",
    label: "Empty texts become NULL",
    help: "For columns of dates and numbers, which take no empty text.",
    default: false,
    advanced: true,
  },
} as const;

export const conditionParams = {
  combine: ofItems.combine,
  conditions: {
    kind: "list",
    label: "Conditions",
    help: "Which rows are meant.",
    itemLabel: "condition",
    default: [],
    of: {
      column: { kind: "remote", load: "sql.columns", label: "Column", placeholder: "status" },
      is: {
        kind: "choice",
        label: "Comparison",
        options: [
          { value: "equals", label: "is equal to" },
          { value: "notEquals", label: "is not equal to" },
          { value: "greater", label: "is greater than" },
          { value: "greaterOrEqual", label: "is greater than or equal to" },
          { value: "less", label: "is less than" },
          { value: "lessOrEqual", label: "is less than or equal to" },
          { value: "contains", label: "contains" },
          { value: "like", label: "matches the pattern" },
          { value: "notLike", label: "does not match the pattern" },
          { value: "oneOf", label: "is one of" },
          { value: "empty", label: "is NULL" },
          { value: "notEmpty", label: "is not NULL" },
        ],
        default: "equals",
      },
      value: {
        kind: "text",
        label: "Value",
        help: "In a pattern, % stands for any letters and _ for one; several values have commas between them.",
        showWhen: {
          is: [
            "equals",
            "notEquals",
            "greater",
            "greaterOrEqual",
            "less",
            "lessOrEqual",
            "contains",
            "like",
            "notLike",
            "oneOf",
          ],
        },
      },
    },
  },
} as const;

/** What is given back of rows that were written. */
export const giveParam = {
  kind: "text",
  label: "Columns to give",
  help: "Names separated by commas; all columns while it is empty.",
  placeholder: "id, created_at",
  default: "",
} as const;

export const togetherParam = {
  kind: "choice",
  label: "Transaction",
  help: "With all items in one, nothing is written when one of them fails; alone, each item that fails leaves the others be.",
  options: [
    { value: "all", label: "All items in one" },
    { value: "each", label: "Each item alone" },
  ],
  default: "all",
} as const;

/** How answers are read, and how long they may take. */
export const answerParams = {
  bigNumbers: {
    kind: "choice",
    label: "Large and exact numbers",
    help: "As texts they keep every digit; as numbers they can be calculated with, but may be rounded.",
    options: [
      { value: "text", label: "As texts" },
      { value: "number", label: "As numbers" },
    ],
    default: "text",
    advanced: true,
  },
  bytes: {
    kind: "choice",
    label: "Binary columns",
    help: "As base64 text in the item, or as its files.",
    options: [
      { value: "base64", label: "As base64 text" },
      { value: "file", label: "As files" },
    ],
    default: "base64",
    advanced: true,
  },
  timeLimit: {
    kind: "duration",
    label: "Time limit",
    help: "How long one statement may take before the database stops it.",
    default: 30_000,
    advanced: true,
  },
} as const;

export const matchParam = {
  kind: "text",
  label: "Columns to match",
  help: "Rows are found by the values of these columns; several have commas between them.",
  placeholder: "id",
} as const;

/** What becomes of an item whose row is there already. */
export const onConflictParam = {
  kind: "choice",
  label: "When the row is there already",
  help: "What to do where a unique value, such as the key, is taken.",
  options: [
    { value: "stop", label: "Stop with an error" },
    { value: "skip", label: "Skip the item" },
  ],
  default: "stop",
} as const;
