import type { JsonObject } from "@weft/sdk";
import { idOf, isObject, isOn, listOf, objectOf, textOf } from "../workflow.ts";
import { Unsupported, ignoredOptions } from "./converter.ts";
import type { Converter } from "./converter.ts";
import { pollTimes } from "./poll-times.ts";
import { credentialNote, filled, located, mostOf, vendorConverter } from "./vendor.ts";
import type { VendorPart } from "./vendor.ts";

/** Notion 1 to 2.2 (docs.n8n.io). */
export const convertNotion = vendorConverter({
  credential: "Notion",
  usual: { page: "create", block: "append", database: "get", databasePage: "create", user: "get" },
  parts: {
    "databasePage.create": (parameters) => ({
      type: "notion.databasePage.create",
      params: {
        database: located(parameters["databaseId"]),
        ...filled({ title: idOf(parameters["title"]) }),
        properties: propertiesOf(parameters),
        ...blocksOf(parameters),
        ...simpleOf(parameters),
      },
      notes: [...dateNotes(parameters), ...ignoredOptions(objectOf(parameters["options"]), [])],
    }),
    "databasePage.update": (parameters) => ({
      type: "notion.databasePage.update",
      params: {
        page: located(parameters["pageId"]),
        properties: propertiesOf(parameters),
        ...simpleOf(parameters),
      },
      notes: [...dateNotes(parameters), ...ignoredOptions(objectOf(parameters["options"]), [])],
    }),
    "databasePage.get": (parameters) => ({
      type: "notion.databasePage.get",
      params: { page: located(parameters["pageId"]), ...simpleOf(parameters) },
    }),
    "databasePage.getAll": queryOf,
    "page.create": (parameters) => ({
      type: "notion.page.create",
      params: {
        parent: located(parameters["pageId"]),
        title: idOf(parameters["title"]),
        ...blocksOf(parameters),
        ...simpleOf(parameters),
      },
      notes: ignoredOptions(objectOf(parameters["options"]), []),
    }),
    "page.archive": (parameters) => ({
      type: "notion.page.archive",
      params: { page: located(parameters["pageId"]), ...simpleOf(parameters) },
    }),
    "page.get": (parameters) => ({
      type: "notion.databasePage.get",
      params: { page: located(parameters["pageId"]), ...simpleOf(parameters) },
    }),
    "page.search": (parameters) => {
      const kind = idOf(objectOf(objectOf(objectOf(parameters["options"])["filter"])["filters"])["value"]);
      return {
        type: "notion.page.search",
        params: {
          query: idOf(parameters["text"]),
          ...((kind === "page" || kind === "database") && { what: kind }),
          ...mostOf(parameters, 50),
          ...simpleOf(parameters),
        },
        notes: ignoredOptions(objectOf(parameters["options"]), ["filter"]),
      };
    },
    "block.append": (parameters) => ({
      type: "notion.block.append",
      params: { block: located(parameters["blockId"]), ...blocksOf(parameters) },
    }),
    "block.getAll": (parameters, version) => ({
      type: "notion.block.list",
      params: {
        block: located(parameters["blockId"]),
        ...(isOn(parameters["fetchNestedBlocks"]) && { nested: parameters["fetchNestedBlocks"] }),
        ...mostOf(parameters, 50),
        simple: parameters["simplifyOutput"] ?? version >= 2.2,
      },
    }),
    "database.get": (parameters) => ({
      type: "notion.database.get",
      params: { database: located(parameters["databaseId"]), ...simpleOf(parameters) },
    }),
    "database.getAll": (parameters) => databasesOf(parameters, ""),
    "database.search": (parameters) => databasesOf(parameters, idOf(parameters["text"])),
    "user.get": (parameters) => ({ type: "notion.user.get", params: { user: idOf(parameters["userId"]) } }),
    "user.getAll": (parameters) => ({ type: "notion.user.list", params: mostOf(parameters, 50) }),
  },
});

