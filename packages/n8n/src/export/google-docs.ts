import { isExpression } from "@weft/expressions";
import type { JsonObject } from "@weft/sdk";
import { isObject, isOn, listOf, textOf } from "../workflow.ts";
import { leftOut, rowsOf, wordOf } from "./exporter.ts";
import type { Exported } from "./exporter.ts";
import { codeOf, jsonBodyOf } from "./expressions.ts";
import { requested } from "./request.ts";
import { isFilled, jsonIn, vendorExporters } from "./vendor.ts";
import type { VendorPart } from "./vendor.ts";

const credential = "googleDocsOAuth2Api";

export const docsExporters = vendorExporters({
  type: "googleDocs",
  typeVersion: 2,
  access: [
    { type: credential, by: "oAuth2" },
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

/** n8n’s node has a few changes; what Google takes beside them, its request node sends along with them. */
function updated(params: JsonObject): VendorPart | Exported {
  const changes = rowsOf(params, "changes");
  const more = jsonIn(params["requests"]);
  if (isObject(more) || listOf(more).length > 0)
    return requested(credential, {
      method: "POST",
      url: addressOf(params["document"] ?? ""),
      sendBody: true,
      specifyBody: "json",
      jsonBody: jsonBodyOf({
        requests: [...changes.map(requestOf), ...(isObject(more) ? [more] : listOf(more))],
      }),
    });
  return {
    on: "document.update",
    parameters: { ...documentOf(params), actionsUi: { actionFields: changes.map(changeOf) } },
    notes: leftOut(params, ["requests"]),
  };
}

/** Google takes the id alone, which may stand in an address. */
function addressOf(document: unknown): string {
  const [, id = textOf(document).trim()] = /\/d\/([\w-]+)/.exec(textOf(document)) ?? [];
  if (!isExpression(document)) return `https://docs.googleapis.com/v1/documents/${id}:batchUpdate`;
  const found = `(${codeOf(document)}).match(/(?:\\/d\\/|^)([\\w-]+)(?=$|[/?#])/)[1]`;
  return `=https://docs.googleapis.com/v1/documents/{{ ${found} }}:batchUpdate`;
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

/** The same change as Google takes it. */
function requestOf(row: JsonObject): JsonObject {
  const { object, action, locationChoice, segmentId, ...change } = changeOf(row);
  if (action === "replaceAll") {
    const { text, replaceText, matchCase = false } = change;
    return { replaceAllText: { containsText: { text, matchCase }, replaceText } };
  }
  const within = segmentId === undefined ? {} : { segmentId };
  const place =
    locationChoice === "location"
      ? { location: { ...within, index: change["index"] } }
      : { endOfSegmentLocation: within };
  return object === "text" ? { insertText: { text: change["text"], ...place } } : { insertPageBreak: place };
}
