import { conditionParams } from "../../conditions/params.ts";
import { valueParams } from "../../sql/params.ts";

/** Which sheet is meant; parameters of every node for rows. */
export const sheetParams = {
  spreadsheet: {
    kind: "remote",
    label: "Spreadsheet",
    help: "One from Drive; its id or its address in the browser may also be given.",
    load: "spreadsheets",
  },
  sheet: {
    kind: "remote",
    label: "Sheet",
    help: "By its name, or as gid=… stands in the address; the first one while it is empty.",
    load: "sheets",
    default: "",
    optional: true,
  },
} as const;

export const headerRowParam = {
  kind: "number",
  label: "Row of the names",
  help: "The row in which the columns have their names.",
  default: 1,
  min: 1,
  integer: true,
  advanced: true,
} as const;

export const placeParams = {
  headerRow: headerRowParam,
  firstRow: {
    kind: "number",
    label: "First row of data",
    help: "Rows above it are left alone.",
    default: 2,
    min: 1,
    integer: true,
    advanced: true,
  },
} as const;

/** What is read of cells. */
export const renderParams = {
  values: {
    kind: "choice",
    label: "Values",
    help: "Numbers as numbers, or everything as it is seen in the sheet.",
    options: [
      { value: "unformatted", label: "As numbers and texts" },
      { value: "formatted", label: "As they look" },
      { value: "formula", label: "Formulas" },
    ],
    default: "unformatted",
    advanced: true,
  },
  dates: {
    kind: "choice",
    label: "Dates",
    help: "As they look in the sheet, or as the number of days since the end of 1899.",
    options: [
      { value: "text", label: "As they look" },
      { value: "number", label: "As numbers" },
    ],
    default: "text",
    advanced: true,
  },
} as const;

export const readParams = {
  ...sheetParams,
  filters: {
    kind: "list",
    label: "Only rows where",
    help: "The column has exactly this value; all rows while there is no filter.",
    itemLabel: "filter",
    default: [],
    of: {
      column: { kind: "text", label: "Column", placeholder: "email" },
      value: { kind: "text", label: "Value", placeholder: "={{ $json.email }}", default: "" },
    },
  },
  combine: { ...conditionParams.combine, advanced: true },
  first: {
    kind: "boolean",
    label: "Only the first",
    help: "Gives the first row that fits, and no more.",
    default: false,
  },
  range: {
    kind: "text",
    label: "Range",
    help: "The part of the sheet to read; all of it while it is empty.",
    placeholder: "A1:F",
    default: "",
    advanced: true,
  },
  ...placeParams,
  until: {
    kind: "choice",
    label: "Read until",
    help: "Whether an empty row ends the table, or is skipped.",
    options: [
      { value: "last", label: "The last row of the sheet" },
      { value: "empty", label: "The first empty row" },
    ],
    default: "last",
    advanced: true,
  },
  ...renderParams,
  rowNumber: {
    kind: "boolean",
    label: "Number of the row",
    help: "As the field row_number, by which the row can be updated.",
    default: true,
    advanced: true,
  },
  times: {
    kind: "choice",
    label: "Ask",
    help: "Whether each item that comes in asks for its rows, or the first one alone.",
    options: [
      { value: "each", label: "For each item" },
      { value: "once", label: "Once" },
    ],
    default: "each",
    advanced: true,
  },
} as const;

const { columns, values } = valueParams;

/** What goes into the sheet, and how. */
export const writeParams = {
  ...sheetParams,
  columns,
  values: {
    ...values,
    help: "The name of each column and what goes into it.",
  },
  extra: {
    kind: "choice",
    label: "Fields without a column",
    help: "What happens to a field, or a name below, that the sheet has no column for.",
    options: [
      { value: "add", label: "Add a column" },
      { value: "leaveOut", label: "Leave them out" },
      { value: "stop", label: "Stop the flow" },
    ],
    default: "add",
  },
  input: {
    kind: "choice",
    label: "Values are",
    help: "As if somebody typed them, dates, numbers and formulas are recognised; exactly as they are, a text stays a text.",
    options: [
      { value: "typed", label: "As if typed" },
      { value: "raw", label: "Exactly as they are" },
    ],
    default: "typed",
    advanced: true,
  },
  headerRow: headerRowParam,
} as const;

export const matchParam = {
  kind: "remote",
  label: "Column to match",
  help: "Rows are found by the value of this column; row_number is the number of the row.",
  load: "columns",
} as const;

export const missingParam = {
  kind: "choice",
  label: "If no row fits",
  help: "Give the item on without a change, which the log tells, or fail.",
  options: [
    { value: "pass", label: "Give the item on" },
    { value: "stop", label: "Stop the flow" },
  ],
  default: "pass",
  advanced: true,
} as const;

export const whichParam = {
  kind: "choice",
  label: "If several fit",
  help: "Which rows are changed where the value stands in more than one.",
  options: [
    { value: "first", label: "The first" },
    { value: "all", label: "All of them" },
  ],
  default: "first",
  advanced: true,
} as const;

/** A row, as it may come out of a sheet. */
export const sample = { row_number: 2, name: "Anna", email: "anna@example.com", total: 120 } as const;
