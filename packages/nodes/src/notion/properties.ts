import type { Params, ParamsOf } from "@weft/sdk";
import { jsonOf } from "../connector-json.ts";

export const propertyParams = {
  properties: {
    kind: "list",
    label: "Properties",
    help: "By their names in the database. Several values stand with commas between them; dates are written as 2026-01-31 or with a time.",
    itemLabel: "property",
    of: {
      name: { kind: "text", label: "Name" },
      type: {
        kind: "choice",
        label: "Kind",
        options: [
          { value: "title", label: "Title" },
          { value: "rich_text", label: "Text" },
          { value: "number", label: "Number" },
          { value: "select", label: "Select" },
          { value: "status", label: "Status" },
          { value: "multi_select", label: "Multi-select" },
          { value: "date", label: "Date" },
          { value: "checkbox", label: "Checkbox" },
          { value: "url", label: "URL" },
          { value: "email", label: "E-mail" },
          { value: "phone_number", label: "Phone" },
          { value: "people", label: "People" },
          { value: "relation", label: "Relation" },
          { value: "files", label: "Files" },
        ],
        default: "rich_text",
      },
      value: { kind: "text", label: "Value", default: "" },
      end: { kind: "text", label: "End", optional: true, showWhen: { type: ["date"] } },
    },
    default: [],
  },
  more: {
    kind: "json",
    label: "More properties",
    help: "As Notion’s API describes them, by their names.",
    placeholder: '{ "Done": { "checkbox": true } }',
    optional: true,
    advanced: true,
  },
} as const satisfies Params;

type Rows = ParamsOf<typeof propertyParams>["properties"];
type Row = Rows[number];

/** Properties as Notion wants them written. */
export function propertiesOf({
  properties,
  more,
}: {
  readonly properties: Rows;
  readonly more: unknown;
}): object {
  const others = jsonOf(more, "More properties");
  return {
    ...Object.fromEntries(properties.map((row) => [row.name, { [row.type]: valueOf(row) }])),
    ...(typeof others === "object" ? others : {}),
  };
}

function valueOf({ type, value, end = "" }: Row): unknown {
  switch (type) {
    case "title":
    case "rich_text":
      return richText(value);
    case "number":
      return value.trim() === "" ? null : Number(value);
    case "select":
    case "status":
      return value === "" ? null : { name: value };
    case "multi_select":
      return several(value).map((name) => ({ name }));
    case "date":
      return value === "" ? null : { start: value, ...(end !== "" && { end }) };
    case "checkbox":
      return /^(true|1|yes)$/i.test(value.trim());
    case "people":
      return several(value).map((id) => ({ object: "user", id }));
    case "relation":
      return several(value).map((id) => ({ id }));
    case "files":
      return several(value).map((url) => ({ type: "external", name: url.slice(-100), external: { url } }));
    default:
      return value === "" ? null : value;
  }
}

/** A list that an expression gave comes as JSON; what a person writes has commas. */
function several(value: string): readonly string[] {
  const given: unknown = value.trim().startsWith("[") ? jsonOf(value, "Properties") : value.split(",");
  return (Array.isArray(given) ? given : []).map((one) => String(one).trim()).filter(Boolean);
}

/** Notion takes so many characters in one piece. */
const piece = 2000;

export function richText(text: string): readonly object[] {
  const letters = [...text];
  const pieces = Math.ceil(letters.length / piece);
  return Array.from({ length: pieces }, (_, index) => ({
    type: "text",
    text: { content: letters.slice(index * piece, (index + 1) * piece).join("") },
  }));
}
