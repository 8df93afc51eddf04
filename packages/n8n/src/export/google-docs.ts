import type { JsonObject } from "@weft/sdk";
import { isOn, textOf } from "../workflow.ts";
import { leftOut, rowsOf, wordOf } from "./exporter.ts";
import { isFilled, vendorExporters } from "./vendor.ts";
import type { VendorPart } from "./vendor.ts";

export const docsExporters = vendorExporters({
  type: "googleDocs",
  typeVersion: 2,
  access: [
    { type: "googleDocsOAuth2Api", by: "oAuth2" },
    { type: "googleApi", by: "serviceAccount" },
  ],
  parts: {
    "googleDocs.document.create": (params) => ({
      on: "document.create",
      parameters: {
        driveId: "myDrive",
        folderId: isFilled(params["folder"]) ? folderIn(params["folder"]) : "default",
        title: params["title"] ?? "",
      },
      notes: [
        "The id of the new document is in “id” there, not in “documentId”",
        ...(isFilled(params["text"]) ? ["n8n creates it empty: insert the text by a second node there"] : []),
      ],
    }),
    "googleDocs.document.get": (params) => ({
      on: "document.get",
      parameters: {
        ...documentOf(params),
        simple: wordOf({ text: "text", raw: "raw" }, params["form"] ?? "text") === "text",
      },
    }),
    "googleDocs.document.update": updated,
  },
});

function documentOf(params: JsonObject): JsonObject {
  return { documentURL: params["document"] ?? "" };
}

/** n8n takes the id alone. */
function folderIn(folder: unknown): unknown {
  const [, id] = /^https?:\/\/[^?#]*\/folders\/([\w-]+)/.exec(textOf(folder)) ?? [];
  return id ?? folder;
}

function updated(params: JsonObject): VendorPart {
  return {
    on: "document.update",
    parameters: {
      ...documentOf(params),
      actionsUi: { actionFields: rowsOf(params, "changes").map(changeOf) },
    },
    notes: leftOut(params, ["requests"]),
  };
}

const places = { end: "endOfSegmentLocation", start: "location", index: "location" };

function changeOf(row: JsonObject): JsonObject {
  const { what = "insert", text = "", at = "end", index = 1, segment } = row;
  const kind = wordOf({ insert: "insert", replace: "replace", pageBreak: "pageBreak" }, what);
  if (kind === "replace") {
    const { find = "", with: replaceText = "", matchCase } = row;
    const cases = isOn(matchCase) && { matchCase };
    return { object: "text", action: "replaceAll", text: find, replaceText, ...cases };
  }
  const within = kind === "insert" && isFilled(segment);
  const locationChoice = wordOf(places, at);
  return {
    object: kind === "insert" ? "text" : "pageBreak",
    action: "insert",
    // Google finds headers and footers alike by their id.
    ...(within ? { insertSegment: "header", segmentId: segment } : { insertSegment: "body" }),
    locationChoice,
    ...(locationChoice === "location" && { index: at === "index" ? index : within ? 0 : 1 }),
    ...(kind === "insert" && { text }),
  };
}
