import { textOf } from "../workflow.ts";
import { NoCounterpart, notUsual, renamed } from "./exporter.ts";
import type { Exporter } from "./exporter.ts";

const restricted = "n8n reads and writes only below the folders that its administrator allows";

export const exportDisk: Exporter = ({ params }) => {
  const operation = textOf(params["operation"] ?? "read");
  const shared = { type: "readWriteFile", typeVersion: 1 } as const;
  const { path = "" } = params;
  if (operation === "read") {
    const options = renamed(params, {
      saveAs: "dataPropertyName",
      fileName: "fileName",
      fileType: "mimeType",
    });
    return {
      ...shared,
      parameters: { operation, fileSelector: path, options },
      notes: [
        restricted,
        ...(params["keepFields"] === false ? [] : ["What the items had before does not go on there"]),
        ...notUsual(params, { whenMissing: "fail", hidden: false, most: 1000, limit: 1000 }),
      ],
    };
  }
  if (operation !== "write") throw new NoCounterpart("n8n only reads and writes files of its machine");
  if (params["content"] === "text")
    throw new NoCounterpart("n8n writes only files: make one of the text by “Make a file” before");
  const { ifExists = "replace" } = params;
  if (ifExists !== "replace" && ifExists !== "append")
    throw new NoCounterpart("n8n replaces a file that is there, or appends to it");
  return {
    ...shared,
    parameters: {
      operation,
      fileName: path,
      dataPropertyName: params["file"] ?? "data",
      options: ifExists === "append" ? { append: true } : {},
    },
    notes: [restricted, ...notUsual(params, { makeFolders: false, keepFields: true })],
  };
};
