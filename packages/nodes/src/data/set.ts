import { defineAction } from "@weft/sdk";
import type { FieldRow, Item, JsonObject } from "@weft/sdk";
import { fatal } from "../errors.ts";
import { getPath, setPath, splitNames, unsetPath } from "../paths.ts";
import { dotPathsParam, fieldPath } from "./dot-paths.ts";
import { setText } from "./set.text.ts";

export const dataSet = defineAction({
  type: "data.set",
  version: 1,
  label: "Edit fields",
  help: "Adds fields to each item, changes them, or keeps only the ones you need.",
  icon: "pencil-line",
  group: "Data",
  synonyms: ["set", "map", "assign", "transform", "rename", "add field"],
  effect: "none",
  params: {
    mode: {
      kind: "choice",
      label: "How to set",
      help: "Field by field, or all at once as JSON.",
      options: [
        { value: "fields", label: "Field by field" },
        { value: "json", label: "As JSON" },
      ],
      default: "fields",
    },
    fields: {
      kind: "fields",
      label: "Fields",
      help: "The fields to add or change; a dot, as in customer.name, writes into a nested object.",
      default: [],
      asIsWhen: "lenient",
      zeroWhen: "emptyAsZero",
      showWhen: { mode: ["fields"] },
    },
    json: {
      kind: "json",
      label: "JSON",
      help: "An object; each of its fields is set on the item.",
      default: {},
      showWhen: { mode: ["json"] },
    },
    keep: {
      kind: "choice",
      label: "Keep from the input",
      help: "Which fields of the incoming item stay beside the ones set here.",
      options: [
        { value: "all", label: "All fields" },
        { value: "none", label: "No fields" },
        { value: "selected", label: "Only the named fields" },
        { value: "except", label: "All but the named fields" },
      ],
      default: "all",
    },
    names: {
      kind: "text",
      label: "Field names",
      help: "Separated by commas.",
      placeholder: "name, customer.email",
      default: "",
      showWhen: { keep: ["selected", "except"] },
    },
    files: {
      kind: "choice",
      label: "Files of the item",
      help: "Whether files that came with the item go along.",
      options: [
        { value: "withFields", label: "Along with kept fields" },
        { value: "always", label: "Always" },
        { value: "never", label: "Never" },
      ],
      default: "withFields",
      advanced: true,
    },
    dotPaths: dotPathsParam,
    lenient: {
      kind: "boolean",
      label: "Let values of another type pass",
      help: "A value that cannot become a number, a list or what else its row says stays as it is, instead of stopping the flow.",
      default: false,
      literal: true,
      showWhen: { mode: ["fields"] },
      advanced: true,
    },
    emptyAsZero: {
      kind: "boolean",
      label: "Empty texts are the number 0",
      help: "An empty text in a row for a number gives 0, instead of stopping the flow.",
      default: false,
      literal: true,
      showWhen: { mode: ["fields"] },
      advanced: true,
    },
  },
  translations: setText,
  run({ params: { mode, fields, json, keep, names, files, dotPaths }, item }) {
    const kept = keepFields({ item, keep, names, dotPaths });
    const rows = mode === "json" ? rowsOfJson(json) : fields;
    const withFiles = files === "always" || (files === "withFields" && keep !== "none");
    return withJson(withFiles ? item.files : undefined, writeFields(kept, rows, dotPaths));
  },
});

function keepFields(call: { item: Item; keep: string; names: string; dotPaths: boolean }): JsonObject {
  const { item, keep, names, dotPaths } = call;
  if (keep === "all") return item.json;
  if (keep === "none") return {};
  const paths = splitNames(names).map((name) => fieldPath(name, dotPaths));
  if (keep === "except") return paths.reduce(unsetPath, item.json);
  return paths.reduce<JsonObject>((kept, path) => {
    const value = getPath(item.json, path);
    return value === undefined ? kept : setPath(kept, path, value);
  }, {});
}

const reserved = /^(__proto__|constructor|prototype)$/;

function writeFields(
  kept: JsonObject,
  rows: readonly Pick<FieldRow, "name" | "value">[],
  dotPaths: boolean,
): JsonObject {
  let json: JsonObject | undefined;
  for (const { name, value } of rows) {
    const written = value === undefined ? null : value;
    const plain = name !== "" && !(dotPaths && /[.[]/.test(name)) && !reserved.test(name);
    // Most names are plain: they share one copy of the item instead of making one each.
    if (plain) ((json ??= { ...kept }) as Record<string, unknown>)[name] = written;
    else json = setPath(json ?? kept, fieldPath(name, dotPaths), written);
  }
  return json ?? kept;
}

function rowsOfJson(json: unknown): readonly Pick<FieldRow, "name" | "value">[] {
  if (typeof json !== "object" || json === null || Array.isArray(json)) {
    throw fatal("json-not-object");
  }
  return Object.entries(json).map(([name, value]) => ({ name, value: value as unknown }));
}

function withJson(files: Item["files"], json: JsonObject): Item {
  return files === undefined ? { json } : { json, files };
}
