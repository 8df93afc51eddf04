import type { JsonObject } from "@weft/sdk";

type Part = Readonly<Record<string, unknown>>;

function part(value: unknown): Part {
  return typeof value === "object" && value !== null ? (value as Part) : {};
}

function list(value: unknown): readonly Part[] {
  return Array.isArray(value) ? value.map(part) : [];
}

/** A rich text without its marking. */
export function plainText(value: unknown): string {
  return list(value)
    .map((one) => one["plain_text"] ?? part(one["text"])["content"])
    .filter((text) => typeof text === "string")
    .join("");
}

/**
 * A page, database or other object in a few fields, as n8n gives it: `id`, `name`, `url`, and of a page in a database each
 * property as `property_` and its name in snake case.
 */
export function simplified(object: JsonObject): JsonObject {
  const { id, url, title, properties } = object;
  if (object["object"] === "database") return { id, name: plainText(title), url };
  if (object["object"] !== "page") return object;
  const all = Object.entries(part(properties));
  const name = all.find(([, property]) => part(property)["type"] === "title")?.[1];
  const head = { id, name: plainText(part(name)["title"]), url };
  if (!/^(database|data_source)_id$/.test(String(part(object["parent"])["type"]))) return head;
  const values = all.map(
    ([key, property]) => [`property_${snakeCase(key)}`, valueOf(part(property))] as const,
  );
  return { ...head, ...Object.fromEntries(values) };
}

export function snakeCase(name: string): string {
  return name
    .replaceAll(/([a-z0-9])([A-Z])/g, "$1 $2")
    .replaceAll(/([A-Z])([A-Z][a-z])/g, "$1 $2")
    .split(/[^A-Za-z0-9]+/)
    .filter(Boolean)
    .join("_")
    .toLowerCase();
}

/** What a property holds (developers.notion.com/reference/page-property-values). */
function valueOf(property: Part): unknown {
  const type = String(property["type"]);
  const value = property[type];
  switch (type) {
    case "title":
    case "rich_text":
      return plainText(value);
    case "select":
    case "status":
      return part(value)["name"] ?? null;
    case "multi_select":
      return list(value).map((one) => one["name"]);
    case "people":
      return list(value).map((one) => part(one["person"])["email"] ?? {});
    case "relation":
      return list(value).map((one) => one["id"]);
    case "files":
      return list(value).map((one) => part(one[String(one["type"])])["url"]);
    case "formula":
      return part(value)[String(part(value)["type"])] ?? null;
    case "rollup":
      return rolledUp(part(value));
    case "created_by":
    case "last_edited_by":
      return part(value)["name"] ?? part(value)["id"] ?? null;
    case "unique_id": {
      const { prefix, number } = part(value);
      return typeof prefix === "string" && prefix !== "" ? `${prefix}-${String(number)}` : number;
    }
    default:
      return value ?? null;
  }
}

function rolledUp(rollup: Part): unknown {
  const type = String(rollup["type"]);
  return type === "array" ? list(rollup["array"]).map(valueOf) : (rollup[type] ?? null);
}

/** A block in a few fields: its id, its type, and its text as `content`. */
export function simplifiedBlock(block: JsonObject): JsonObject {
  const { id, type, has_children: children, parent } = block;
  const inside = part(block[String(type)]);
  const { rich_text: text, checked, url } = inside;
  return {
    id,
    type,
    ...(text !== undefined && { content: plainText(text) }),
    ...(checked !== undefined && { checked }),
    ...(url !== undefined && { url }),
    has_children: children,
    parent,
  };
}
