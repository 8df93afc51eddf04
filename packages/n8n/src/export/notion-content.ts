import { isExpression } from "@weft/expressions";
import type { JsonObject } from "@weft/sdk";
import { plainBlocks } from "../convert/notion.ts";
import { isOn, listOf, textOf } from "../workflow.ts";
import { leftOut, rowsOf, wordOf } from "./exporter.ts";
import { jsonIn, listIn, numberIn } from "./vendor.ts";

/** Where n8n keeps the value of each kind of property. */
const places: Readonly<Record<string, string>> = {
  title: "title",
  rich_text: "textContent",
  number: "numberValue",
  select: "selectValue",
  status: "statusValue",
  multi_select: "multiSelectValue",
  checkbox: "checkboxValue",
  url: "urlValue",
  email: "emailValue",
  phone_number: "phoneValue",
  people: "peopleValue",
  relation: "relationValue",
};

/** n8n names a property by its name and kind: `Status|select`. */
export function propertiesOf(params: JsonObject): JsonObject {
  const propertyValues = rowsOf(params, "properties").map((row) => {
    const type = textOf(row["type"] ?? "rich_text");
    return { key: `${textOf(row["name"])}|${type}`, ...valueOf(type, row) };
  });
  return propertyValues.length === 0 ? {} : { propertiesUi: { propertyValues } };
}

function valueOf(type: string, row: JsonObject): JsonObject {
  const { value = "" } = row;
  if (type === "date") return dateOf(row);
  if (type === "files") return { fileUrls: { fileUrl: several(value).map(fileOf) } };
  return { [wordOf(places, type)]: written(type, value) };
}

function written(type: string, value: unknown): unknown {
  if (isExpression(value)) return value;
  switch (type) {
    case "number":
      return Number.isFinite(Number(value)) && textOf(value).trim() !== "" ? Number(value) : numberIn(value);
    case "checkbox":
      return /^(true|1|yes)$/i.test(textOf(value).trim());
    case "multi_select":
    case "people":
    case "relation":
      return several(value);
    default:
      return value;
  }
}

/** Several values stand with commas between them, or as JSON. */
function several(value: unknown): readonly unknown[] {
  const given = textOf(value).trim().startsWith("[") ? jsonIn(value) : listIn(value);
  return Array.isArray(given) ? listOf(given) : [given];
}

function fileOf(url: unknown): JsonObject {
  return { name: isExpression(url) ? url : textOf(url).slice(-100), url };
}

/** A day has no time of its own. */
function dateOf({ value = "", end = "" }: JsonObject): JsonObject {
  const isDay = [value, end].every((day) => /^(\d{4}-\d\d-\d\d)?$/.test(textOf(day)));
  const shared = isDay ? { includeTime: false } : {};
  return end === "" ? { ...shared, date: value } : { ...shared, range: true, dateStart: value, dateEnd: end };
}

export function blocksOf(params: JsonObject): JsonObject {
  const blockValues = rowsOf(params, "blocks").map(({ type = "paragraph", text = "", checked }) => {
    const kind = textOf(type);
    if (kind === "image") return { type: kind, url: text };
    return {
      type: plainBlocks.has(kind) ? kind : "paragraph",
      textContent: text,
      ...(isOn(checked) && { checked }),
    };
  });
  return blockValues.length === 0 ? {} : { blockUi: { blockValues } };
}

export function blockNotes(params: JsonObject): readonly string[] {
  const others = rowsOf(params, "blocks")
    .map(({ type = "paragraph" }) => textOf(type))
    .filter((kind) => !plainBlocks.has(kind));
  return [
    ...(others.length === 0
      ? []
      : [`These blocks become paragraphs there: ${[...new Set(others)].join(", ")}`]),
    ...leftOut(params, ["children"]),
  ];
}
