import { sheetParams } from "./params.ts";

const row = {
  kind: "number",
  label: "From row",
  help: "Its number in the sheet.",
  default: 2,
  min: 1,
  integer: true,
} as const;

const column = {
  kind: "text",
  label: "From column",
  help: "Its letter in the sheet.",
  placeholder: "A",
  default: "A",
} as const;

const count = {
  kind: "number",
  label: "How many",
  help: "Rows or columns, one after the other.",
  default: 1,
  min: 1,
  integer: true,
} as const;

export const clearParams = {
  ...sheetParams,
  what: {
    kind: "choice",
    label: "What is emptied",
    help: "Values go; formats and notes stay.",
    options: [
      { value: "all", label: "The whole sheet" },
      { value: "rows", label: "Some rows" },
      { value: "columns", label: "Some columns" },
      { value: "range", label: "A range" },
    ],
    default: "all",
  },
  keepHeader: {
    kind: "boolean",
    label: "Keep the first row",
    help: "The one with the names of the columns.",
    default: false,
    showWhen: { what: ["all"] },
  },
  row: { ...row, default: 1, showWhen: { what: ["rows"] } },
  column: { ...column, showWhen: { what: ["columns"] } },
  count: { ...count, showWhen: { what: ["rows", "columns"] } },
  range: {
    kind: "text",
    label: "Range",
    help: "As Google Sheets writes it.",
    placeholder: "A2:F10",
    showWhen: { what: ["range"] },
  },
} as const;

export const deleteParams = {
  ...sheetParams,
  what: {
    kind: "choice",
    label: "What is deleted",
    help: "What stands below or to the right moves up.",
    options: [
      { value: "rows", label: "Rows" },
      { value: "columns", label: "Columns" },
    ],
    default: "rows",
  },
  row: { ...row, showWhen: { what: ["rows"] } },
  column: { ...column, showWhen: { what: ["columns"] } },
  count,
} as const;

const title = {
  kind: "text",
  label: "Name",
  help: "What it is called.",
  placeholder: "Orders 2026",
} as const;

export const newSheetParams = {
  spreadsheet: sheetParams.spreadsheet,
  title,
  more: {
    kind: "json",
    label: "More properties",
    help: "Others of a sheet by Google’s names.",
    placeholder: '{ "hidden": true, "index": 0, "rightToLeft": false }',
    optional: true,
    advanced: true,
  },
} as const;

export const newSpreadsheetParams = {
  title,
  sheets: {
    kind: "list",
    label: "Sheets",
    help: "In this order; one that Google names while there is none.",
    itemLabel: "sheet",
    default: [],
    of: {
      title: { kind: "text", label: "Name", placeholder: "Orders" },
      hidden: { kind: "boolean", label: "Hidden", default: false },
    },
  },
  locale: {
    kind: "text",
    label: "Language and region",
    help: "By which numbers and dates are written.",
    placeholder: "pl_PL",
    default: "",
    advanced: true,
  },
  recalculate: {
    kind: "choice",
    label: "Recalculate",
    help: "When formulas that change with time are worked out anew, besides every change.",
    options: [
      { value: "default", label: "As Google does" },
      { value: "ON_CHANGE", label: "On changes only" },
      { value: "MINUTE", label: "Every minute" },
      { value: "HOUR", label: "Every hour" },
    ],
    default: "default",
    advanced: true,
  },
} as const;