function simpleOf(parameters: JsonObject): JsonObject {
  const { simple } = parameters;
  return simple === undefined ? {} : { simple };
}

function databasesOf(parameters: JsonObject, query: string): VendorPart {
  return {
    type: "notion.page.search",
    params: { query, what: "database", ...mostOf(parameters, 50), ...simpleOf(parameters) },
    notes: ignoredOptions(objectOf(parameters["options"]), []),
  };
}

/** `Status|select`: the name and its kind. */
function keyOf(key: unknown): { readonly name: string; readonly type: string } {
  const text = idOf(key);
  const at = text.lastIndexOf("|");
  return at < 0 ? { name: text, type: "" } : { name: text.slice(0, at), type: text.slice(at + 1) };
}

/** Where n8n keeps the value of each kind. */
const places: Readonly<Record<string, readonly string[]>> = {
  title: ["title", "textContent"],
  rich_text: ["textContent"],
  number: ["numberValue"],
  select: ["selectValue"],
  status: ["statusValue"],
  multi_select: ["multiSelectValue"],
  checkbox: ["checkboxValue"],
  url: ["urlValue"],
  email: ["emailValue"],
  phone_number: ["phoneValue", "phoneNumber"],
  people: ["peopleValue"],
  relation: ["relationValue"],
};

function propertiesOf(parameters: JsonObject): readonly JsonObject[] {
  return listOf(objectOf(parameters["propertiesUi"])["propertyValues"])
    .filter(isObject)
    .flatMap((row) => {
      const { name, type } = keyOf(row["key"]);
      if (type === "date") return [dateOf(name, row)];
      if (type === "files") return [{ name, type, value: filesOf(row) }];
      const from = Object.hasOwn(places, type) ? places[type] : undefined;
      if (from === undefined)
        throw new Unsupported(`Properties of the kind “${type || name}” have no counterpart`);
      const value = from.map((place) => row[place]).find((one) => one !== undefined) ?? richText(row);
      return [{ name, type, value: written(value) }];
    });
}

/** Text with marking is a list of pieces; its words are kept. */
function richText(row: JsonObject): string {
  return listOf(objectOf(row["text"])["text"])
    .filter(isObject)
    .map((piece) => idOf(piece["text"]))
    .join("");
}

function written(value: unknown): string {
  if (Array.isArray(value)) return listOf(value).map(idOf).join(", ");
  return typeof value === "boolean" ? String(value) : idOf(value);
}

function dateOf(name: string, row: JsonObject): JsonObject {
  const short = row["includeTime"] === false;
  const day = (given: unknown): string => {
    const text = idOf(given);
    return short && !text.startsWith("=") ? text.slice(0, 10) : text;
  };
  const start = day(row["range"] === true ? row["dateStart"] : row["date"]);
  return {
    name,
    type: "date",
    value: start,
    ...(row["range"] === true && filled({ end: day(row["dateEnd"]) })),
  };
}

function dateNotes(parameters: JsonObject): readonly string[] {
  const rows = listOf(objectOf(parameters["propertiesUi"])["propertyValues"]).filter(isObject);
  const dated = rows.some((row) => keyOf(row["key"]).type === "date");
  return dated ? ["Dates go to Notion as they are written: give them with their time zone, or as a day"] : [];
}

function filesOf(row: JsonObject): string {
  const files = listOf(objectOf(row["fileUrls"])["fileUrl"]).filter(isObject);
  return files.map((file) => idOf(file["url"])).join(", ");
}

/** Blocks that both know by the same name. */
export const plainBlocks: ReadonlySet<string> = new Set([
  "paragraph",
  "heading_1",
  "heading_2",
  "heading_3",
  "bulleted_list_item",
  "numbered_list_item",
  "to_do",
  "toggle",
  "image",
]);

