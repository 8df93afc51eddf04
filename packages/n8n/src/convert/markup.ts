import type { JsonObject } from "@weft/sdk";
import { isObject, listOf, objectOf, textOf } from "../workflow.ts";
import { ignoredOptions, Unsupported } from "./converter.ts";
import type { Converter } from "./converter.ts";
import { htmlTable } from "./html-table.ts";

/** The field that n8n names by its path, as an expression. A field that has the whole name goes before, as there. */
function fieldExpression(path: string): string {
  if (path.startsWith("="))
    throw new Unsupported("A name of a field that comes of an expression has no counterpart");
  const whole = `$json[${JSON.stringify(path)}]`;
  if (!/[.[]/.test(path)) return /^[A-Za-z_$][\w$]*$/.test(path) ? `={{ $json.${path} }}` : `={{ ${whole} }}`;
  const steps = path.split(/[.[\]"']+/).filter((step) => step !== "");
  const inside = steps
    .map((step) => (/^\d+$/.test(step) ? `[${step}]` : `[${JSON.stringify(step)}]`))
    .join("?.");
  return `={{ ${whole} ?? $json${steps.length > 0 ? "?." : ""}${inside} }}`;
}

/** HTML 1.x; HTML Extract is its oldest form. */
export const convertHtml: Converter = (node) => {
  const { type, parameters } = node;
  const operation = type.endsWith(".htmlExtract") ? "extractHtmlContent" : textOf(parameters["operation"]);
  if (operation === "" || operation === "generateHtmlTemplate") {
    const params = { action: "template", template: templateOf(parameters["html"]), keep: false };
    return { type: "data.html", params };
  }
  if (operation === "convertToHtmlTable") return htmlTable(parameters);
  if (operation !== "extractHtmlContent") throw new Unsupported(`“${operation}” of HTML has no counterpart`);
  return { type: "data.html", ...extraction(parameters) };
};

/** There, expressions in it count without the sign that marks them elsewhere. */
function templateOf(html: unknown): unknown {
  const text = textOf(html);
  return text.includes("{{") && !text.startsWith("=") ? `=${text}` : (html ?? "");
}

function extraction(parameters: JsonObject) {
  const options = objectOf(parameters["options"]);
  const path = textOf(parameters["dataPropertyName"]) || "data";
  const rows = listOf(objectOf(parameters["extractionValues"])["values"]).filter(isObject);
  const many = rows.filter(
    (row) => row["returnArray"] !== true && (textOf(row["returnValue"]) || "text") === "text",
  );
  const params = {
    ...(parameters["sourceData"] === "binary"
      ? { source: "file", file: path }
      : { html: fieldExpression(path) }),
    values: rows.map(valueOf),
    ...(options["trimValues"] === false && { trim: false }),
    ...(options["cleanUpText"] === true && { clean: true }),
    dotPaths: false,
  };
  const notes = [
    ...ignoredOptions(options, ["trimValues", "cleanUpText"]),
    ...(many.length > 0
      ? ["Texts keep their lines, and where several elements match, one value is the first one's"]
      : []),
  ];
  return { params, notes };
}

function valueOf(row: JsonObject): JsonObject {
  const take = textOf(row["returnValue"]) || "text";
  const skip = textOf(row["skipSelectors"]);
  return {
    name: row["key"] ?? "",
    selector: row["cssSelector"] ?? "",
    take,
    ...(take === "attribute" && { attribute: row["attribute"] ?? "" }),
    ...(row["returnArray"] === true && { all: true }),
    ...(skip !== "" && { skip }),
  };
}

/** XML 1. What it reads replaces the item there; what it writes stands alone in its field. */
export const convertXml: Converter = ({ parameters }) => {
  const mode = textOf(parameters["mode"]) || "xmlToJson";
  const options = objectOf(parameters["options"]);
  const field = textOf(parameters["dataPropertyName"]) || "data";
  const names = {
    ...(textOf(options["attrkey"]) !== "" && { attributesField: options["attrkey"] }),
    ...(textOf(options["charkey"]) !== "" && { textField: options["charkey"] }),
  };
  if (mode === "xmlToJson") {
    const params = { xml: fieldExpression(field), ...readingOf(options), ...names };
    return { type: "data.xml", params, notes: ignoredOptions(options, readingOptions) };
  }
  if (mode !== "jsonToxml") throw new Unsupported(`“${mode}” has no counterpart`);
  const params = {
    action: "write",
    ...(textOf(options["rootName"]) !== "" &&
      options["rootName"] !== "root" && { rootName: options["rootName"] }),
    ...(options["headless"] === true && { declaration: false }),
    ...(options["cdata"] === true && { cdata: true }),
    ...names,
    field,
    dotPaths: false,
  };
  const known = ["attrkey", "charkey", "rootName", "headless", "cdata", "allowSurrogateChars"];
  return { type: "data.xml", params, notes: ignoredOptions(options, known) };
};

const readingOptions = [
  "attrkey",
  "charkey",
  "emptyTag",
  "explicitArray",
  "explicitRoot",
  "ignoreAttrs",
  "mergeAttrs",
  "normalize",
  "normalizeTags",
  "trim",
];

function readingOf(options: JsonObject): JsonObject {
  const group = options["mergeAttrs"] === false && { attributes: "group" };
  return {
    ...(options["ignoreAttrs"] === true ? { attributes: "ignore" } : group),
    ...(options["explicitArray"] === true && { lists: "always" }),
    ...(options["explicitRoot"] === false && { root: false }),
    ...(options["normalize"] === true && { collapse: true }),
    ...(options["normalizeTags"] === true && { lowerCase: true }),
    ...(options["trim"] === true && { trim: true }),
    ...(textOf(options["emptyTag"]) !== "" && { emptyValue: options["emptyTag"] }),
  };
}
