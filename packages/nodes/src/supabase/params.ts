import { mostParam } from "../connector-most.ts";

const tableParam = {
  kind: "remote",
  label: "Table",
  help: "Chosen from the list, which needs a secret key, or its name.",
  load: "tables",
} as const;

const schemaParam = {
  kind: "text",
  label: "Schema",
  help: "Where the table is; “public” while it is empty. Others must be exposed in the settings of the project.",
  placeholder: "public",
  default: "",
  advanced: true,
} as const;

export const place = { table: tableParam, schema: schemaParam } as const;

export const filterParams = {
  by: {
    kind: "choice",
    label: "Rows by",
    help: "Conditions, or a question in the words of PostgREST.",
    options: [
      { value: "conditions", label: "Conditions" },
      { value: "question", label: "Question" },
    ],
    default: "conditions",
  },
  match: {
    kind: "choice",
    label: "That fit",
    help: "Whether all conditions must hold.",
    options: [
      { value: "all", label: "All conditions" },
      { value: "any", label: "Any of them" },
    ],
    default: "all",
    showWhen: { by: ["conditions"] },
  },
  conditions: {
    kind: "list",
    label: "Conditions",
    help: "What the columns of a row hold.",
    itemLabel: "condition",
    of: {
      column: { kind: "text", label: "Column", placeholder: "email" },
      is: {
        kind: "choice",
        label: "Is",
        options: [
          { value: "eq", label: "Equal to" },
          { value: "neq", label: "Not equal to" },
          { value: "gt", label: "Greater than" },
          { value: "gte", label: "Greater or equal" },
          { value: "lt", label: "Less than" },
          { value: "lte", label: "Less or equal" },
          { value: "like", label: "Like (% for anything)" },
          { value: "ilike", label: "Like, whatever the case" },
          { value: "in", label: "One of (with commas)" },
          { value: "not.in", label: "None of (with commas)" },
          { value: "is", label: "Null, true or false" },
          { value: "not.is", label: "Not null, true or false" },
          { value: "fts", label: "Full text" },
          { value: "plfts", label: "Full text, plain words" },
          { value: "phfts", label: "Full text, a phrase" },
          { value: "wfts", label: "Full text, as on the web" },
          { value: "cs", label: "Contains (lists, JSON)" },
        ],
        default: "eq",
      },
      value: { kind: "text", label: "Value", default: "" },
    },
    default: [],
    showWhen: { by: ["conditions"] },
  },
  question: {
    kind: "text",
    label: "Question",
    help: "As PostgREST takes it in the address.",
    placeholder: "total=gt.100&status=in.(paid,sent)",
    default: "",
    showWhen: { by: ["question"] },
  },
} as const;

export const written = {
  from: {
    kind: "choice",
    label: "Values",
    help: "The columns that you name, or all fields of the item under their own names.",
    options: [
      { value: "fields", label: "Columns below" },
      { value: "item", label: "All of the item" },
    ],
    default: "fields",
  },
  fields: {
    kind: "fields",
    label: "Columns",
    help: "By their names in the table.",
    default: [],
    showWhen: { from: ["fields"] },
  },
  leaveOut: {
    kind: "text",
    label: "Leave out",
    help: "Names of the item’s fields that are not written, with commas between them.",
    default: "",
    showWhen: { from: ["item"] },
  },
} as const;

export const createParams = { ...place, ...written } as const;

export const upsertParams = {
  ...place,
  match: {
    kind: "text",
    label: "Columns that are the same",
    help: "Names with commas between them, of a unique constraint; the primary key while it is empty.",
    placeholder: "email",
    default: "",
  },
  ...written,
} as const;

export const updateParams = { ...place, ...filterParams, ...written } as const;
export const deleteParams = { ...place, ...filterParams } as const;

export const listParams = {
  ...place,
  ...filterParams,
  columns: {
    kind: "text",
    label: "Columns",
    help: "Names with commas between them, also of tables that are joined: id, name, orders(total).",
    default: "*",
    advanced: true,
  },
  order: {
    kind: "text",
    label: "Order",
    help: "Names of columns with commas between them; .desc after one turns it round.",
    placeholder: "created_at.desc",
    default: "",
  },
  most: mostParam,
} as const;

export const sample = {
  id: 1042,
  email: "anna@example.com",
  status: "paid",
  created_at: "2026-01-15T09:30:00+00:00",
} as const;
