import type { JsonObject } from "@weft/sdk";
import { isObject, textOf } from "../workflow.ts";
import { leftOut, NoCounterpart, rowsOf } from "./exporter.ts";
import type { Exporter } from "./exporter.ts";

export const exportSet: Exporter = ({ params }) => {
  const keep = textOf(params["keep"]) || "all";
  const json = params["mode"] === "json";
  const rows = json ? [] : rowsOf(params, "fields");
  const assignments = rows.map(({ name, type, value }, i) => ({
    id: `field-${i + 1}`,
    name: name ?? "",
    value: value ?? "",
    type: typeof type === "string" && type !== "any" ? type : typeOf(value),
  }));
  const files = filesOf(params, keep);
  const anything = rows.some(({ type, value }) => (type ?? "any") === "any" && isText(value));
  return {
    type: "set",
    typeVersion: 3.4,
    parameters: {
      ...(json ? { mode: "raw", jsonOutput: textOfJson(params["json"]) } : { assignments: { assignments } }),
      ...(keep !== "none" && { includeOtherFields: true }),
      ...(keep !== "none" && keep !== "all" && { include: keep }),
      ...(keep === "selected" && { includeFields: params["names"] ?? "" }),
      ...(keep === "except" && { excludeFields: params["names"] ?? "" }),
      options: {
        ...(params["dotPaths"] === false && { dotNotation: false }),
        ...(params["lenient"] === true && { ignoreConversionErrors: true }),
        ...(files === false && { stripBinary: true }),
      },
    },
    notes: [
      ...(anything ? ["Fields without a type are made texts there; choose their types"] : []),
      ...(files === true && keep === "none" ? ["Files do not go along there where no field is kept"] : []),
    ],
  };
};

/** Whether files go along; `undefined`: as usual. */
function filesOf({ files }: JsonObject, keep: string): boolean | undefined {
  if (files === "always") return true;
  return files === "never" && keep !== "none" ? false : undefined;
}

const isText = (value: unknown) => typeof value === "string" && value.startsWith("=");

function typeOf(value: unknown): string {
  if (Array.isArray(value)) return "array";
  if (isObject(value)) return "object";
  return typeof value === "number" || typeof value === "boolean" ? typeof value : "string";
}

function textOfJson(json: unknown): string {
  return typeof json === "string" ? json : JSON.stringify(json ?? {}, null, 2);
}

/** A code node that gives them: n8n has no node for items alone. */
export const exportItems: Exporter = ({ params }) => {
  const { items = [] } = params;
  if (typeof items === "string" && items.startsWith("="))
    throw new NoCounterpart("The items are given by an expression");
  const list = typeof items === "string" ? items : JSON.stringify(items, null, 2);
  const jsCode = `return [].concat(${list}).map((json) => ({ json }));`;
  return { type: "code", typeVersion: 2, parameters: { jsCode }, notes: ["The items stand in a code node"] };
};

export const exportSort: Exporter = ({ params }) => {
  if (params["mode"] === "random") return { type: "sort", typeVersion: 1, parameters: { type: "random" } };
  const keys = rowsOf(params, "keys");
  if (keys.some(({ by }) => by === "expression"))
    throw new NoCounterpart("n8n does not sort by an expression: set it as a field first");
  const notes = [
    ...leftOut(params, ["missing", "texts", "language"]),
    ...keys.flatMap((key) => leftOut(key, ["as"])).slice(0, 1),
  ];
  const sortField = keys.map(({ field, order }) => ({
    fieldName: field ?? "",
    ...(order === "descending" && { order }),
  }));
  const options = params["dotPaths"] === false ? { disableDotNotation: true } : {};
  return { type: "sort", typeVersion: 1, parameters: { sortFieldsUi: { sortField }, options }, notes };
};

const separators: Readonly<Record<string, string>> = {
  comma: ",",
  commaSpace: ", ",
  line: "\n",
  space: " ",
  nothing: "",
};

export const exportSummarize: Exporter = ({ params }) => {
  const rows = rowsOf(params, "fields");
  const values = rows.map(({ how = "sum", field, separator, customSeparator, includeEmpty }) => ({
    aggregation: how,
    field: field ?? "",
    ...(includeEmpty === true && { includeEmpty }),
    ...(how === "concatenate" && separatorOf(textOf(separator) || "commaSpace", customSeparator)),
  }));
  const notes = [
    ...leftOut(
      params,
      ["others"].filter(() => params["others"] !== "leaveOut"),
    ),
    ...(rows.some(({ name }) => textOf(name) !== "") ? ["Results keep the names that n8n gives them"] : []),
  ];
  return {
    type: "summarize",
    typeVersion: 1.1,
    parameters: {
      fieldsToSummarize: { values },
      fieldsToSplitBy: params["splitBy"] ?? "",
      options: {
        ...(params["output"] === "one" && { outputFormat: "singleItem" }),
        ...(params["skipUngrouped"] === true && { skipEmptySplitFields: true }),
        ...(params["dotPaths"] === false && { disableDotNotation: true }),
      },
    },
    notes,
  };
};

function separatorOf(separator: string, custom: unknown): JsonObject {
  if (separator === "other") return { separateBy: "other", customSeparator: custom ?? "" };
  return { separateBy: separators[separator] ?? "," };
}
