import { conditionParams as ofItems } from "../conditions/params.ts";
import { matchParam, valueParams as ofDatabases } from "../sql/params.ts";

export const tableParam = {
  kind: "remote",
  label: "Table",
  help: "One of the tables of this workspace; its name or id may also be given by an expression.",
  load: "weft.tables",
} as const;

const { columns, values, extra } = ofDatabases;

export const valueParams = {
  columns,
  values: {
    ...values,
    help: "The name of each column and what goes into it; an empty value empties the cell.",
  },
  extra,
} as const;

const withValue = [
  "equals",
  "notEquals",
  "greater",
  "greaterOrEqual",
  "less",
  "lessOrEqual",
  "contains",
  "notContains",
  "startsWith",
  "endsWith",
] as const;

export const conditionParams = {
  combine: ofItems.combine,
  conditions: {
    kind: "list",
    label: "Conditions",
    help: "Which rows are meant.",
    itemLabel: "condition",
    default: [],
    of: {
      column: {
        kind: "text",
        label: "Column",
        help: "Also id, createdAt or updatedAt.",
        placeholder: "email",
      },
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
          { value: "notContains", label: "does not contain" },
          { value: "startsWith", label: "begins with" },
          { value: "endsWith", label: "ends with" },
          { value: "empty", label: "is empty" },
          { value: "notEmpty", label: "is not empty" },
        ],
        default: "equals",
      },
      value: {
        kind: "text",
        label: "Value",
        help: "Read as a number, a date or true or false where the column has such values.",
        placeholder: "={{ $json.email }}",
        default: "",
        showWhen: { is: withValue },
      },
    },
  },
} as const;

const matching = { by: ["columns"] } as const;
const conditional = { by: ["conditions"] } as const;

/** How nodes that change rows find them. */
export const findParams = {
  by: {
    kind: "choice",
    label: "Find rows by",
    help: "The values that the item has for some columns, or conditions of your own.",
    options: [
      { value: "columns", label: "Columns that match" },
      { value: "conditions", label: "Conditions" },
    ],
    default: "columns",
  },
  match: { ...matchParam, placeholder: "email", showWhen: matching },
  combine: { ...conditionParams.combine, showWhen: conditional },
  conditions: { ...conditionParams.conditions, showWhen: conditional },
} as const;
