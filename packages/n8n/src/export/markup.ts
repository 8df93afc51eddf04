import type { JsonObject } from "@weft/sdk";
import { textOf } from "../workflow.ts";
import { fieldPath, leftOut, NoCounterpart, notUsual, rowsOf } from "./exporter.ts";
import type { Exported, Exporter } from "./exporter.ts";

export const exportHtml: Exporter = ({ params }) => {
  const notes = notUsual(params, { keep: false });
  if (params["action"] === "template")
    return {
      type: "html",
      typeVersion: 1.2,
      parameters: { operation: "generateHtmlTemplate", html: params["template"] ?? "" },
      notes: [...notes, ...notUsual(params, { field: "html" })],
    };
  const values = rowsOf(params, "values").map(valueOf);
  const dotted = values.some(({ key }) => /[.[]/.test(textOf(key))) && params["dotPaths"] !== false;
  const named = dotted ? ["A name with a dot becomes one field of that name there"] : [];
  return {
    type: "html",
    typeVersion: 1.2,
    parameters: {
      operation: "extractHtmlContent",
      ...(params["source"] === "file"
        ? { sourceData: "binary", dataPropertyName: params["file"] ?? "data" }
        : { dataPropertyName: fieldPath(params["html"], "HTML") }),
      extractionValues: { values },
      options: {
        ...(params["trim"] === false && { trimValues: false }),
        ...(params["clean"] === true && { cleanUpText: true }),
      },
    },
    notes: [...notes, ...named],
  };
};

function valueOf(row: JsonObject): JsonObject {
  const { take = "text" } = row;
  return {
    key: row["name"] ?? "",
    cssSelector: row["selector"] ?? "",
    returnValue: take,
    ...(take === "attribute" && { attribute: row["attribute"] ?? "" }),
    ...(row["all"] === true && { returnArray: true }),
    ...(textOf(row["skip"]) !== "" && { skipSelectors: row["skip"] }),
  };
}

export const exportXml: Exporter = ({ params }) => {
  const names = {
    ...(textOf(params["attributesField"] ?? "$") !== "$" && { attrkey: params["attributesField"] }),
    ...(textOf(params["textField"] ?? "_") !== "_" && { charkey: params["textField"] }),
  };
  return params["action"] === "write" ? written(params, names) : read(params, names);
};

function read(params: JsonObject, names: JsonObject): Exported {
  if (params["source"] === "file")
    throw new NoCounterpart("n8n reads XML only from a field: read the file as text before");
  const { attributes = "merge" } = params;
  return {
    type: "xml",
    typeVersion: 1,
    parameters: {
      dataPropertyName: fieldPath(params["xml"], "XML"),
      options: {
        ...(attributes === "group" && { mergeAttrs: false }),
        ...(attributes === "ignore" && { ignoreAttrs: true }),
        ...(params["lists"] === "always" && { explicitArray: true }),
        ...(params["root"] === false && { explicitRoot: false }),
        ...(params["collapse"] === true && { normalize: true }),
        ...(params["lowerCase"] === true && { normalizeTags: true }),
        ...(params["trim"] === true && { trim: true }),
        ...(textOf(params["emptyValue"]) !== "" && { emptyTag: params["emptyValue"] }),
        ...names,
      },
    },
    notes: notUsual(params, { listNames: "", prefixes: true, field: "", keep: false }),
  };
}

function written(params: JsonObject, names: JsonObject): Exported {
  const { field } = params;
  return {
    type: "xml",
    typeVersion: 1,
    parameters: {
      mode: "jsonToxml",
      dataPropertyName: textOf(field) || "data",
      options: {
        ...(textOf(params["rootName"]) !== "" && { rootName: params["rootName"] }),
        ...(params["declaration"] === false && { headless: true }),
        ...(params["cdata"] === true && { cdata: true }),
        ...names,
      },
    },
    notes: [...leftOut(params, ["json"]), ...notUsual(params, { pretty: true, keep: false })],
  };
}
