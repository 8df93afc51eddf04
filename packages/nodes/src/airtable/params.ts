import type { FieldRow, JsonObject, Params } from "@weft/sdk";

export const place = {
  base: {
    kind: "remote",
    load: "bases",
    label: "Base",
    help: "Chosen from the list, or its id.",
    placeholder: "appABCDEFGHIJKLMN",
  },
  table: {
    kind: "remote",
    load: "tables",
    label: "Table",
    help: "Chosen from the list, or its id or name.",
    placeholder: "tblABCDEFGHIJKLMN",
  },
} as const satisfies Params;

export const record = {
  kind: "text",
  label: "Record",
  help: "The id of the record.",
  placeholder: "recABCDEFGHIJKLMN",
} as const;

export const flat = {
  kind: "boolean",
  label: "Fields beside the id",
  help: "Otherwise they are together in the field “fields”, as Airtable gives them.",
  default: true,
  advanced: true,
} as const;

export const written = {
  from: {
    kind: "choice",
    label: "Values",
    help: "Fields that you name, or all fields of the item under their own names.",
    options: [
      { value: "fields", label: "Fields below" },
      { value: "item", label: "All of the item" },
    ],
    default: "fields",
  },
  fields: {
    kind: "fields",
    label: "Fields",
    help: "By their names in Airtable.",
    default: [],
    showWhen: { from: ["fields"] },
  },
  leaveOut: {
    kind: "text",
    label: "Leave out",
    help: "Names of the item’s fields that are not written, with commas between them; id and createdTime never are.",
    default: "",
    showWhen: { from: ["item"] },
  },
  typecast: {
    kind: "boolean",
    label: "Let Airtable convert",
    help: "Texts become what their field holds, and choices that are not there yet are made.",
    default: false,
    advanced: true,
  },
} as const satisfies Params;

interface Written {
  readonly from: string;
  readonly fields: readonly FieldRow[];
  readonly leaveOut: string;
}

export function valuesOf({ from, fields, leaveOut }: Written, json: JsonObject): JsonObject {
  if (from === "fields") return Object.fromEntries(fields.map(({ name, value }) => [name, value]));
  const out = new Set([...namesIn(leaveOut), "id", "createdTime"]);
  return Object.fromEntries(Object.entries(json).filter(([name]) => !out.has(name)));
}

export function namesIn(list: string): readonly string[] {
  return list
    .split(",")
    .map((name) => name.trim())
    .filter(Boolean);
}