function blocksOf(parameters: JsonObject): JsonObject {
  const rows = listOf(objectOf(parameters["blockUi"])["blockValues"]).filter(isObject);
  if (rows.length === 0) return {};
  return {
    blocks: rows.map((row) => {
      const type = textOf(row["type"]) || "paragraph";
      if (!plainBlocks.has(type)) throw new Unsupported(`Blocks of the kind “${type}” have no counterpart`);
      const text = type === "image" ? idOf(row["url"]) : idOf(row["textContent"]) || richText(row);
      return { type, text, ...(isOn(row["checked"]) && { checked: row["checked"] }) };
    }),
  };
}

function queryOf(parameters: JsonObject, version: number): VendorPart {
  const options = objectOf(parameters["options"]);
  const sorts = listOf(objectOf(options["sort"])["sortValue"]).filter(isObject);
  return {
    type: "notion.databasePage.list",
    params: {
      database: located(parameters["databaseId"]),
      ...filled({ filter: filterOf(parameters, options, version) }),
      ...(sorts.length > 0 && {
        sorts: sorts.map((sort) => ({
          property: sort["timestamp"] === true ? idOf(sort["key"]) : keyOf(sort["key"]).name,
          direction: textOf(sort["direction"]) || "ascending",
        })),
      }),
      ...mostOf(parameters, 50),
      ...simpleOf(parameters),
    },
    notes: [
      ...(options["downloadFiles"] === true
        ? ["Files are not fetched: fetch their addresses by “HTTP request”"]
        : []),
      ...ignoredOptions(options, ["filter", "sort", "downloadFiles"]),
    ],
  };
}

function filterOf(parameters: JsonObject, options: JsonObject, version: number): unknown {
  if (parameters["filterType"] === "json") return parameters["filterJson"];
  const multiple = objectOf(objectOf(options["filter"])["multipleCondition"] ?? undefined);
  if (version < 2 && Object.keys(objectOf(options["filter"])).length > 0) {
    const old = objectOf(options["filter"]);
    const single = objectOf(old["singleCondition"]);
    if (Object.keys(single).length > 0) return conditionOf(single);
    const groups = objectOf(multiple["condition"]);
    const [all, any] = [listOf(groups["and"]), listOf(groups["or"])].map((rows) =>
      rows.filter(isObject).map(conditionOf),
    );
    return all && all.length > 0 ? { and: all } : { or: any ?? [] };
  }
  if (parameters["filterType"] !== "manual") return undefined;
  const rows = listOf(objectOf(parameters["filters"])["conditions"]).filter(isObject);
  if (rows.length === 0) return undefined;
  return { [parameters["matchType"] === "allFilters" ? "and" : "or"]: rows.map(conditionOf) };
}

const empty = new Set(["is_empty", "is_not_empty"]);
const spans = /^(past|next|this)_(week|month|year)$/;

function conditionOf(row: JsonObject): JsonObject {
  const key = keyOf(row["key"]);
  const type = idOf(row["type"]) || key.type;
  const condition = idOf(row["condition"]) || "equals";
  const given = Object.entries(row).find(([name]) => /Value$|^date$|^textContent$/.test(name))?.[1];
  const value = empty.has(condition) ? true : spans.test(condition) ? {} : (given ?? "");
  const test = { [condition]: value };
  const result = idOf(row["returnType"]);
  if (type === "formula") return { property: key.name, formula: { [result || "string"]: test } };
  return { property: key.name, [type]: test };
}

/** Notion Trigger 1. */
export const convertNotionTrigger: Converter = ({ parameters }) => {
  const { every, notes } = pollTimes(parameters);
  const updated = /updated/i.test(textOf(parameters["event"]));
  return {
    type: "notion.changed",
    params: {
      database: located(parameters["databaseId"]),
      event: updated ? "last_edited_time" : "created_time",
      every,
      ...simpleOf(parameters),
    },
    notes: [credentialNote("Notion"), ...notes],
  };
};
